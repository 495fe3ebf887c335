-- The desk lists what one has published, and everything by title.
CREATE INDEX revision_author ON revision (author, publication_id);
CREATE INDEX publication_title ON publication (state, sort_key, id);
