-- The copy of the log. It takes events as they come; order and completeness are judged by their numbers.
CREATE SCHEMA ledger;

CREATE TABLE ledger.event (
    position      bigint      PRIMARY KEY,
    recorded_at   timestamptz NOT NULL,
    event_id      text        NOT NULL UNIQUE,
    stream        text        NOT NULL,
    sequence      bigint      NOT NULL,
    event_type    text        NOT NULL,
    event_time    timestamptz NOT NULL,
    payload       json        NOT NULL,
    metadata      json        NOT NULL,
    commit_id     text        NOT NULL,
    commit_index  integer     NOT NULL,
    commit_size   integer     NOT NULL,
    previous_hash text        NOT NULL,
    hash          text        NOT NULL,
    UNIQUE (stream, sequence)
);

-- What contradicts the copy: another event at a place that is taken, or one that is not what its hash says.
CREATE TABLE ledger.fork (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    stream       text   NOT NULL,
    sequence     bigint NOT NULL,
    position     bigint NOT NULL,
    event_id     text   NOT NULL,
    claimed_hash text   NOT NULL,
    actual_hash  text   NOT NULL,
    payload      text   NOT NULL,
    metadata     text   NOT NULL,
    why          text   NOT NULL,
    known_hash   text,
    noticed_at   timestamptz NOT NULL DEFAULT now(),
    UNIQUE (stream, sequence, position, event_id, claimed_hash, actual_hash)
);

-- How far each partition has been read, by the id of the topic: a topic made anew begins anew.
CREATE TABLE ledger.kafka_offset (
    topic_id    text    NOT NULL,
    partition   integer NOT NULL,
    next_offset bigint  NOT NULL,
    PRIMARY KEY (topic_id, partition)
);

-- Up to which position the copy has no gap.
CREATE TABLE ledger.progress (
    only_row    boolean     PRIMARY KEY DEFAULT true CHECK (only_row),
    position    bigint      NOT NULL,
    recorded_at timestamptz NOT NULL
);

INSERT INTO ledger.progress (position, recorded_at) VALUES (0, 'epoch');

-- How far the log itself had come when it last said so.
CREATE TABLE ledger.log_head (
    only_row   boolean     PRIMARY KEY DEFAULT true CHECK (only_row),
    position   bigint      NOT NULL,
    reached_at timestamptz NOT NULL
);

INSERT INTO ledger.log_head (position, reached_at) VALUES (0, 'epoch');

-- What could not even be read, kept as it came.
CREATE TABLE ledger.unreadable_record (
    topic_id      text        NOT NULL,
    partition     integer     NOT NULL,
    record_offset bigint      NOT NULL,
    why           text        NOT NULL,
    record_key    text,
    headers       text        NOT NULL,
    value         bytea,
    noticed_at    timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (topic_id, partition, record_offset)
);
