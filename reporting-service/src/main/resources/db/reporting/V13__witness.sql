-- The tree over the copy of the log, of each tile the widest there was; and how many events it is of.
CREATE TABLE ledger.tree (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    size     bigint  NOT NULL
);

INSERT INTO ledger.tree (size) VALUES (0);

CREATE TABLE ledger.tile (
    level  integer NOT NULL,
    index  bigint  NOT NULL,
    hashes bytea   NOT NULL,
    PRIMARY KEY (level, index)
);

-- The checkpoints that have left the write side, as they came. Two of one size are two histories.
CREATE TABLE ledger.checkpoint (
    size        bigint      NOT NULL,
    root        text        NOT NULL,
    note        text        NOT NULL,
    received_at timestamptz NOT NULL DEFAULT now(),
    -- Null: the copy has not come so far yet, or nobody has looked.
    verdict     text CHECK (verdict IN ('agrees', 'differs', 'unknown-key', 'forged')),
    PRIMARY KEY (size, root)
);

CREATE INDEX checkpoint_agrees ON ledger.checkpoint (size) WHERE verdict = 'agrees';
CREATE INDEX checkpoint_other ON ledger.checkpoint (size) WHERE verdict IS DISTINCT FROM 'agrees';
