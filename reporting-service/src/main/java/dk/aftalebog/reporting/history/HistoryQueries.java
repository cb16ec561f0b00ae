package dk.aftalebog.reporting.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import dk.aftalebog.json.Json;
import dk.aftalebog.reporting.asof.Agreements;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

@Component
class HistoryQueries {

	private final JdbcClient jdbc;

	private final Agreements agreements;

	HistoryQueries(JdbcClient jdbc, Agreements agreements) {
		this.jdbc = jdbc;
		this.agreements = agreements;
	}

	/**
	 * Something that happened.
	 *
	 * @param logPosition its position in the log
	 * @param recordedAt when the log took it in
	 * @param type the event's type
	 * @param actor who did it: an opaque subject, never a name
	 * @param role in which role
	 * @param organisation for which organisation
	 * @param correlationId the command that it came of
	 * @param traceparent the trace that the command belongs to (W3C Trace Context)
	 * @param revision the revision it belongs to; 0 is the registration
	 * @param inForceFrom from when it is in force
	 * @param decidedOn the date of the meeting that decided it
	 * @param minutes the reference of that meeting's minutes
	 * @param commit the commit that wrote it
	 * @param sequence its number in the agreement's stream
	 * @param hash its hash
	 * @param event the event itself
	 */
	record Entry(long logPosition, Instant recordedAt, String type, @Nullable String actor, @Nullable String role,
			@Nullable String organisation, @Nullable String correlationId, @Nullable String traceparent,
			@Nullable Integer revision, @Nullable LocalDate inForceFrom, @Nullable LocalDate decidedOn,
			@Nullable String minutes, String commit, long sequence, String hash, JsonNode event) {
	}

	List<Entry> history(String agreement, Instant knownAt, Filter filter, long after, int limit) {
		this.agreements.get(agreement, knownAt);
		return this.jdbc.sql("""
				SELECT h.position, h.recorded_at, e.event_type, h.actor, h.role, h.organisation, h.revision,
				       h.in_force_from, h.decided_on, h.minutes, e.commit_id, e.sequence, e.hash, e.payload,
				       e.metadata ->> 'correlationId' AS correlation_id, e.metadata ->> 'traceparent' AS traceparent
				FROM projection.history h JOIN ledger.event e USING (position)
				WHERE h.agreement = :agreement AND h.recorded_at <= :knownAt AND h.position > :after
				AND (:types::text[] IS NULL OR e.event_type = ANY (:types::text[]))
				AND (:revision::integer IS NULL OR h.revision = :revision)
				AND (:from::date IS NULL OR h.recorded_at >= :from::date::timestamp AT TIME ZONE 'Europe/Copenhagen')
				AND (:to::date IS NULL OR h.recorded_at < (:to::date + 1)::timestamp AT TIME ZONE 'Europe/Copenhagen')
				AND (:role::text IS NULL OR h.role = :role)
				AND (:organisation::text IS NULL OR h.organisation = :organisation)
				ORDER BY h.position LIMIT :limit""")
			.param("agreement", agreement)
			.param("knownAt", knownAt.atOffset(ZoneOffset.UTC))
			.param("after", after)
			.param("types", (filter.types() != null) ? filter.types().toArray(String[]::new) : null)
			.param("revision", filter.revision())
			.param("from", filter.recordedFrom())
			.param("to", filter.recordedTo())
			.param("role", filter.role())
			.param("organisation", filter.organisation())
			.param("limit", limit)
			.query(HistoryQueries::entry)
			.list();
	}

	private static Entry entry(ResultSet row, int number) throws SQLException {
		return new Entry(row.getLong("position"), row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
				row.getString("event_type"), row.getString("actor"), row.getString("role"),
				row.getString("organisation"), row.getString("correlation_id"), row.getString("traceparent"),
				row.getObject("revision", Integer.class), row.getObject("in_force_from", LocalDate.class),
				row.getObject("decided_on", LocalDate.class), row.getString("minutes"), row.getString("commit_id"),
				row.getLong("sequence"), row.getString("hash"), Json.MAPPER.readTree(row.getString("payload")));
	}

}
