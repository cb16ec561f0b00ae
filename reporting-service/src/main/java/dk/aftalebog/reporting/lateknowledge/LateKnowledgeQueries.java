package dk.aftalebog.reporting.lateknowledge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.aftalebog.reporting.lateknowledge.LateKnowledgeEndpoint.Place;
import dk.aftalebog.reporting.web.Plans;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class LateKnowledgeQueries {

	private static final String FROM = """
			 FROM projection.change c JOIN projection.agreement a ON a.id = c.agreement
			WHERE c.recorded_at <= :knownAt AND (:plans::text[] IS NULL OR a.plan = ANY (:plans::text[]))
			AND (:plan::text IS NULL OR a.plan = :plan) AND (:agreement::text IS NULL OR c.agreement = :agreement)""";

	private final JdbcClient jdbc;

	LateKnowledgeQueries(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Which changes are looked for; what is absent does not matter. */
	record Filter(Instant knownAt, @Nullable String plan, @Nullable String agreement, @Nullable Kind kind) {
	}

	/**
	 * How many changes are late in one way.
	 *
	 * @param kind the way
	 * @param changes how many
	 * @param facts how many facts they hold
	 */
	record Count(Kind kind, long changes, long facts) {
	}

	/**
	 * What a commit changed from one day on.
	 *
	 * @param agreement the agreement's id
	 * @param plan the id of its plan
	 * @param logPosition the log position of its first fact
	 * @param facts how many facts it holds
	 * @param revision the revision that brought it, 0 for the registration; absent where
	 * awaited values were filled
	 * @param title what that revision is called
	 * @param reason why it was proposed
	 * @param inForceFrom from when it is in force
	 * @param decidedOn the date of the meeting that decided it; absent: no board did
	 * @param minutes the reference of that meeting's minutes
	 * @param lateEntry whether the decision is marked as entered later from its minutes
	 * @param recordedAt when the log took it in
	 * @param decidedAfterInForce days from the day in force to the decision; negative: it
	 * was decided ahead
	 * @param recordedAfterDecided days from the decision to the record
	 * @param recordedAfterInForce days from the day in force to the record; negative: it
	 * was known ahead
	 * @param days the greatest of these, 0 at least
	 * @param kinds in which ways it is late
	 */
	record Change(String agreement, String plan, long logPosition, int facts, @Nullable Integer revision,
			@Nullable String title, @Nullable String reason, LocalDate inForceFrom, @Nullable LocalDate decidedOn,
			@Nullable String minutes, boolean lateEntry, Instant recordedAt, @Nullable Integer decidedAfterInForce,
			@Nullable Integer recordedAfterDecided, int recordedAfterInForce, int days, @JsonInclude List<Kind> kinds) {
	}

	/** Worst first, by the index. */
	List<Change> changes(Filter filter, @Nullable Place after, int limit) {
		return bound("""
				WITH page AS (
				    SELECT c.*, a.plan""" + kinds() + FROM + ofKind(filter.kind()) + """
				     AND (:days::integer IS NULL OR c.days < :days OR (c.days = :days AND c.position > :position))
				    ORDER BY c.days DESC, c.position LIMIT :limit)
				SELECT page.*, decided_on - in_force_from AS decided_after_in_force,
				       recorded_on - decided_on AS recorded_after_decided,
				       recorded_on - in_force_from AS recorded_after_in_force, opened.title, opened.reason
				FROM page LEFT JOIN LATERAL (
				    SELECT e.payload ->> 'title' AS title, e.payload ->> 'reason' AS reason
				    FROM projection.history h JOIN ledger.event e USING (position)
				    WHERE h.agreement = page.agreement AND h.revision = page.revision
				    AND e.event_type = 'agreement.revision-opened.v1') opened ON true
				ORDER BY page.days DESC, page.position""", filter).param("days", (after != null) ? after.days() : null)
			.param("position", (after != null) ? after.position() : null)
			.param("limit", limit)
			.query(LateKnowledgeQueries::change)
			.list();
	}

	List<Count> split(Filter filter) {
		List<Count> counts = new ArrayList<>();
		for (Kind kind : Kind.values()) {
			counts.add(bound("SELECT count(*), coalesce(sum(c.facts), 0)" + FROM + ofKind(kind), filter)
				.query((row, number) -> new Count(kind, row.getLong(1), row.getLong(2)))
				.single());
		}
		return counts;
	}

	private StatementSpec bound(String sql, Filter filter) {
		return this.jdbc.sql(sql)
			.param("knownAt", filter.knownAt().atOffset(ZoneOffset.UTC))
			.param("plans", Plans.ids())
			.param("plan", filter.plan())
			.param("agreement", filter.agreement());
	}

	private static String kinds() {
		StringBuilder columns = new StringBuilder();
		for (Kind kind : Kind.values()) {
			columns.append(", ").append(kind.condition()).append(" AS ").append(kind.name());
		}
		return columns.toString();
	}

	private static String ofKind(@Nullable Kind kind) {
		return (kind != null) ? " AND " + kind.condition() : "";
	}

	private static Change change(ResultSet row, int number) throws SQLException {
		List<Kind> kinds = new ArrayList<>();
		for (Kind kind : Kind.values()) {
			if (row.getBoolean(kind.name())) {
				kinds.add(kind);
			}
		}
		return new Change(row.getString("agreement"), row.getString("plan"), row.getLong("position"),
				row.getInt("facts"), row.getObject("revision", Integer.class), row.getString("title"),
				row.getString("reason"), row.getObject("in_force_from", LocalDate.class),
				row.getObject("decided_on", LocalDate.class), row.getString("minutes"), row.getBoolean("late_entry"),
				row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
				row.getObject("decided_after_in_force", Integer.class),
				row.getObject("recorded_after_decided", Integer.class), row.getInt("recorded_after_in_force"),
				row.getInt("days"), kinds);
	}

}
