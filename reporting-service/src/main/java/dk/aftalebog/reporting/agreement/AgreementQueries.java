package dk.aftalebog.reporting.agreement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import dk.aftalebog.json.Json;
import dk.aftalebog.model.agreement.Agreement;
import dk.aftalebog.model.agreement.Cell;
import dk.aftalebog.model.agreement.Period;
import dk.aftalebog.model.finding.Findings;
import dk.aftalebog.reporting.agreement.AgreementAnswer.LastVersion;
import dk.aftalebog.reporting.agreement.AgreementAnswer.Measurement;
import dk.aftalebog.reporting.projection.Standstill;
import dk.aftalebog.reporting.projection.Standstills;
import dk.aftalebog.reporting.web.Moment;
import dk.aftalebog.reporting.web.NotFound;
import dk.aftalebog.reporting.web.Plans;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class AgreementQueries {

	/** The one index look-up: what is said on a day, as known at an instant. */
	static final String VERSION = """
			SELECT lower(in_force), upper(in_force), document FROM projection.agreement_version
			WHERE agreement = ? AND in_force @> ?::date AND known @> ?::timestamptz""";

	private final JdbcClient jdbc;

	private final Standstills standstills;

	AgreementQueries(JdbcClient jdbc, Standstills standstills) {
		this.jdbc = jdbc;
		this.standstills = standstills;
	}

	private record Header(String id, String plan, String focusArea, Instant registeredAt) {
	}

	private record Version(LocalDate from, @Nullable LocalDate until, Agreement agreement) {
	}

	/**
	 * One line of the list.
	 */
	record Line(String id, String plan, String focusArea, String name, Period period, State state) {
	}

	AgreementAnswer agreement(String id, Moment moment) {
		Standstill standstill = this.standstills.ofAgreement(id).orElse(null);
		Header header = header(id).filter((known) -> Plans.include(known.plan()))
			.orElseThrow(() -> NotFound.agreement(id, Plans.all() ? standstill : null));
		Version version = version(id, moment).or(() -> earliest(id, moment.knownAt()))
			.orElseThrow(() -> NotFound.notKnownThen(id, moment.knownAt(), header.registeredAt()));
		Agreement says = version.agreement();
		State state = State.on(moment.inForceOn(), version.from(), says.period());
		List<Measurement> measurements = measurements(id, moment.knownAt());
		return switch (state) {
			case NOT_YET_IN_FORCE -> new AgreementAnswer(moment, id, header.plan(), header.focusArea(), state,
					standstill, says.period().from(), null, null, null, null, List.of(), measurements, null);
			case IN_FORCE -> new AgreementAnswer(moment, id, header.plan(), header.focusArea(), state, standstill,
					version.from(), version.until(), null, says, null, Findings.in(says), measurements, null);
			case ENDED -> new AgreementAnswer(moment, id, header.plan(), header.focusArea(), state, standstill, null,
					null, says.period().to(), null, new LastVersion(version.from(), says), Findings.in(says),
					measurements, null);
		};
	}

	/**
	 * All agreements known at the instant, in the order of their ids. Before its first
	 * version an agreement is listed as that one describes it.
	 */
	List<Line> agreements(Moment moment, String after, int limit) {
		return this.jdbc
			.sql("""
					SELECT a.id, a.plan, a.focus_area, v.name, v.period_from, v.period_to, v.said_from
					FROM projection.agreement a
					CROSS JOIN LATERAL (
					    (SELECT 1 AS choice, name, period_from, period_to, lower(in_force) AS said_from
					     FROM projection.agreement_version
					     WHERE agreement = a.id AND in_force @> :inForceOn::date AND known @> :knownAt::timestamptz)
					    UNION ALL
					    (SELECT 2, name, period_from, period_to, lower(in_force)
					     FROM projection.agreement_version
					     WHERE agreement = a.id AND known @> :knownAt::timestamptz ORDER BY in_force LIMIT 1)
					    ORDER BY choice LIMIT 1) v
					WHERE a.id > :after AND (:plans::text[] IS NULL OR a.plan = ANY (:plans::text[])) ORDER BY a.id LIMIT :limit""")
			.param("knownAt", utc(moment.knownAt()))
			.param("inForceOn", moment.inForceOn())
			.param("after", after)
			.param("plans", Plans.ids())
			.param("limit", limit)
			.query((row, number) -> {
				Period period = new Period(row.getObject(5, LocalDate.class), row.getObject(6, LocalDate.class));
				return new Line(row.getString(1), row.getString(2), row.getString(3), row.getString(4), period,
						State.on(moment.inForceOn(), row.getObject(7, LocalDate.class), period));
			})
			.list();
	}

	private Optional<Header> header(String id) {
		return this.jdbc.sql("SELECT id, plan, focus_area, registered_at FROM projection.agreement WHERE id = ?")
			.param(id)
			.query((row, number) -> new Header(row.getString(1), row.getString(2), row.getString(3), instant(row, 4)))
			.optional();
	}

	private Optional<Version> version(String id, Moment moment) {
		return this.jdbc.sql(VERSION)
			.params(id, moment.inForceOn(), utc(moment.knownAt()))
			.query(AgreementQueries::version)
			.optional();
	}

	/** Asked for a day before the first version: it says when it begins. */
	private Optional<Version> earliest(String id, Instant knownAt) {
		return this.jdbc.sql("""
				SELECT lower(in_force), upper(in_force), document FROM projection.agreement_version
				WHERE agreement = ? AND known @> ?::timestamptz ORDER BY in_force LIMIT 1""")
			.params(id, utc(knownAt))
			.query(AgreementQueries::version)
			.optional();
	}

	private List<Measurement> measurements(String id, Instant knownAt) {
		return this.jdbc.sql("""
				SELECT indicator, year, cell, lower(known), reason, comparator FROM projection.measurement
				WHERE agreement = ? AND known @> ?::timestamptz
				ORDER BY indicator COLLATE "C", comparator COLLATE "C" NULLS FIRST, year, cell_key COLLATE "C\"""")
			.params(id, utc(knownAt))
			.query((row, number) -> new Measurement(row.getString(1), row.getString(6), row.getInt(2),
					Json.MAPPER.readValue(row.getString(3), Cell.class), instant(row, 4), row.getString(5)))
			.list();
	}

	private static Version version(ResultSet row, int number) throws SQLException {
		return new Version(row.getObject(1, LocalDate.class), row.getObject(2, LocalDate.class),
				Json.MAPPER.readValue(row.getString(3), Agreement.class));
	}

	private static Instant instant(ResultSet row, int column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

	private static OffsetDateTime utc(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

}
