package dk.aftalebog.reporting.pages;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dk.aftalebog.json.Json;
import dk.aftalebog.model.agreement.Agreement;
import dk.aftalebog.model.plan.Plan;
import dk.aftalebog.reporting.asof.PlanTimelines;
import dk.aftalebog.reporting.web.Moment;
import dk.aftalebog.wording.Places;
import dk.aftalebog.wording.Wording;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the names by which a page tells of an agreement's parts. */
@Component
public class PlaceNames {

	private final JdbcClient jdbc;

	private final PlanTimelines plans;

	PlaceNames(JdbcClient jdbc, PlanTimelines plans) {
		this.jdbc = jdbc;
		this.plans = plans;
	}

	/**
	 * Finds the names of what an agreement holds, as it reads on days and as it will read
	 * last.
	 * @param agreement the agreement's id
	 * @param plan the id of its plan
	 * @param say how words are said
	 * @param moments the days and instants; where they differ in a name, the last counts
	 * @return the names
	 */
	public Places of(String agreement, String plan, Wording say, Moment... moments) {
		Moment last = moments[moments.length - 1];
		Plan ofDay = this.plans.of(plan, last.knownAt()).map((known) -> known.on(last.inForceOn())).orElse(null);
		return new Places(say, ofDay, Stream.of(moments).flatMap((moment) -> says(agreement, moment).stream()));
	}

	/**
	 * Finds the names of agreements, as they read last.
	 * @param agreements their ids
	 * @param knownAt as known at which instant
	 * @return the names by the ids
	 */
	public Map<String, String> agreements(Collection<String> agreements, Instant knownAt) {
		Map<String, String> names = new HashMap<>();
		this.jdbc.sql("""
				SELECT DISTINCT ON (agreement) agreement, name FROM projection.agreement_version
				WHERE agreement = ANY (:agreements) AND known @> :knownAt::timestamptz
				ORDER BY agreement, in_force DESC""")
			.param("agreements", agreements.toArray(String[]::new))
			.param("knownAt", knownAt.atOffset(ZoneOffset.UTC))
			.query((row) -> {
				names.put(row.getString(1), row.getString(2));
			});
		return names;
	}

	/**
	 * Finds the names of the plans that the reader belongs to, on a day as known at an
	 * instant.
	 * @param moment the day and the instant
	 * @return the names by the plans' ids
	 */
	public Map<String, String> plans(Moment moment) {
		Map<String, String> names = new LinkedHashMap<>();
		this.plans.all(moment.knownAt()).forEach((id, plan) -> names.put(id, plan.on(moment.inForceOn()).name()));
		return names;
	}

	private List<Agreement> says(String agreement, Moment moment) {
		return this.jdbc.sql("""
				SELECT document FROM projection.agreement_version
				WHERE agreement = :agreement AND known @> :knownAt::timestamptz
				AND (upper_inf(in_force) OR in_force @> :day::date) ORDER BY in_force DESC""")
			.param("agreement", agreement)
			.param("knownAt", moment.knownAt().atOffset(ZoneOffset.UTC))
			.param("day", moment.inForceOn())
			.query((row, number) -> Json.MAPPER.readValue(row.getString(1), Agreement.class))
			.list();
	}

}
