-- The Merkle tree over the log, in tiles as C2SP tlog-tiles has them: of each the widest there was, for a narrower one
-- is its beginning. Hashes do not compress.
CREATE TABLE log_tile (
    level  smallint NOT NULL,
    index  bigint   NOT NULL,
    hashes bytea    NOT NULL CHECK (length(hashes) BETWEEN 32 AND 8192 AND length(hashes) % 32 = 0),
    PRIMARY KEY (level, index)
);

ALTER TABLE log_tile ALTER COLUMN hashes SET STORAGE EXTERNAL;

-- Up to which position of the log the tree has grown.
CREATE TABLE log_tree (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    size     bigint  NOT NULL
);

INSERT INTO log_tree (size) VALUES (0);

-- Every checkpoint there was, as it was signed; published: Kafka has it.
CREATE TABLE log_checkpoint (
    size      bigint      PRIMARY KEY,
    note      text        NOT NULL,
    issued_at timestamptz NOT NULL,
    published boolean     NOT NULL DEFAULT false
);

CREATE INDEX checkpoints_to_publish ON log_checkpoint (size) WHERE NOT published;
