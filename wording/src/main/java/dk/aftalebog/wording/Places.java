package dk.aftalebog.wording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import dk.aftalebog.model.agreement.Activity;
import dk.aftalebog.model.agreement.Agreement;
import dk.aftalebog.model.agreement.CellKey;
import dk.aftalebog.model.agreement.Indicator;
import dk.aftalebog.model.agreement.Scope;
import dk.aftalebog.model.duty.Duty;
import dk.aftalebog.model.finding.Finding;
import dk.aftalebog.model.plan.Plan;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a reader calls the places in an agreement, and the values that stand there. A
 * place is a path as in differences and provenance.
 */
public final class Places {

	/** Parts of an indicator that a reader takes for things of their own. */
	private static final Set<String> FIGURES = Set.of("baselines", "comparators", "targets");

	private final Wording say;

	private final @Nullable Plan plan;

	private final Map<String, String> names = new HashMap<>();

	private final Map<String, String> cells = new HashMap<>();

	private final PlaceValues values;

	/**
	 * Knows the names of what stands in some states of an agreement.
	 * @param say how words are said
	 * @param plan the plan whose areas it may name
	 * @param states the states; where one says another name, the last counts
	 */
	public Places(Wording say, @Nullable Plan plan, Stream<Agreement> states) {
		this.say = say;
		this.plan = plan;
		this.values = new PlaceValues(say, this);
		states.forEach(this::add);
	}

	private void add(Agreement says) {
		this.names.put("", says.name());
		says.parties().forEach((party) -> this.names.put("/parties/" + party.key(), party.organisation()));
		says.sections().forEach((section) -> this.names.put("/sections/" + section.key(), section.title()));
		says.goals().forEach((goal) -> this.names.put("/goals/" + goal.key(), goal.text()));
		says.indicators().forEach(this::add);
		says.activities().forEach((activity) -> add("/activities/", activity));
		says.endedActivities().forEach((ended) -> add("/endedActivities/", ended.activity()));
		says.resources().forEach((resource) -> this.names.put("/resources/" + resource.key(), resource.who()));
	}

	private void add(Indicator indicator) {
		String path = "/indicators/" + indicator.key();
		this.names.put(path, indicator.name());
		indicator.comparators()
			.forEach((comparator) -> this.names.put(path + "/comparators/" + comparator.key(), comparator.label()));
		indicator.baselines().forEach((cell) -> add(path + "/baselines/", cell.key()));
		indicator.targets().forEach((target) -> add(path + "/targets/", target.cellKey()));
	}

	private void add(String where, CellKey key) {
		this.names.put(where + segment(key), cell(key));
		this.cells.put(key.toString(), cell(key));
	}

	private void add(String where, Activity activity) {
		this.names.put(where + activity.key(), activity.name());
	}

	/**
	 * Tells the name of the agreement itself.
	 * @return its name; empty where no state is known
	 */
	public String agreement() {
		return this.names.getOrDefault("", "");
	}

	/**
	 * Returns how a cell stands in paths.
	 * @param key its scope and qualifier
	 * @return the segments that lead to it
	 */
	public static String segment(CellKey key) {
		String scope = key.scope().toString().replace("~", "~0").replace("/", "~1");
		return (key.qualifier() != null) ? scope + "/" + key.qualifier() : scope;
	}

	/**
	 * Tells what a figure is about.
	 * @param key its scope and qualifier
	 * @return the name of the area or group
	 */
	public String cell(CellKey key) {
		return this.say.scope(key, this.plan);
	}

	/**
	 * Tells what a figure is about.
	 * @param written its scope and qualifier as a duty names them
	 * @return the name of the area or group
	 */
	public String cell(String written) {
		return this.cells.getOrDefault(written, written);
	}

	/**
	 * Tells what a figure is about.
	 * @param scope its scope as it is written
	 * @param qualifier its qualifier
	 * @return the name of the area or group
	 */
	public String cell(String scope, @Nullable String qualifier) {
		return cell(new CellKey(Scope.parse(scope), qualifier));
	}

	/**
	 * Tells of a contradiction.
	 * @param finding the contradiction
	 * @return what contradicts what
	 */
	public String finding(Finding finding) {
		return this.say.finding(finding, this.plan);
	}

	/**
	 * Tells an area.
	 * @param key its key
	 * @return its name
	 */
	public String area(String key) {
		return this.say.area(key, this.plan);
	}

	/**
	 * Tells the name of an element.
	 * @param list the list it stands in
	 * @param key its key
	 * @return its name; the key where no state has it
	 */
	public String name(String list, String key) {
		return this.names.getOrDefault("/" + list + "/" + key, key);
	}

