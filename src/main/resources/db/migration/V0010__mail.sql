-- Messages that wait to be sent; a row goes when its message has gone.
CREATE TABLE mail_message (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  recipient VARCHAR(254) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  subject VARCHAR(200) NOT NULL,
  text MEDIUMTEXT NOT NULL,
  html MEDIUMTEXT NOT NULL,
  created_at DATETIME(6) NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_polish_ci;
