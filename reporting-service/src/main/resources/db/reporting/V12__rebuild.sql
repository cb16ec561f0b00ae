-- How far the last rebuild of what is derived has come.
CREATE TABLE ledger.rebuild (
    only_row    boolean     PRIMARY KEY DEFAULT true CHECK (only_row),
    started_at  timestamptz NOT NULL,
    finished_at timestamptz,
    failure     text,
    projected   bigint      NOT NULL,
    events      bigint      NOT NULL
);
