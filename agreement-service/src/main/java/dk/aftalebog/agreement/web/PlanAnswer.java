package dk.aftalebog.agreement.web;

import dk.aftalebog.json.Json;
import dk.aftalebog.model.plan.Plan;
import dk.aftalebog.model.timeline.PlanTimeline;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A plan as clients see it. Its entity tag goes back in {@code If-Match} with the next
 * change of it.
 */
public final class PlanAnswer {

	private PlanAnswer() {
	}

	/**
	 * Answers with a plan.
	 * @param status the HTTP status
	 * @param timeline the plan on every day
	 * @param shown what is shown of it
	 * @return the answer, with the plan's tag
	 */
	public static ResponseEntity<String> answer(int status, PlanTimeline timeline, Plan shown) {
		ResponseEntity.BodyBuilder answer = ResponseEntity.status(status)
			.eTag(tag(timeline))
			.contentType(MediaType.APPLICATION_JSON);
		if (status == 201) {
			answer.header("Location", "/api/plans/" + shown.id());
		}
		return answer.body(Json.MAPPER.writeValueAsString(shown));
	}

	/**
	 * Returns the tag of what a person looked at: each fact gives another.
	 * @param timeline the plan on every day
	 * @return the entity tag, in quotes
	 */
	public static String tag(PlanTimeline timeline) {
		return "\"plan-%d\"".formatted(timeline.facts().size());
	}

}
