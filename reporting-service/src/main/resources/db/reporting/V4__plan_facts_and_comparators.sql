-- What changed in a plan since it was registered: a plan on any day as known at any instant is folded from these.
CREATE TABLE projection.plan_fact (
    position    bigint      PRIMARY KEY,
    plan        text        NOT NULL REFERENCES projection.plan (id),
    recorded_at timestamptz NOT NULL,
    fact        json        NOT NULL
);

CREATE INDEX facts_of_plan ON projection.plan_fact (plan, position);

-- A comparator's later years are measured too.
ALTER TABLE projection.measurement ADD comparator text;

ALTER TABLE projection.measurement
    DROP CONSTRAINT measurement_agreement_known_indicator_year_cell_key_excl,
    ADD EXCLUDE USING gist (agreement WITH =, known WITH &&, indicator WITH =, (coalesce(comparator, '')) WITH =,
                            year WITH =, cell_key WITH =);
