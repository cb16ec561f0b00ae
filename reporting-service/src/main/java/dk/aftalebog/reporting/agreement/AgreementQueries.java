package dk.aftalebog.reporting.agreement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import dk.aftalebog.json.Json;
import dk.aftalebog.model.agreement.Agreement;
import dk.aftalebog.model.agreement.Cell;
import dk.aftalebog.model.agreement.Period;
import dk.aftalebog.model.finding.Findings;
import dk.aftalebog.model.timeline.AsOf;
import dk.aftalebog.model.timeline.Version;
import dk.aftalebog.reporting.agreement.AgreementAnswer.LastVersion;
import dk.aftalebog.reporting.agreement.AgreementAnswer.Measurement;
import dk.aftalebog.reporting.asof.Agreements.Known;
import dk.aftalebog.reporting.asof.Agreements;
import dk.aftalebog.reporting.asof.PlanTimelines;
import dk.aftalebog.reporting.asof.State;
import dk.aftalebog.reporting.asof.Versions;
import dk.aftalebog.reporting.projection.SearchText;
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

	private final PlanTimelines plans;

	AgreementQueries(JdbcClient jdbc, Agreements known, Versions versions, PlanTimelines plans) {
		this.plans = plans;
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
	 * version an agreement is listed as that one describes it; the first one is looked
	 * for only where none says anything on the day.
	 */
	List<Line> agreements(Moment moment, Filter filter, String after, int limit) {
		List<PlanArea> areas = (filter.area() != null) ? areas(filter.area(), moment) : List.of();
		return this.jdbc.sql("""
				SELECT a.id, a.plan, a.focus_area, v.name, v.period_from, v.period_to, v.state
				FROM projection.agreement a
				LEFT JOIN LATERAL (
				    SELECT name, period_from, period_to, lower(in_force) AS said_from, words, organisations, areas
				    FROM projection.agreement_version
				    WHERE agreement = a.id AND in_force @> :inForceOn::date AND known @> :knownAt::timestamptz
				    LIMIT 1) d ON true
				LEFT JOIN LATERAL (
				    SELECT name, period_from, period_to, lower(in_force) AS said_from, words, organisations, areas
				    FROM projection.agreement_version
				    WHERE d.name IS NULL AND agreement = a.id AND known @> :knownAt::timestamptz
				    ORDER BY in_force LIMIT 1) f ON true
				CROSS JOIN LATERAL (
				    SELECT u.*,
				           CASE WHEN :inForceOn::date < greatest(u.said_from, u.period_from) THEN 'NOT_YET_IN_FORCE'
				                WHEN :inForceOn::date > u.period_to THEN 'ENDED' ELSE 'IN_FORCE' END AS state
				    FROM (VALUES (coalesce(d.name, f.name), coalesce(d.period_from, f.period_from),
				                  coalesce(d.period_to, f.period_to), coalesce(d.said_from, f.said_from),
				                  coalesce(d.words, f.words), coalesce(d.organisations, f.organisations),
				                  coalesce(d.areas, f.areas)))
				         AS u (name, period_from, period_to, said_from, words, organisations, areas)
				    WHERE u.name IS NOT NULL) v
				WHERE a.id > :after AND (:plans::text[] IS NULL OR a.plan = ANY (:plans::text[]))
				AND (:plan::text IS NULL OR a.plan = :plan) AND (:focusArea::text IS NULL OR a.focus_area = :focusArea)
				AND (:state::text IS NULL OR v.state = :state) AND (:party::text IS NULL OR v.organisations LIKE :party)
				AND (NOT :hasArea OR EXISTS (
				    SELECT FROM unnest(:areaPlans::text[], :areaKeys::text[]) AS x (plan, key)
				    WHERE x.plan = a.plan AND (v.areas LIKE '% ' || x.key || ' %' OR v.areas LIKE :allAreas)))
				AND (:words::text[] IS NULL OR (a.words || v.words) LIKE ALL (:words::text[]))
				ORDER BY a.id LIMIT :limit""")
			.param("knownAt", utc(moment.knownAt()))
			.param("inForceOn", moment.inForceOn())
			.param("after", after)
			.param("plans", Plans.ids())
			.param("plan", filter.plan())
			.param("focusArea", filter.focusArea())
			.param("state", (filter.state() != null) ? filter.state().name() : null)
			.param("party", filter.party())
			.param("hasArea", filter.area() != null)
			.param("areaPlans", areas.stream().map(PlanArea::plan).toArray(String[]::new))
			.param("areaKeys", areas.stream().map(PlanArea::key).toArray(String[]::new))
			.param("allAreas", "% " + SearchText.ALL_AREAS + " %")
			.param("words", (filter.words() != null) ? filter.words().toArray(String[]::new) : null)
			.param("limit", limit)
			.query((row, number) -> new Line(row.getString(1), row.getString(2), row.getString(3), row.getString(4),
					new Period(row.getObject(5, LocalDate.class), row.getObject(6, LocalDate.class)),
					State.valueOf(row.getString(7))))
			.list();
	}

	private record PlanArea(String plan, String key) {
	}

	/** The areas that are written so in any plan of that day. */
	private List<PlanArea> areas(String spelling, Moment moment) {
		List<PlanArea> areas = new ArrayList<>();
		this.plans.all(moment.knownAt())
			.forEach((plan, timeline) -> timeline.on(moment.inForceOn())
				.areas()
				.stream()
				.filter((area) -> Stream.concat(Stream.of(area.key(), area.name()), area.aliases().stream())
					.anyMatch((known) -> SearchText.fold(known).equals(spelling)))
				.forEach((area) -> areas.add(new PlanArea(plan, area.key()))));
		return areas;
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
