-- Words by which people are found: of their names and addresses, in small letters without diacritics, and whole addresses.
CREATE TABLE person_word (
  person_id BIGINT NOT NULL,
  word VARCHAR(254) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (person_id, word),
  CONSTRAINT person_word_of FOREIGN KEY (person_id) REFERENCES person (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_polish_ci;
CREATE INDEX person_word_word ON person_word (word, person_id);
