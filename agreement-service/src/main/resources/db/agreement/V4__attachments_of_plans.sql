-- A file belongs to the plans that it was handed in for; who is in none of them does not get it.
CREATE TABLE attachment_of_plan (
    sha256     text        NOT NULL REFERENCES attachment (sha256),
    plan       text        NOT NULL,
    name       text        NOT NULL,
    media_type text        NOT NULL,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (sha256, plan)
);

-- Files of before: they belong to the plans whose events name them.
INSERT INTO attachment_of_plan (sha256, plan, name, media_type, created_at)
SELECT DISTINCT a.sha256, r.payload ->> 'plan', a.name, a.media_type, a.created_at
FROM attachment a
JOIN domain_event e ON strpos(e.payload::text, a.sha256) > 0
JOIN domain_event r ON r.stream = e.stream AND r.sequence = 0
WHERE r.event_type = 'agreement.registered.v1';

ALTER TABLE attachment DROP COLUMN name, DROP COLUMN media_type;
