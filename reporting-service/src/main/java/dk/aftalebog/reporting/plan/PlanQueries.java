package dk.aftalebog.reporting.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import dk.aftalebog.json.Json;
import dk.aftalebog.model.plan.Plan;
import dk.aftalebog.model.timeline.PlanTimeline;
import dk.aftalebog.reporting.asof.PlanTimelines;
import dk.aftalebog.reporting.asof.State;
import dk.aftalebog.reporting.plan.PlanEndpoint.Answer;
import dk.aftalebog.reporting.projection.Standstill;
import dk.aftalebog.reporting.projection.Standstills;
import dk.aftalebog.reporting.web.Moment;
import dk.aftalebog.reporting.web.NotFound;
import dk.aftalebog.reporting.web.Plans;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

@Component
class PlanQueries {

	private static final String STREAM_PREFIX = "plan/";

	private final JdbcClient jdbc;

	private final Standstills standstills;

	private final PlanTimelines timelines;

	PlanQueries(JdbcClient jdbc, Standstills standstills, PlanTimelines timelines) {
		this.jdbc = jdbc;
		this.standstills = standstills;
		this.timelines = timelines;
	}

	/**
	 * Something that happened to a plan.
	 *
	 * @param logPosition its position in the log
	 * @param recordedAt when the log took it in
	 * @param type the event's type
	 * @param actor who did it: an opaque subject, never a name
	 * @param role in which role
	 * @param organisation for which organisation
	 * @param correlationId the command that it came of
	 * @param inForceFrom from when it is in force; absent for the registration
	 * @param reason why, with the source
	 * @param commit the commit that wrote it
	 * @param sequence its number in the plan's stream
	 * @param hash its hash
	 * @param event the event itself
	 */
	record Entry(long logPosition, Instant recordedAt, String type, @Nullable String actor, @Nullable String role,
			@Nullable String organisation, @Nullable String correlationId, @Nullable LocalDate inForceFrom,
			@Nullable String reason, String commit, long sequence, String hash, JsonNode event) {
	}

	Answer plan(String id, Moment moment) {
		Standstill standstill = checkKnown(id, moment.knownAt());
		PlanTimeline timeline = this.timelines.of(id, moment.knownAt()).orElseThrow();
		Plan plan = timeline.on(moment.inForceOn());
		State state = State.on(moment.inForceOn(), plan.period().from(), plan.period());
		return new Answer(moment, id, state, standstill, plan, timeline.days(), agreements(id, moment.knownAt()));
	}

	List<Entry> history(String id, Instant knownAt, long after, int limit) {
		checkKnown(id, knownAt);
		return this.jdbc
			.sql("""
					SELECT e.position, e.recorded_at, e.event_type, e.metadata ->> 'actor' AS actor,
					       e.metadata ->> 'role' AS role, e.metadata ->> 'organisation' AS organisation,
					       e.metadata ->> 'correlationId' AS correlation_id, (e.payload ->> 'inForceFrom')::date AS in_force_from,
					       e.payload ->> 'reason' AS reason, e.commit_id, e.sequence, e.hash, e.payload
					FROM ledger.event e JOIN projection.stream_progress p USING (stream)
					WHERE e.stream = ? AND e.sequence < p.next_sequence AND e.recorded_at <= ? AND e.position > ?
					ORDER BY e.sequence LIMIT ?""")
			.params(STREAM_PREFIX + id, knownAt.atOffset(ZoneOffset.UTC), after, limit)
			.query(PlanQueries::entry)
			.list();
	}

	/** Returns why its projection stands still, if it does. */
	private @Nullable Standstill checkKnown(String id, Instant knownAt) {
		Standstill standstill = this.standstills.ofStream(STREAM_PREFIX + id).orElse(null);
		Instant registeredAt = this.jdbc.sql("SELECT registered_at FROM projection.plan WHERE id = ?")
			.param(id)
			.query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
			.optional()
			.filter((at) -> Plans.include(id))
			.orElseThrow(() -> NotFound.plan(id, Plans.all() ? standstill : null));
		if (knownAt.isBefore(registeredAt)) {
			throw NotFound.planNotKnownThen(id, knownAt, registeredAt);
		}
		return standstill;
	}

	private List<String> agreements(String plan, Instant knownAt) {
		return this.jdbc.sql("SELECT id FROM projection.agreement WHERE plan = ? AND registered_at <= ? ORDER BY id")
			.params(plan, knownAt.atOffset(ZoneOffset.UTC))
			.query((row, number) -> row.getString(1))
			.list();
	}

	private static Entry entry(ResultSet row, int number) throws SQLException {
		return new Entry(row.getLong("position"), row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
				row.getString("event_type"), row.getString("actor"), row.getString("role"),
				row.getString("organisation"), row.getString("correlation_id"),
				row.getObject("in_force_from", LocalDate.class), row.getString("reason"), row.getString("commit_id"),
				row.getLong("sequence"), row.getString("hash"), Json.MAPPER.readTree(row.getString("payload")));
	}

}
