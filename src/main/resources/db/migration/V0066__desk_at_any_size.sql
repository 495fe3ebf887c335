-- The desk counts what is to be checked again, and finds the first of it, without touching the wide rows of items.
CREATE INDEX publication_to_check ON publication (state, review_on, id, kind, owner_territory);
ALTER TABLE publication DROP INDEX publication_review;
-- Which items texts link to, and which texts link to an item.
CREATE INDEX publication_link_item ON publication_link (item_id, publication_id);
-- Words in titles are looked for in the index alone.
CREATE INDEX publication_titled ON publication (state, sort_key, id, title, kind, owner_territory, address);
ALTER TABLE publication DROP INDEX publication_title;
