-- Who left keeps a number and no name; when somebody was here last says when an account has been forgotten.
ALTER TABLE person ADD COLUMN erased_at DATETIME(6) NULL;
ALTER TABLE person ADD COLUMN last_entry_at DATETIME(6) NULL;

-- Which privacy notice a person was shown, and on what basis his data are kept.
CREATE TABLE notice_shown (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  person_id BIGINT NOT NULL,
  notice VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  version VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  basis VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  shown_at DATETIME(6) NOT NULL,
  CONSTRAINT notice_shown_to FOREIGN KEY (person_id) REFERENCES person (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_polish_ci;
CREATE INDEX notice_shown_person ON notice_shown (person_id, id);

-- Kinds of letters that a person does not want.
CREATE TABLE mail_refusal (
  person_id BIGINT NOT NULL,
  kind VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (person_id, kind),
  CONSTRAINT mail_refusal_of FOREIGN KEY (person_id) REFERENCES person (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_polish_ci;
