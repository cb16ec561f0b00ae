package dk.aftalebog.reporting.agreement;

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
import dk.aftalebog.reporting.agreement.AgreementAnswer.Measurement;
import dk.aftalebog.reporting.agreement.AgreementAnswer.State;
import dk.aftalebog.reporting.web.Moment;
import dk.aftalebog.reporting.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class AgreementQueries {

	private final JdbcClient jdbc;

	AgreementQueries(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	private record Header(String id, String plan, String focusArea, @Nullable String standstill) {
	}

	private record Version(LocalDate from, @Nullable LocalDate until, Agreement agreement) {
	}

	/**
	 * One line of the list.
	 */
	record Line(String id, String plan, String focusArea, String name, Period period, State state) {
	}

	AgreementAnswer agreement(String id, Moment moment) {
		Header header = header(id);
		Version version = version(id, moment).or(() -> earliest(id, moment.knownAt()))
			.orElseThrow(() -> new NotFound("not-known-then",
					"At %s nothing was known of the agreement '%s'; ask for a later knownAt".formatted(moment.knownAt(),
							id)));
		State state = state(version, moment.inForceOn());
		List<Measurement> measurements = measurements(id, moment.knownAt());
		Agreement agreement = version.agreement();
		return switch (state) {
			case NOT_YET_IN_FORCE -> new AgreementAnswer(moment, id, header.plan(), header.focusArea(), state,
					agreement.period().from(), null, null, null, List.of(), measurements, header.standstill());
			case IN_FORCE -> new AgreementAnswer(moment, id, header.plan(), header.focusArea(), state, version.from(),
					version.until(), null, agreement, Findings.in(agreement), measurements, header.standstill());
			case ENDED -> new AgreementAnswer(moment, id, header.plan(), header.focusArea(), state, version.from(),
					version.until(), agreement.period().to(), agreement, Findings.in(agreement), measurements,
					header.standstill());
		};
	}

	/** All agreements known at the instant, in the order of their ids. */
	List<Line> agreements(Moment moment, String after, int limit) {
		return this.jdbc.sql("""
				SELECT a.id, a.plan, a.focus_area, v.document, lower(v.in_force), upper(v.in_force)
				FROM projection.agreement a
				CROSS JOIN LATERAL (SELECT document, in_force FROM projection.agreement_version
				                    WHERE agreement = a.id AND known @> :knownAt
				                    ORDER BY in_force @> :inForceOn DESC, in_force LIMIT 1) v
				WHERE a.id > :after ORDER BY a.id COLLATE "C" LIMIT :limit""")
			.param("knownAt", utc(moment.knownAt()))
			.param("inForceOn", moment.inForceOn())
			.param("after", after)
			.param("limit", limit)
			.query((row, number) -> {
				Version version = new Version(row.getObject(5, LocalDate.class), row.getObject(6, LocalDate.class),
						Json.MAPPER.readValue(row.getString(4), Agreement.class));
				return new Line(row.getString(1), row.getString(2), row.getString(3), version.agreement().name(),
						version.agreement().period(), state(version, moment.inForceOn()));
			})
			.list();
	}

	private Header header(String id) {
		return this.jdbc.sql("""
				SELECT a.id, a.plan, a.focus_area,
				       CASE WHEN s.failure IS NOT NULL THEN 'stopped at ' || s.failure
				            WHEN EXISTS (SELECT FROM ledger.event e WHERE e.stream = a.stream
				                         AND e.sequence >= s.next_sequence)
				            THEN 'waits for event ' || s.next_sequence END
				FROM projection.agreement a JOIN projection.stream s USING (stream) WHERE a.id = ?""")
			.param(id)
			.query((row, number) -> new Header(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
			.optional()
			.orElseThrow(() -> new NotFound("unknown-agreement",
					"There is no agreement '%s'; GET /api/agreements lists those there are".formatted(id)));
	}

	/** The one index look-up. */
	private Optional<Version> version(String id, Moment moment) {
		return this.jdbc.sql("""
				SELECT lower(in_force), upper(in_force), document FROM projection.agreement_version
				WHERE agreement = ? AND in_force @> ?::date AND known @> ?::timestamptz""")
			.params(id, moment.inForceOn(), utc(moment.knownAt()))
			.query((row, number) -> version(row.getObject(1, LocalDate.class), row.getObject(2, LocalDate.class),
					row.getString(3)))
			.optional();
	}

	/** Asked for a day before the first version: it says when it begins. */
	private Optional<Version> earliest(String id, Instant knownAt) {
		return this.jdbc.sql("""
				SELECT lower(in_force), upper(in_force), document FROM projection.agreement_version
				WHERE agreement = ? AND known @> ?::timestamptz ORDER BY in_force LIMIT 1""")
			.params(id, utc(knownAt))
			.query((row, number) -> version(row.getObject(1, LocalDate.class), row.getObject(2, LocalDate.class),
					row.getString(3)))
			.optional();
	}

	private List<Measurement> measurements(String id, Instant knownAt) {
		return this.jdbc.sql("""
				SELECT indicator, year, cell, reason FROM projection.measurement
				WHERE agreement = ? AND known @> ?::timestamptz ORDER BY indicator, year, id""")
			.params(id, utc(knownAt))
			.query((row, number) -> new Measurement(row.getString(1), row.getInt(2),
					Json.MAPPER.readValue(row.getString(3), Cell.class), row.getString(4)))
			.list();
	}

	private static Version version(LocalDate from, @Nullable LocalDate until, String document) {
		return new Version(from, until, Json.MAPPER.readValue(document, Agreement.class));
	}

	private static State state(Version version, LocalDate day) {
		Period period = version.agreement().period();
		if (day.isBefore(version.from()) || day.isBefore(period.from())) {
			return State.NOT_YET_IN_FORCE;
		}
		return period.isOver(day) ? State.ENDED : State.IN_FORCE;
	}

	private static OffsetDateTime utc(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

}
