-- Every event there is. The texts are the evidence: payload and metadata are of type json,
-- which keeps them exactly as written, readable in psql and hashed byte for byte.
CREATE TABLE domain_event (
    global_index   bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    event_id       text        NOT NULL UNIQUE,
    stream         text        NOT NULL,
    sequence       bigint      NOT NULL,
    stream_type    text        NOT NULL,
    event_type     text        NOT NULL,
    event_revision text,
    event_time     timestamptz NOT NULL,
    payload        json        NOT NULL,
    metadata       json        NOT NULL,
    commit_id      text        NOT NULL,
    commit_index   integer     NOT NULL,
    commit_size    integer     NOT NULL,
    previous_hash  text        NOT NULL,
    hash           text        NOT NULL,
    -- The writing transaction: the sequencer reads below the oldest one still running, so that a slow
    -- writer is never jumped over.
    xid            xid8        NOT NULL DEFAULT pg_current_xact_id(),
    UNIQUE (stream, sequence)
);

CREATE INDEX domain_event_by_transaction ON domain_event (xid, global_index);

-- Axon's snapshots: a cache that may be emptied at any time.
CREATE TABLE snapshot_event (
    event_id       text   NOT NULL UNIQUE,
    stream         text   NOT NULL,
    sequence       bigint NOT NULL,
    stream_type    text   NOT NULL,
    event_type     text   NOT NULL,
    event_revision text,
    event_time     text   NOT NULL,
    payload        json   NOT NULL,
    metadata       json   NOT NULL,
    PRIMARY KEY (stream, sequence)
);

-- The log over all streams: a gapless position and the recorded instant of every event.
CREATE TABLE ledger_log (
    position    bigint      PRIMARY KEY,
    event_id    text        NOT NULL UNIQUE REFERENCES domain_event (event_id),
    recorded_at timestamptz NOT NULL
);

-- How far the sequencer has come: in the event store (xid, global_index), in the log (position), in time.
CREATE TABLE sequencer (
    only_row     boolean     PRIMARY KEY DEFAULT true CHECK (only_row),
    xid          xid8        NOT NULL,
    global_index bigint      NOT NULL,
    position     bigint      NOT NULL,
    recorded_at  timestamptz NOT NULL
);

INSERT INTO sequencer (xid, global_index, position, recorded_at) VALUES ('0', 0, 0, 'epoch');

-- Up to which position the relay has handed the log to Kafka.
CREATE TABLE relay (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    position bigint  NOT NULL
);

INSERT INTO relay (position) VALUES (0);
