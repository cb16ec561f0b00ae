-- Everything here is derived from the copy of the log and can be dropped and built again.
CREATE EXTENSION IF NOT EXISTS btree_gist;

CREATE SCHEMA projection;

-- How far each stream has been projected: contiguously, a whole commit at a step.
CREATE TABLE projection.stream (
    stream        text   PRIMARY KEY,
    next_sequence bigint NOT NULL DEFAULT 0,
    failure       text
);

CREATE TABLE projection.plan (
    id       text PRIMARY KEY,
    document json NOT NULL
);

CREATE TABLE projection.agreement (
    id          text        PRIMARY KEY,
    stream      text        NOT NULL UNIQUE,
    plan        text        NOT NULL,
    focus_area  text        NOT NULL,
    recorded_at timestamptz NOT NULL
);

-- Versions as rectangles: what the agreement says over a range of days, as known over a range of instants.
CREATE TABLE projection.agreement_version (
    id        bigint    GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    agreement text      NOT NULL REFERENCES projection.agreement (id),
    in_force  daterange NOT NULL,
    known     tstzrange NOT NULL,
    document  json      NOT NULL,
    EXCLUDE USING gist (agreement WITH =, in_force WITH &&, known WITH &&)
);

-- Measurements lie outside the versions: a series is read by year and known instant.
CREATE TABLE projection.measurement (
    id        bigint    GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    agreement text      NOT NULL REFERENCES projection.agreement (id),
    indicator text      NOT NULL,
    year      integer   NOT NULL,
    cell_key  text      NOT NULL,
    cell      json      NOT NULL,
    reason    text,
    known     tstzrange NOT NULL,
    EXCLUDE USING gist (agreement WITH =, indicator WITH =, year WITH =, cell_key WITH =, known WITH &&)
);

-- One row per event of an agreement; its texts stand in the copy of the log.
CREATE TABLE projection.history (
    position      bigint PRIMARY KEY,
    agreement     text   NOT NULL REFERENCES projection.agreement (id),
    revision      integer,
    in_force_from date,
    decided_on    date,
    minutes       text
);

CREATE INDEX history_of_agreement ON projection.history (agreement, position);
