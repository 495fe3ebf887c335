-- Who a person is to the provider through which he signs in.
CREATE TABLE person_identity (
  issuer VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  subject VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  person_id BIGINT NOT NULL,
  linked_at DATETIME(6) NOT NULL,
  PRIMARY KEY (issuer, subject),
  CONSTRAINT person_identity_of FOREIGN KEY (person_id) REFERENCES person (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_polish_ci;
