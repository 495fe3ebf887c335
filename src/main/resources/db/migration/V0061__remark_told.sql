-- Remarks are told to the author of the draft once, many in one letter.
ALTER TABLE remark ADD COLUMN told BOOLEAN NOT NULL DEFAULT FALSE;
