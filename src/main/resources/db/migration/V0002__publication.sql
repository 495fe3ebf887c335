-- What all published things share. The text of a revision is the truth, every other column is read from it.
CREATE TABLE publication (
  id VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  kind VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  address VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NULL,
  title VARCHAR(300) NOT NULL,
  summary VARCHAR(1000) NOT NULL,
  sort_key VARCHAR(240) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  place INT NOT NULL,
  state VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  announced BOOLEAN NOT NULL,
  published_on DATE NOT NULL,
  updated_on DATE NOT NULL,
  review_on DATE NOT NULL,
  owner_institution VARCHAR(200) NOT NULL,
  owner_territory VARCHAR(20) NOT NULL,
  owner_mailbox VARCHAR(120) NOT NULL,
  anchors MEDIUMTEXT NOT NULL,
  words INT NOT NULL,
  revision INT NOT NULL,
  edited BOOLEAN NOT NULL,
  origin VARCHAR(300) NOT NULL,
  content_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  version BIGINT NOT NULL,
  CONSTRAINT publication_address UNIQUE (address)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_polish_ci;
CREATE INDEX publication_list ON publication (kind, state, place, sort_key, id);
CREATE INDEX publication_newest ON publication (state, published_on, id);

CREATE TABLE revision (
  publication_id VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  number INT NOT NULL,
  source MEDIUMTEXT NOT NULL,
  author VARCHAR(120) NOT NULL,
  reason VARCHAR(300) NOT NULL,
  created_at DATETIME(6) NOT NULL,
  PRIMARY KEY (publication_id, number),
  CONSTRAINT revision_publication FOREIGN KEY (publication_id) REFERENCES publication (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_polish_ci;

CREATE TABLE publication_audience (
  publication_id VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  audience_key VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (publication_id, audience_key),
  CONSTRAINT publication_audience_of FOREIGN KEY (publication_id) REFERENCES publication (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_polish_ci;

CREATE TABLE publication_facet (
  publication_id VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  facet VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  facet_value VARCHAR(120) NOT NULL,
  PRIMARY KEY (publication_id, facet, facet_value),
  CONSTRAINT publication_facet_of FOREIGN KEY (publication_id) REFERENCES publication (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_polish_ci;
CREATE INDEX publication_facet_value ON publication_facet (facet, facet_value, publication_id);

-- Typed relations; the target may be missing for a while, so it is no foreign key.
CREATE TABLE publication_relation (
  publication_id VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  relation VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  target_id VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  place INT NOT NULL,
  PRIMARY KEY (publication_id, relation, target_id),
  CONSTRAINT publication_relation_of FOREIGN KEY (publication_id) REFERENCES publication (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_polish_ci;
CREATE INDEX publication_relation_target ON publication_relation (target_id, relation);

-- What a text mentions, with its line, so that a link broken by somebody else's change is found.
CREATE TABLE publication_link (
  publication_id VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  place INT NOT NULL,
  sort VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  target VARCHAR(200) NOT NULL,
  item_id VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
  anchor VARCHAR(120) NOT NULL,
  line INT NOT NULL,
  PRIMARY KEY (publication_id, place),
  CONSTRAINT publication_link_of FOREIGN KEY (publication_id) REFERENCES publication (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_polish_ci;

CREATE TABLE former_address (
  address VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  publication_id VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  CONSTRAINT former_address_of FOREIGN KEY (publication_id) REFERENCES publication (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_polish_ci;
