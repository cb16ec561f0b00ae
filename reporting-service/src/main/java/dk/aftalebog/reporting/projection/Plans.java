package dk.aftalebog.reporting.projection;

import dk.aftalebog.json.Json;
import dk.aftalebog.model.event.PlanEvent;
import dk.aftalebog.model.event.PlanEvent.PlanRegistered;
import dk.aftalebog.model.plan.Plan;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Projects the events of plans. */
@Component
class Plans {

	private final JdbcTemplate jdbc;

	Plans(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	void project(LoggedEvent place, PlanEvent event) {
		switch (event) {
			case PlanRegistered(Plan plan) ->
				this.jdbc.update("INSERT INTO projection.plan (id, registered_at, document) VALUES (?, ?, ?::json)",
						plan.id(), place.recordedAt(), Json.MAPPER.writeValueAsString(plan));
		}
	}

}
