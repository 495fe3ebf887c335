-- People are found by how their accounts stand, and by where they have roles.
CREATE INDEX person_standing ON person (blocked, password);
CREATE INDEX person_role_where ON person_role (scope_id, person_id);
