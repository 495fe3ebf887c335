-- Who did what to which record; rows are only ever added.
CREATE TABLE audit_entry (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  happened_at DATETIME(6) NOT NULL,
  actor_id BIGINT NULL,
  action VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  object_kind VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  object_id VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  origin VARCHAR(45) CHARACTER SET ascii COLLATE ascii_bin NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_polish_ci;
CREATE INDEX audit_entry_object ON audit_entry (object_kind, object_id, id);
CREATE INDEX audit_entry_actor ON audit_entry (actor_id, id);