	/**
	 * Tells the name of an indicator's comparator.
	 * @param indicator the indicator's key
	 * @param key the comparator's key
	 * @return its label; the key where no state has it
	 */
	public String comparator(String indicator, String key) {
		return this.names.getOrDefault("/indicators/" + indicator + "/comparators/" + key, key);
	}

	/**
	 * Returns what a reader takes for one thing: a party, a figure, the budget.
	 * @param path the path of a value in it
	 * @return the path of the thing
	 */
	public String element(String path) {
		String[] segments = path.substring(1).split("/", -1);
		boolean figure = segments.length > 3 && FIGURES.contains(segments[2]);
		// A cell's qualifier is a segment of its own.
		for (int depth : figure ? new int[] { 5, 4, 2 } : new int[] { 2 }) {
			if (depth <= segments.length && this.names.containsKey(join(segments, depth))) {
				return join(segments, depth);
			}
		}
		return join(segments, 1);
	}

	private static String join(String[] segments, int depth) {
		return "/" + String.join("/", List.of(segments).subList(0, depth));
	}

	/**
	 * Names a place from the outside in.
	 * @param path the path
	 * @return its steps
	 */
	public String of(String path) {
		List<String> steps = new ArrayList<>();
		StringBuilder walked = new StringBuilder();
		for (String segment : path.substring(Math.min(1, path.length())).split("/", -1)) {
			walked.append('/').append(segment);
			String name = this.names.get(walked.toString());
			steps.add((name != null) ? name : step(segment));
		}
		String first = steps.getFirst();
		steps.set(0, first.isEmpty() ? first : Character.toUpperCase(first.charAt(0)) + first.substring(1));
		return String.join(" › ", steps);
	}

	/**
	 * Names a place within its element.
	 * @param path the path
	 * @return its steps below the element; empty where it is the element
	 */
	public String within(String path) {
		String rest = path.substring(element(path).length());
		return rest.isEmpty() ? ""
				: String.join(", ", Stream.of(rest.substring(1).split("/", -1)).map(this::step).toList());
	}

	private String step(String segment) {
		String plain = segment.replace("~1", "/").replace("~0", "~");
		return (plain.startsWith("area:") || plain.startsWith("group:")) ? cell(plain, null)
				: this.say.message("path." + plain);
	}

	/**
	 * Whether a value tells a reader nothing: the key of a thing whose name stands over
	 * it.
	 * @param path the path of the value
	 * @return true where it can be left out
	 */
	public boolean isTechnical(String path) {
		String within = path.substring(element(path).length());
		return within.equals("/key") || within.equals("/scope") || within.equals("/qualifier")
				|| within.equals("/cell/scope") || path.endsWith("/asPrinted");
	}

	/**
	 * Tells a value.
	 * @param path where it stands
	 * @param value the value
	 * @return the value in words
	 */
	public String value(String path, JsonNode value) {
		return this.values.of(path.substring(path.lastIndexOf('/') + 1), value);
	}

	/**
	 * Tells the values of a list one by one, any other value as one.
	 * @param path where it stands
	 * @param value the value; absent: there are none
	 * @return the values in words
	 */
	public List<String> parts(String path, @Nullable JsonNode value) {
		if (value == null) {
			return List.of();
		}
		return value.isArray() ? value.valueStream().map((one) -> value(path, one)).toList()
				: List.of(value(path, value));
	}

	/**
	 * Tells what a duty is about.
	 * @param subject what it is about
	 * @return by the names that a reader knows: revision, activity, indicator, area, year
	 */
	public String about(Duty.Subject subject) {
		List<String> parts = new ArrayList<>();
		Optional.ofNullable(subject.revision()).ifPresent((revision) -> parts.add(revision(revision)));
		Optional.ofNullable(subject.activity()).ifPresent((key) -> parts.add(name("activities", key)));
		String indicator = subject.indicator();
		if (indicator != null) {
			parts.add(name("indicators", indicator));
			Optional.ofNullable(subject.comparator())
				.ifPresent((comparator) -> parts.add(comparator(indicator, comparator)));
		}
		Optional.ofNullable(subject.cell()).ifPresent((cell) -> parts.add(cell(cell)));
		Optional.ofNullable(subject.year()).ifPresent((year) -> parts.add(Integer.toString(year)));
		return String.join(" · ", parts);
	}

	/**
	 * Tells a revision.
	 * @param number its number
	 * @return such as <i>Revision 3</i>
	 */
	public String revision(int number) {
		return (number == 0) ? this.say.message("say.registration") : this.say.message("say.revision", number);
	}

}
