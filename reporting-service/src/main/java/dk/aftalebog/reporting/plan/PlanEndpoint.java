package dk.aftalebog.reporting.plan;

import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.aftalebog.model.plan.Plan;
import dk.aftalebog.reporting.asof.State;
import dk.aftalebog.reporting.projection.Standstill;
import dk.aftalebog.reporting.web.Moment;
import dk.aftalebog.reporting.web.Moments;
import dk.aftalebog.reporting.web.Parameters;
import dk.aftalebog.reporting.web.ReadsOneState;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@ReadsOneState
class PlanEndpoint {

	private final Moments moments;

	private final PlanQueries queries;

	PlanEndpoint(Moments moments, PlanQueries queries) {
		this.moments = moments;
		this.queries = queries;
	}

	/**
	 * What a plan says on a day, as known at an instant.
	 *
	 * @param asOf the day, the instant, and how far the projection has come
	 * @param id the plan's id
	 * @param state whether it runs on that day
	 * @param projection why the projection of this plan stands still, if it does
	 * @param plan what it says; before its period what it will say
	 * @param changesOn the days from which it says something else
	 * @param agreements the ids of the agreements under it
	 */
	record Answer(Moment asOf, String id, State state, @Nullable Standstill projection, Plan plan,
			@JsonInclude List<LocalDate> changesOn, @JsonInclude List<String> agreements) {
	}

	/**
	 * A page of a plan's history.
	 *
	 * @param asOf the instant as known at which it answers, and how far the projection
	 * has come
	 * @param plan the plan's id
	 * @param events what happened, in the order of the log
	 * @param next what to send as {@code after} for the next page; absent on the last
	 */
	record Page(Moment asOf, String plan, @JsonInclude List<PlanQueries.Entry> events, @Nullable Long next) {
	}

	@GetMapping("/api/plans/{id}")
	Answer plan(@PathVariable String id, @RequestParam MultiValueMap<String, String> sent) {
		return this.queries.plan(id, this.moments.settle(Parameters.of(sent, "inForceOn", "knownAt")));
	}

	@GetMapping("/api/plans/{id}/history")
	Page history(@PathVariable String id, @RequestParam MultiValueMap<String, String> sent) {
		Parameters parameters = Parameters.of(sent, "knownAt", "after", "limit");
		int limit = parameters.limit(200, 1000);
		long after = parameters.afterPosition();
		Moment moment = this.moments.settle(parameters);
		List<PlanQueries.Entry> entries = this.queries.history(id, moment.knownAt(), after, limit + 1);
		boolean more = entries.size() > limit;
		List<PlanQueries.Entry> page = more ? entries.subList(0, limit) : entries;
		return new Page(moment, id, page, more ? page.getLast().logPosition() : null);
	}

}
