package dk.aftalebog.reporting.agreement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import dk.aftalebog.json.Json;
import dk.aftalebog.model.agreement.Agreement;
import dk.aftalebog.model.agreement.Cell;
import dk.aftalebog.model.agreement.Period;
import dk.aftalebog.model.finding.Findings;
import dk.aftalebog.model.timeline.AsOf;
import dk.aftalebog.model.timeline.Version;
import dk.aftalebog.reporting.agreement.AgreementAnswer.LastVersion;
import dk.aftalebog.reporting.agreement.AgreementAnswer.Measurement;
import dk.aftalebog.reporting.asof.Agreements;
import dk.aftalebog.reporting.asof.Agreements.Known;
import dk.aftalebog.reporting.asof.State;
import dk.aftalebog.reporting.asof.Versions;
import dk.aftalebog.reporting.web.Moment;
import dk.aftalebog.reporting.web.NotFound;
import dk.aftalebog.reporting.web.Plans;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class AgreementQueries {

	private final JdbcClient jdbc;

	private final Agreements known;

	private final Versions versions;

	AgreementQueries(JdbcClient jdbc, Agreements known, Versions versions) {
		this.jdbc = jdbc;
		this.known = known;
		this.versions = versions;
	}

	/**
	 * One line of the list.
	 */
	record Line(String id, String plan, String focusArea, String name, Period period, State state) {
	}

	AgreementAnswer agreement(String id, Moment moment) {
		Known known = this.known.get(id);
		List<Measurement> measurements = measurements(id, moment.knownAt());
		AsOf answer = this.versions.of(id, moment);
		return switch (answer) {
			case AsOf.Unknown() -> throw NotFound.notKnownThen(id, moment.knownAt(), known.registeredAt());
			case AsOf.NotYetInForce(LocalDate from) -> new AgreementAnswer(moment, id, known.plan(), known.focusArea(),
					State.of(answer), known.projection(), from, null, null, null, null, List.of(), measurements, null);
			case AsOf.InForce(Version(LocalDate from, LocalDate until, Agreement says)) ->
				new AgreementAnswer(moment, id, known.plan(), known.focusArea(), State.of(answer), known.projection(),
						from, until, null, says, null, Findings.in(says), measurements, null);
			case AsOf.Ended(LocalDate on, Version last) -> new AgreementAnswer(moment, id, known.plan(),
					known.focusArea(), State.of(answer), known.projection(), null, null, on, null,
					new LastVersion(last.from(), last.agreement()), Findings.in(last.agreement()), measurements, null);
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

	private static Instant instant(ResultSet row, int column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

	private static OffsetDateTime utc(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

}
