-- The log names its events by their number too: pages of the log are read in an order close to that of the store,
-- and the random event id would be looked up all over its index.
ALTER TABLE ledger_log ADD COLUMN global_index bigint;

UPDATE ledger_log l SET global_index = e.global_index FROM domain_event e WHERE e.event_id = l.event_id;

ALTER TABLE ledger_log ALTER COLUMN global_index SET NOT NULL;
