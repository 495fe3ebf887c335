-- The content folder as it was when an import last ended without a fault; one row, or none when it must be looked at again.
CREATE TABLE content_seen (
  fingerprint CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  items INT NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_polish_ci;
