TRUNCATE projection.stream_progress, projection.plan, projection.plan_fact, projection.agreement,
         projection.agreement_version, projection.measurement, projection.history CASCADE;

-- One row per commit and day in force: facts that were decided, held and were recorded together share it.
CREATE TABLE projection.change (
    position      bigint      PRIMARY KEY,
    agreement     text COLLATE "C" NOT NULL REFERENCES projection.agreement (id),
    facts         integer     NOT NULL,
    revision      integer,
    in_force_from date        NOT NULL,
    decided_on    date,
    minutes       text,
    late_entry    boolean     NOT NULL,
    recorded_at   timestamptz NOT NULL,
    recorded_on   date        NOT NULL,
    -- The longest distance, in days, by which one of these dates lies after another that it should not lie after.
    days          integer     NOT NULL GENERATED ALWAYS AS (greatest(0, decided_on - in_force_from,
                                  recorded_on - decided_on, recorded_on - in_force_from)) STORED
);

CREATE INDEX changes_worst_first ON projection.change (days DESC, position);

CREATE INDEX changes_of_agreement ON projection.change (agreement, days DESC, position);
