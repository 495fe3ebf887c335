-- Whose adviser alone agrees to a draft that was handed in; empty where any reviewer of its territory may.
ALTER TABLE draft ADD COLUMN judged_in VARCHAR(20) NOT NULL DEFAULT '';
