-- Files by content hash; several rows may name the same bytes. Who may open the owner may have its files.
CREATE TABLE stored_file (
  id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  owner_id VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  path VARCHAR(200) NOT NULL,
  name VARCHAR(120) NOT NULL,
  sha256 CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  size BIGINT NOT NULL,
  media_type VARCHAR(120) NOT NULL,
  width INT NULL,
  height INT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_polish_ci;
CREATE INDEX stored_file_owner ON stored_file (owner_id);

CREATE TABLE file_variant (
  file_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  width INT NOT NULL,
  sha256 CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  size BIGINT NOT NULL,
  PRIMARY KEY (file_id, width),
  CONSTRAINT file_variant_file FOREIGN KEY (file_id) REFERENCES stored_file (id) ON DELETE CASCADE
) CHARACTER SET utf8mb4 COLLATE utf8mb4_polish_ci;
