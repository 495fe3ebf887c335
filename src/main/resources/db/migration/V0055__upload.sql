-- Files that people bring at the desk. Until a published text shows one, nobody but those who may write the item has it.
ALTER TABLE stored_file ADD COLUMN uploaded_at DATETIME(6) NULL;
ALTER TABLE stored_file ADD COLUMN shown BOOLEAN DEFAULT TRUE NOT NULL;
ALTER TABLE stored_file ADD COLUMN shown_at DATETIME(6) NULL;
ALTER TABLE stored_file ADD COLUMN description VARCHAR(500) DEFAULT '' NOT NULL;
ALTER TABLE stored_file ADD COLUMN caption VARCHAR(500) DEFAULT '' NOT NULL;
CREATE INDEX stored_file_sha256 ON stored_file (sha256);
CREATE INDEX file_variant_sha256 ON file_variant (sha256);
