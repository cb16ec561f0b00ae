package dk.aftalebog.reporting.asof;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dk.aftalebog.json.Json;
import dk.aftalebog.model.event.PlanEvent.PlanFact;
import dk.aftalebog.model.plan.Plan;
import dk.aftalebog.model.timeline.PlanTimeline;
import dk.aftalebog.reporting.web.Plans;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What plans say, folded from their registration and the facts since. */
@Component
public class PlanTimelines {

	private final JdbcClient jdbc;

	PlanTimelines(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Returns a plan on every day, as known at an instant.
	 * @param plan its id
	 * @param knownAt the instant
	 * @return the plan, if something was known of it and the asker belongs to it
	 */
	public Optional<PlanTimeline> of(String plan, Instant knownAt) {
		return Optional.ofNullable(timelines(plan, knownAt).get(plan));
	}

	/**
	 * Returns all plans that the asker belongs to on every day, as known at an instant.
	 * @param knownAt the instant
	 * @return the plans by their ids
	 */
	public Map<String, PlanTimeline> all(Instant knownAt) {
		return timelines(null, knownAt);
	}

	private Map<String, PlanTimeline> timelines(@Nullable String plan, Instant knownAt) {
		Map<String, Plan> registered = new LinkedHashMap<>();
		Map<String, List<PlanFact>> facts = new LinkedHashMap<>();
		this.jdbc.sql("""
				SELECT id, document FROM projection.plan
				WHERE registered_at <= :knownAt AND (:plan::text IS NULL OR id = :plan)
				AND (:plans::text[] IS NULL OR id = ANY (:plans::text[])) ORDER BY id""")
			.param("knownAt", utc(knownAt))
			.param("plan", plan)
			.param("plans", Plans.ids())
			.query((row) -> {
				registered.put(row.getString(1), Json.MAPPER.readValue(row.getString(2), Plan.class));
				facts.put(row.getString(1), new ArrayList<>());
			});
		this.jdbc.sql("""
				SELECT plan, fact FROM projection.plan_fact
				WHERE recorded_at <= :knownAt AND (:plan::text IS NULL OR plan = :plan) ORDER BY plan, position""")
			.param("knownAt", utc(knownAt))
			.param("plan", plan)
			.query((row) -> {
				List<PlanFact> ofPlan = facts.get(row.getString(1));
				if (ofPlan != null) {
					ofPlan.add(Json.MAPPER.readValue(row.getString(2), PlanFact.class));
				}
			});
		Map<String, PlanTimeline> timelines = new LinkedHashMap<>();
		registered.forEach(
				(id, document) -> timelines.put(id, new PlanTimeline(document, facts.getOrDefault(id, List.of()))));
		return timelines;
	}

	private static OffsetDateTime utc(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

}
