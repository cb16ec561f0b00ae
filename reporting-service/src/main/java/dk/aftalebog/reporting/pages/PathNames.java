package dk.aftalebog.reporting.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dk.aftalebog.model.agreement.Activity;
import dk.aftalebog.model.agreement.Agreement;
import dk.aftalebog.model.agreement.Scope;
import dk.aftalebog.model.plan.Plan;
import org.jspecify.annotations.Nullable;

/** What a reader calls the place that a path leads to. */
public final class PathNames {

	private final Wording say;

	private final @Nullable Plan plan;

	private final Map<String, String> names = new HashMap<>();

	/**
	 * Knows the names of what stands in some states of an agreement.
	 * @param say how words are said
	 * @param plan the plan whose areas it may name
	 * @param states the states, the one whose names count last
	 */
	public PathNames(Wording say, @Nullable Plan plan, Stream<Agreement> states) {
		this.say = say;
		this.plan = plan;
		states.forEach(this::add);
	}

	private void add(Agreement says) {
		says.parties().forEach((party) -> this.names.put("/parties/" + party.key(), party.organisation()));
		says.sections().forEach((section) -> this.names.put("/sections/" + section.key(), section.title()));
		says.goals().forEach((goal) -> this.names.put("/goals/" + goal.key(), goal.text()));
		says.indicators().forEach((indicator) -> {
			String path = "/indicators/" + indicator.key();
			this.names.put(path, indicator.name());
			indicator.comparators()
				.forEach((comparator) -> this.names.put(path + "/comparators/" + comparator.key(), comparator.label()));
		});
		says.activities().forEach((activity) -> add("/activities/", activity));
		says.endedActivities().forEach((ended) -> add("/endedActivities/", ended.activity()));
		says.resources().forEach((resource) -> this.names.put("/resources/" + resource.key(), resource.who()));
	}

	private void add(String where, Activity activity) {
		this.names.put(where + activity.key(), activity.name());
	}

	/**
	 * Names a place.
	 * @param path the path of a value
	 * @return its steps, from the outside in
	 */
	public String of(String path) {
		List<String> steps = new ArrayList<>();
		StringBuilder walked = new StringBuilder();
		for (String segment : path.substring(Math.min(1, path.length())).split("/", -1)) {
			walked.append('/').append(segment);
			String name = this.names.get(walked.toString());
			steps.add((name != null) ? name : step(segment.replace("~1", "/").replace("~0", "~")));
		}
		return String.join(" › ", steps);
	}

	private String step(String segment) {
		if (segment.startsWith("area:") || segment.startsWith("group:")) {
			return switch (Scope.parse(segment)) {
				case Scope.Area(String area) -> this.say.area(area, this.plan);
				case Scope.Group(String group) -> group;
				case Scope.AllAreas() -> segment;
				case Scope.Unscoped() -> segment;
			};
		}
		return this.say.message("path." + segment);
	}

}
