-- What people ask for by law, each with its clock: their data, or content they can use.
CREATE TABLE legal_request (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  register VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  kind VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name VARCHAR(80) NOT NULL,
  email VARCHAR(254) CHARACTER SET ascii COLLATE ascii_bin NULL,
  reach VARCHAR(300) NOT NULL,
  subject VARCHAR(300) NOT NULL,
  words VARCHAR(4000) NOT NULL,
  wish VARCHAR(1000) NOT NULL,
  notice VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL,
  received_on DATE NOT NULL,
  due_on DATE NOT NULL,
  extended_why VARCHAR(500) NULL,
  closed_on DATE NULL,
  outcome VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL,
  answer VARCHAR(2000) NULL,
  version BIGINT NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_polish_ci;
CREATE INDEX legal_request_due ON legal_request (register, closed_on, due_on);
