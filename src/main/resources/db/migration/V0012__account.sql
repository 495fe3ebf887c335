-- People, what they may do, where they are signed in, and what was sent to their mailboxes.
CREATE TABLE person (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  name VARCHAR(80) NOT NULL,
  email VARCHAR(254) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  password VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  password_changed_at DATETIME(6) NOT NULL,
  second_factor VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
  last_code BIGINT NOT NULL,
  demo BOOLEAN NOT NULL,
  blocked BOOLEAN NOT NULL,
  created_at DATETIME(6) NOT NULL,
  version BIGINT NOT NULL,
  CONSTRAINT person_email UNIQUE (email)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_polish_ci;

-- The last day is the last one on which the role holds; scope_id is a TERYT code or the number of an institution.
CREATE TABLE person_role (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  person_id BIGINT NOT NULL,
  role VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  scope VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  scope_id VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL,
  first_day DATE NOT NULL,
  last_day DATE NULL,
  granted_by BIGINT NULL,
  CONSTRAINT person_role_of FOREIGN KEY (person_id) REFERENCES person (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_polish_ci;
CREATE INDEX person_role_person ON person_role (person_id);
CREATE INDEX person_role_role ON person_role (role, person_id);

-- A browser in which a person is signed in. Keys are kept as hashes; the ones for return change at every use.
CREATE TABLE device (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  person_id BIGINT NOT NULL,
  session_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  series VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
  return_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
  former_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
  returned_at DATETIME(6) NULL,
  started_at DATETIME(6) NOT NULL,
  session_from DATETIME(6) NOT NULL,
  seen_at DATETIME(6) NOT NULL,
  origin VARCHAR(45) CHARACTER SET ascii COLLATE ascii_bin NULL,
  browser VARCHAR(120) NOT NULL,
  CONSTRAINT device_session UNIQUE (session_hash),
  CONSTRAINT device_series UNIQUE (series),
  CONSTRAINT device_person FOREIGN KEY (person_id) REFERENCES person (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_polish_ci;
CREATE INDEX device_of ON device (person_id, seen_at);

-- What whoever opens a link may do, once; the link itself is known only by its hash.
CREATE TABLE account_link (
  hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  purpose VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  person_id BIGINT NULL,
  email VARCHAR(254) CHARACTER SET ascii COLLATE ascii_bin NULL,
  name VARCHAR(80) NULL,
  twin CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
  tries INT NOT NULL,
  expires_at DATETIME(6) NOT NULL,
  CONSTRAINT account_link_person FOREIGN KEY (person_id) REFERENCES person (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_polish_ci;
CREATE INDEX account_link_of ON account_link (person_id, purpose);

-- How often something failed or was asked for; the key is a hash, so the table names nobody.
CREATE TABLE throttle (
  throttle_key CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  hits INT NOT NULL,
  first_at DATETIME(6) NOT NULL,
  free_at DATETIME(6) NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_polish_ci;

CREATE TABLE recovery_code (
  person_id BIGINT NOT NULL,
  hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (person_id, hash),
  CONSTRAINT recovery_code_of FOREIGN KEY (person_id) REFERENCES person (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_polish_ci;
