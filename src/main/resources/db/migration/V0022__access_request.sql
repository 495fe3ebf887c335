-- Somebody asks that his institution be authorised; without an account he first confirms his mailbox by a link.
CREATE TABLE access_request (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  person_id BIGINT NULL,
  name VARCHAR(80) NOT NULL,
  email VARCHAR(254) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  post VARCHAR(120) NOT NULL,
  institution_id BIGINT NULL,
  institution_name VARCHAR(200) NULL,
  type_code VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL,
  seat VARCHAR(7) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  mailbox VARCHAR(254) CHARACTER SET ascii COLLATE ascii_bin NULL,
  words VARCHAR(2000) NOT NULL,
  state VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  key_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
  asked_at DATETIME(6) NOT NULL,
  decided_at DATETIME(6) NULL,
  decided_by BIGINT NULL,
  answer VARCHAR(1000) NULL,
  version BIGINT NOT NULL,
  CONSTRAINT access_request_key UNIQUE (key_hash),
  CONSTRAINT access_request_person FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT access_request_institution FOREIGN KEY (institution_id) REFERENCES institution (id),
  CONSTRAINT access_request_by FOREIGN KEY (decided_by) REFERENCES person (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_polish_ci;
CREATE INDEX access_request_queue ON access_request (state, asked_at, id);
CREATE INDEX access_request_person_of ON access_request (person_id);
