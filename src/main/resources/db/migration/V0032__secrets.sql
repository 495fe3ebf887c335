-- Keys of telephones are kept encrypted, which is longer.
ALTER TABLE person MODIFY COLUMN second_factor VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin;

-- What was typed into a form whose sender had been signed out meanwhile; encrypted, and only for a while.
CREATE TABLE kept_form (
  hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  person_id BIGINT NULL,
  address VARCHAR(500) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  body MEDIUMTEXT NOT NULL,
  expires_at DATETIME(6) NOT NULL,
  CONSTRAINT kept_form_of FOREIGN KEY (person_id) REFERENCES person (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_polish_ci;
