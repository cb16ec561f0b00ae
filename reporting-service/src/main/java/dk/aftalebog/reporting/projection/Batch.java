package dk.aftalebog.reporting.projection;

import org.springframework.jdbc.core.JdbcTemplate;

/** The rows that some streams' new events come to, written table by table. */
final class Batch {

	final Rows plans = new Rows("""
			INSERT INTO projection.plan (id, registered_at, document)
			SELECT * FROM unnest(?::text[], ?::timestamptz[], ?::json[])""");

	final Rows planFacts = new Rows("""
			INSERT INTO projection.plan_fact (position, plan, recorded_at, fact)
			SELECT * FROM unnest(?::bigint[], ?::text[], ?::timestamptz[], ?::json[])""");

	final Rows agreements = new Rows("""
			INSERT INTO projection.agreement (id, stream, plan, focus_area, registered_at, words)
			SELECT * FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::text[])""");

	final Rows history = new Rows(
			"""
					INSERT INTO projection.history (position, agreement, recorded_at, actor, role, organisation, revision,
					                                in_force_from, decided_on, minutes)
					SELECT * FROM unnest(?::bigint[], ?::text[], ?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::integer[],
					                     ?::date[], ?::date[], ?::text[])""");

	final Rows changes = new Rows("""
			INSERT INTO projection.change (position, agreement, facts, revision, in_force_from, decided_on, minutes,
			                               late_entry, recorded_at, recorded_on)
			SELECT * FROM unnest(?::bigint[], ?::text[], ?::integer[], ?::integer[], ?::date[], ?::date[], ?::text[],
			                     ?::boolean[], ?::timestamptz[], ?::date[])""");

	/** Measurements that were the last word until now. */
	final Rows supersededMeasurements = new Rows("""
			UPDATE projection.measurement m SET known = tstzrange(lower(m.known), s.at)
			FROM unnest(?::text[], ?::text[], ?::text[], ?::integer[], ?::text[], ?::timestamptz[])
			     AS s (agreement, indicator, comparator, year, cell_key, at)
			WHERE m.agreement = s.agreement AND m.indicator = s.indicator
			AND m.comparator IS NOT DISTINCT FROM s.comparator AND m.year = s.year
			AND m.cell_key = s.cell_key AND upper_inf(m.known)""");

	final Rows measurements = new Rows("""
			INSERT INTO projection.measurement (agreement, indicator, comparator, year, cell_key, cell, reason, known)
			SELECT agreement, indicator, comparator, year, cell_key, cell, reason, tstzrange(known_from, known_until)
			FROM unnest(?::text[], ?::text[], ?::text[], ?::integer[], ?::text[], ?::json[], ?::text[],
			            ?::timestamptz[], ?::timestamptz[])
			     AS m (agreement, indicator, comparator, year, cell_key, cell, reason, known_from, known_until)""");

	final Rows supersededVersions = new Rows("""
			UPDATE projection.agreement_version v SET known = tstzrange(lower(v.known), s.at)
			FROM unnest(?::bigint[], ?::timestamptz[]) AS s (id, at) WHERE v.id = s.id""");

	final Rows versions = new Rows("""
			INSERT INTO projection.agreement_version (agreement, in_force, known, name, period_from, period_to,
			                                          document, words, organisations, areas)
			SELECT agreement, daterange(from_day, until_day), tstzrange(known_from, known_until), name, period_from,
			       period_to, document, words, organisations, areas
			FROM unnest(?::text[], ?::date[], ?::date[], ?::timestamptz[], ?::timestamptz[], ?::text[], ?::date[],
			            ?::date[], ?::json[], ?::text[], ?::text[], ?::text[])
			     AS v (agreement, from_day, until_day, known_from, known_until, name, period_from, period_to, document,
			           words, organisations, areas)""");

	final Rows progress = new Rows("""
			UPDATE projection.stream_progress p
			SET next_sequence = n.next_sequence, failed_since = NULL, failure = NULL,
			    parked_since = CASE WHEN n.waits THEN coalesce(p.parked_since, now()) END
			FROM unnest(?::text[], ?::bigint[], ?::boolean[]) AS n (stream, next_sequence, waits)
			WHERE p.stream = n.stream""");

	void write(JdbcTemplate jdbc, Schema schema) {
		this.plans.write(jdbc, schema);
		this.planFacts.write(jdbc, schema);
		this.agreements.write(jdbc, schema);
		this.history.write(jdbc, schema);
		this.changes.write(jdbc, schema);
		this.supersededMeasurements.write(jdbc, schema);
		this.measurements.write(jdbc, schema);
		this.supersededVersions.write(jdbc, schema);
		this.versions.write(jdbc, schema);
		this.progress.write(jdbc, schema);
	}

}
