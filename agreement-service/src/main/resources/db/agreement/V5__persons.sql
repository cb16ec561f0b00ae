-- Names and contact details, outside the log, so that they can be corrected and erased. An erased person keeps a row
-- that says nothing but that: what was published of it is taken back.
CREATE SCHEMA directory;

CREATE TABLE directory.person (
    id        text   PRIMARY KEY,
    plan      text   NOT NULL,
    name      text,
    title     text,
    mail      text,
    telephone text,
    salt      text,
    erased    boolean NOT NULL DEFAULT false,
    version   bigint  NOT NULL DEFAULT 1,
    published bigint  NOT NULL DEFAULT 0,
    CHECK (CASE WHEN erased THEN num_nonnulls(name, title, mail, telephone, salt) = 0
                ELSE name IS NOT NULL AND salt IS NOT NULL END)
);

CREATE INDEX persons_to_publish ON directory.person (id) WHERE published < version;

-- Where a person is referred to, and which persons the log has erased.
CREATE INDEX references_to_persons ON domain_event ((payload #>> '{change,party,contact}'))
    WHERE payload #>> '{change,party,contact}' IS NOT NULL;

CREATE INDEX erasures ON domain_event (stream) WHERE event_type = 'person.erased.v1';
