-- What owners were told of checking an item again: about which day, and how far (1 soon, 2 passed).
CREATE TABLE review_letter (
  publication_id VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  review_on DATE NOT NULL,
  step INT NOT NULL,
  CONSTRAINT review_letter_of FOREIGN KEY (publication_id) REFERENCES publication (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_polish_ci;
