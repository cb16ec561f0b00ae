package dk.aftalebog.reporting.projection;

import dk.aftalebog.json.Json;
import dk.aftalebog.model.event.PlanEvent;
import dk.aftalebog.model.event.PlanEvent.PlanRegistered;
import dk.aftalebog.model.plan.Plan;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

@Component
class Plans {

	private final JdbcTemplate jdbc;

	Plans(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	void project(PlanEvent event) {
		switch (event) {
			case PlanRegistered(Plan plan) ->
				this.jdbc.update("INSERT INTO projection.plan (id, document) VALUES (?, ?::json)", plan.id(),
						Json.MAPPER.writeValueAsString(plan));
		}
	}

}
