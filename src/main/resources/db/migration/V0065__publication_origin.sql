-- Publishing asks whether another item lies at the same path.
CREATE INDEX publication_origin ON publication (origin);
