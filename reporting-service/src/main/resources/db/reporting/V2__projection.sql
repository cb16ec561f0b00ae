-- Everything here is derived from the copy of the log; the service builds on when it starts.
CREATE EXTENSION IF NOT EXISTS btree_gist;

CREATE SCHEMA projection;

-- How far each stream has been projected: contiguously, a whole commit at a step.
-- Parked: it waits for an event that has not come. Failed: it stopped at an event that cannot be handled.
CREATE TABLE projection.stream_progress (
    stream        text   PRIMARY KEY,
    next_sequence bigint NOT NULL DEFAULT 0,
    parked_since  timestamptz,
    failed_since  timestamptz,
    failure       text,
    CHECK ((failed_since IS NULL) = (failure IS NULL)),
    CHECK (parked_since IS NULL OR failed_since IS NULL)
);

CREATE INDEX streams_that_stand_still ON projection.stream_progress (stream)
    WHERE parked_since IS NOT NULL OR failed_since IS NOT NULL;

CREATE TABLE projection.plan (
    id            text        PRIMARY KEY,
    registered_at timestamptz NOT NULL,
    document      json        NOT NULL
);

-- Ids are listed in the order of their code points, whatever the database's collation.
CREATE TABLE projection.agreement (
    id            text COLLATE "C" PRIMARY KEY,
    stream        text        NOT NULL UNIQUE,
    plan          text        NOT NULL,
    focus_area    text        NOT NULL,
    registered_at timestamptz NOT NULL
);

-- Versions as rectangles: what the agreement says over a range of days, as known over a range of instants.
-- The type json, not jsonb, keeps the document's text as the fold wrote it, so that it can be compared and hashed.
CREATE TABLE projection.agreement_version (
    id          bigint    GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    agreement   text COLLATE "C" NOT NULL REFERENCES projection.agreement (id),
    in_force    daterange NOT NULL CHECK (NOT isempty(in_force)),
    known       tstzrange NOT NULL CHECK (NOT isempty(known)),
    name        text      NOT NULL,
    period_from date      NOT NULL,
    period_to   date,
    document    json      NOT NULL,
    EXCLUDE USING gist (agreement WITH =, in_force WITH &&, known WITH &&)
);

CREATE INDEX versions_as_known_now ON projection.agreement_version (agreement) WHERE upper_inf(known);

-- Measurements lie outside the versions: a series is read by year and known instant.
CREATE TABLE projection.measurement (
    id        bigint    GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    agreement text COLLATE "C" NOT NULL REFERENCES projection.agreement (id),
    indicator text      NOT NULL,
    year      integer   NOT NULL,
    cell_key  text      NOT NULL,
    cell      json      NOT NULL,
    reason    text,
    known     tstzrange NOT NULL CHECK (NOT isempty(known)),
    EXCLUDE USING gist (agreement WITH =, indicator WITH =, year WITH =, cell_key WITH =, known WITH &&)
);

-- One row per event of an agreement: who, when, which revision, which meeting. Its text stands in the copy of the log.
CREATE TABLE projection.history (
    position      bigint      PRIMARY KEY,
    agreement     text COLLATE "C" NOT NULL REFERENCES projection.agreement (id),
    recorded_at   timestamptz NOT NULL,
    actor         text,
    role          text,
    organisation  text,
    revision      integer,
    in_force_from date,
    decided_on    date,
    minutes       text
);

CREATE INDEX history_of_agreement ON projection.history (agreement, position);
