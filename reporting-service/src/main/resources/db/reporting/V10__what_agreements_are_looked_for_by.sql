-- What is derived is emptied here and built again when the service starts: rows from before know nothing of this.
TRUNCATE projection.stream_progress, projection.plan, projection.plan_fact, projection.agreement,
         projection.agreement_version, projection.measurement, projection.history CASCADE;

-- Letters without case and accent. A question looks at one version of each agreement, found by the index: the words
-- of that one are read through, which costs the same however long the history is.
ALTER TABLE projection.agreement ADD words text NOT NULL;

ALTER TABLE projection.agreement_version
    ADD words         text NOT NULL,
    ADD organisations text NOT NULL,
    ADD areas         text NOT NULL;
