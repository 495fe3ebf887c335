-- What replaced an archived item, for whoever still comes to its address.
ALTER TABLE publication ADD COLUMN successor_id VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL;

-- The desk asks what to check again, what was changed, and what lies in a folder.
CREATE INDEX publication_review ON publication (state, review_on, owner_territory);

-- Files that changed while their items were changed on the site: somebody decides.
CREATE TABLE content_conflict (
  publication_id VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  path VARCHAR(300) NOT NULL,
  source MEDIUMTEXT NOT NULL,
  hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  CONSTRAINT content_conflict_of FOREIGN KEY (publication_id) REFERENCES publication (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_polish_ci;

-- Texts that somebody writes: one for each person and item. The version counts what was saved.
CREATE TABLE draft (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  item_id VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  kind VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  person_id BIGINT NOT NULL,
  path VARCHAR(300) NOT NULL,
  title VARCHAR(300) NOT NULL,
  territory VARCHAR(20) NOT NULL,
  source MEDIUMTEXT NOT NULL,
  base_revision INT NOT NULL,
  reason VARCHAR(300) NOT NULL,
  stage VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  approved_by BIGINT NULL,
  publish_at DATETIME(6) NULL,
  failure VARCHAR(500) NULL,
  proposal_id BIGINT NULL,
  created_at DATETIME(6) NOT NULL,
  saved_at DATETIME(6) NOT NULL,
  seen_at DATETIME(6) NOT NULL,
  version BIGINT NOT NULL,
  CONSTRAINT draft_one UNIQUE (item_id, person_id),
  CONSTRAINT draft_person FOREIGN KEY (person_id) REFERENCES person (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_polish_ci;
CREATE INDEX draft_own ON draft (person_id, saved_at);
CREATE INDEX draft_stage ON draft (stage, saved_at);

-- What a reviewer says of a draft; the quoted line is kept, since the text moves on.
CREATE TABLE remark (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  draft_id BIGINT NOT NULL,
  person_id BIGINT NOT NULL,
  line INT NOT NULL,
  quote VARCHAR(300) NOT NULL,
  words VARCHAR(2000) NOT NULL,
  settled BOOLEAN NOT NULL,
  created_at DATETIME(6) NOT NULL,
  CONSTRAINT remark_draft FOREIGN KEY (draft_id) REFERENCES draft (id) ON DELETE CASCADE
) CHARACTER SET utf8mb4 COLLATE utf8mb4_polish_ci;
CREATE INDEX remark_of ON remark (draft_id, line, id);
