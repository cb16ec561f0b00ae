-- Files by the hash of their content; an event holds hash, name and size.
CREATE TABLE attachment (
    sha256     text        PRIMARY KEY,
    name       text        NOT NULL,
    media_type text        NOT NULL,
    size       bigint      NOT NULL,
    content    bytea       NOT NULL,
    created_at timestamptz NOT NULL
);

-- The first answer to every POST, by its Idempotency-Key. The body is kept as its hash only.
CREATE TABLE idempotent_request (
    subject      text        NOT NULL,
    key          text        NOT NULL,
    request_hash text        NOT NULL,
    status       integer     NOT NULL,
    content_type text,
    location     text,
    entity_tag   text,
    body         text        NOT NULL,
    created_at   timestamptz NOT NULL,
    PRIMARY KEY (subject, key)
);
