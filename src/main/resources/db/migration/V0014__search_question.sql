-- How often a question was put to the search on a day, and how often somebody went on to what was found; never who.
CREATE TABLE search_question (
  asked_on DATE NOT NULL,
  question VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  asked BIGINT NOT NULL,
  opened BIGINT NOT NULL,
  PRIMARY KEY (asked_on, question)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_polish_ci;

-- A place that editors set before all others for a question, through its last day.
CREATE TABLE search_pin (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  question VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  publication_id VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  anchor VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  last_day DATE NOT NULL,
  CONSTRAINT search_pin_once UNIQUE (question, publication_id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_polish_ci;
