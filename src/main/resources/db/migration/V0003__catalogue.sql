-- Lists read these columns of every item; here they need not touch its wide row.
CREATE INDEX publication_catalogue
  ON publication (kind, state, place, sort_key, id, published_on, announced, address);
ALTER TABLE publication DROP INDEX publication_list;
