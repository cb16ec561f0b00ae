package dk.aftalebog.reporting.agreement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The points on both clocks at which an agreement says something else. */
@Component
class TimelineQueries {

	private final JdbcClient jdbc;

	TimelineQueries(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * From a day on the agreement says something else.
	 *
	 * @param from the day
	 * @param until the first day on which that is over; absent: there is none
	 */
	record Span(LocalDate from, @Nullable LocalDate until) {

		boolean holds(LocalDate day) {
			return !day.isBefore(this.from) && (this.until == null || day.isBefore(this.until));
		}

	}

	/**
	 * From an instant on something else is known of it.
	 *
	 * @param recordedAt the instant
	 * @param revision the revision that was recorded then, 0 for the registration; absent
	 * where awaited values were filled
	 * @param inForceFrom from when it is in force
	 * @param decidedOn the date of the meeting that decided it; absent: no board did
	 */
	record Known(Instant recordedAt, @Nullable Integer revision, LocalDate inForceFrom, @Nullable LocalDate decidedOn) {
	}

	/**
	 * The first day and instant of a version.
	 *
	 * @param inForceFrom from when it is in force
	 * @param knownSince since when it has been known
	 */
	record Corner(LocalDate inForceFrom, Instant knownSince) {
	}

	Optional<Corner> corner(String agreement, LocalDate day, Instant knownAt) {
		return this.jdbc.sql("""
				SELECT lower(in_force), lower(known) FROM projection.agreement_version
				WHERE agreement = ? AND in_force @> ?::date AND known @> ?::timestamptz""")
			.params(agreement, day, knownAt.atOffset(ZoneOffset.UTC))
			.query((row, number) -> new Corner(row.getObject(1, LocalDate.class),
					row.getObject(2, OffsetDateTime.class).toInstant()))
			.optional();
	}

	/**
	 * An event as the log's tree holds it: {@code LogLeaf} of these, and its proof, show
	 * that it is in the signed log.
	 *
	 * @param logPosition its position in the log
	 * @param stream its stream
	 * @param sequence its number in the stream
	 * @param recordedAt when the log took it in
	 * @param hash its hash
	 * @param proof where its proof is (C2SP tlog-proof)
	 */
	record Logged(long logPosition, String stream, long sequence, Instant recordedAt, String hash, String proof) {
	}

	/** The last event of those that were recorded at an instant. */
	Logged recorded(String agreement, Instant at) {
		return this.jdbc.sql("""
				SELECT e.position, e.stream, e.sequence, e.recorded_at, e.hash
				FROM projection.history h JOIN ledger.event e USING (position)
				WHERE h.agreement = ? AND h.recorded_at = ? ORDER BY e.position DESC LIMIT 1""")
			.params(agreement, at.atOffset(ZoneOffset.UTC))
			.query((row, number) -> new Logged(row.getLong(1), row.getString(2), row.getLong(3),
					row.getObject(4, OffsetDateTime.class).toInstant(), row.getString(5),
					"/api/log/proofs/" + row.getLong(1)))
			.single();
	}

	List<Span> versions(String agreement, Instant knownAt) {
		return this.jdbc.sql("""
				SELECT lower(in_force), upper(in_force) FROM projection.agreement_version
				WHERE agreement = ? AND known @> ?::timestamptz ORDER BY in_force""")
			.params(agreement, knownAt.atOffset(ZoneOffset.UTC))
			.query((row, number) -> new Span(row.getObject(1, LocalDate.class), row.getObject(2, LocalDate.class)))
			.list();
	}

	List<Known> decisions(String agreement) {
		return this.jdbc.sql("""
				SELECT recorded_at, revision, min(in_force_from), max(decided_on) FROM projection.change
				WHERE agreement = ? GROUP BY recorded_at, revision ORDER BY recorded_at""")
			.param(agreement)
			.query(TimelineQueries::known)
			.list();
	}

	private static Known known(ResultSet row, int number) throws SQLException {
		return new Known(row.getObject(1, OffsetDateTime.class).toInstant(), row.getObject(2, Integer.class),
				row.getObject(3, LocalDate.class), row.getObject(4, LocalDate.class));
	}

}
