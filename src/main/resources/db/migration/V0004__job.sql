-- Work to be done after the change that asked for it; a row goes when its work is done.
CREATE TABLE job (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  kind VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  subject VARCHAR(200) NOT NULL,
  run_at DATETIME(6) NOT NULL,
  attempts INT NOT NULL,
  error VARCHAR(1000) NULL,
  created_at DATETIME(6) NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_polish_ci;
CREATE INDEX job_due ON job (kind, run_at, id);
