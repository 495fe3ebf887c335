-- Auditors read everything: their key stands beside every item that is not for everybody.
INSERT INTO publication_audience (publication_id, audience_key)
SELECT p.id, 'role:auditor' FROM publication p
WHERE NOT EXISTS (SELECT 1 FROM publication_audience a
    WHERE a.publication_id = p.id AND a.audience_key IN ('public', 'role:auditor'))
AND EXISTS (SELECT 1 FROM publication_audience b WHERE b.publication_id = p.id);
