-- Committed entries are put in a row and sealed, each over the one before, so that tampering shows; whole segments of
-- the row may be removed when they are old, and only their last seal stays.
ALTER TABLE audit_entry ADD COLUMN seq BIGINT NULL;
ALTER TABLE audit_entry ADD COLUMN seal CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL;
CREATE UNIQUE INDEX audit_entry_seq ON audit_entry (seq);
CREATE INDEX audit_entry_action ON audit_entry (action, id);

CREATE TABLE audit_segment (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  first_seq BIGINT NOT NULL,
  last_seq BIGINT NOT NULL,
  last_seal CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  closed_at DATETIME(6) NOT NULL,
  removed_at DATETIME(6) NULL,
  CONSTRAINT audit_segment_first UNIQUE (first_seq)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_polish_ci;

-- The end of the row: one line, locked by whoever seals.
CREATE TABLE audit_chain (
  id INT NOT NULL PRIMARY KEY,
  last_seq BIGINT NOT NULL,
  last_seal CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  open_from BIGINT NOT NULL,
  opened_at DATETIME(6) NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_polish_ci;
