-- What readers with an account would have changed or added, and what became of it.
CREATE TABLE proposal (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  sort VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  item_id VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
  person_id BIGINT NOT NULL,
  title VARCHAR(300) NOT NULL,
  words VARCHAR(4000) NOT NULL,
  territory VARCHAR(20) NOT NULL,
  state VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  answer VARCHAR(1000) NULL,
  created_at DATETIME(6) NOT NULL,
  CONSTRAINT proposal_person FOREIGN KEY (person_id) REFERENCES person (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_polish_ci;
CREATE INDEX proposal_open ON proposal (state, id);
CREATE INDEX proposal_own ON proposal (person_id, id);
