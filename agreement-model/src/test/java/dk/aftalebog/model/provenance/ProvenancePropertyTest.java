package dk.aftalebog.model.provenance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

import dk.aftalebog.model.change.Change;
import dk.aftalebog.model.diff.Leaves;
import dk.aftalebog.model.timeline.Fact;
import dk.aftalebog.model.timeline.Fold;
import dk.aftalebog.model.timeline.Histories;
import dk.aftalebog.model.timeline.RecordedFact;
import dk.aftalebog.model.timeline.Timeline;
import dk.aftalebog.model.timeline.Version;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/** Sources held against the plain reading: the agreement after each fact, one by one. */
class ProvenancePropertyTest {

	private static final Set<String> KEYED = Set.of("parties", "sections", "goals", "indicators", "activities",
			"endedActivities", "resources");

	@Provide
	Arbitrary<List<Fact>> facts() {
		return Arbitraries.oneOf(Rewritings.rewritings(),
				Histories.histories().map((tried) -> tried.accepted().stream().map(RecordedFact::fact).toList()));
	}

	@Provide
	Arbitrary<LocalDate> days() {
		return Arbitraries.integers().between(-1, Histories.DAYS).map(Histories.FIRST_DAY::plusDays);
	}

	@Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
	void every_value_of_the_agreement_has_a_source(@ForAll("facts") List<Fact> facts, @ForAll("days") LocalDate day) {
		Map<String, Object> values = new LinkedHashMap<>();
		Provenance.of(facts, day).sources().forEach((path, source) -> values.put(path, source.value()));
		assertThat(new ArrayList<>(values.entrySet())).isEqualTo(new ArrayList<>(leavesOn(facts, day).entrySet()));
	}

	private static Map<String, Object> leavesOn(List<Fact> facts, LocalDate day) {
		List<Version> versions = Timeline.of(facts).versions();
		return versions.reversed()
			.stream()
			.filter((version) -> !version.from().isAfter(day))
			.findFirst()
			.map((version) -> Leaves.of(version.agreement()))
			.orElse(Map.of());
	}

	@Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
	void a_source_holds_the_value_and_names_what_it_belongs_to(@ForAll("facts") List<Fact> facts,
			@ForAll("days") LocalDate day) {
		Provenance.of(facts, day).sources().forEach((path, source) -> {
			List<Object> contents = Contents.of(source.fact());
			assertThat(contents).as(path).contains(source.value());
			String[] segments = path.split("/", -1);
			if (KEYED.contains(segments[1])) {
				assertThat(contents).as(path).contains(segments[2]);
			}
		});
	}

	@Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
	void what_was_written_in_a_place_is_what_stood_there_fact_by_fact(@ForAll("facts") List<Fact> facts,
			@ForAll("days") LocalDate day) {
		List<Fact> inForce = inForce(facts, day);
		List<Map<String, Object>> after = afterEach(inForce);
		Provenance.of(facts, day).sources().forEach((path, source) -> {
			List<Written> trail = new ArrayList<>(List.of(new Written(source.fact(), source.value())));
			trail.addAll(source.earlier());
			Collections.reverse(trail);
			int next = 0;
			@Nullable Object standing = null;
			for (int i = 0; i < inForce.size(); i++) {
				@Nullable Object value = standsAt(path, after.get(i));
				if (next < trail.size() && trail.get(next).fact().equals(inForce.get(i))) {
					assertThat(value).as(path).isEqualTo(trail.get(next).value());
					next++;
				}
				else {
					assertThat(value).as(path).isEqualTo(standing);
				}
				standing = value;
			}
			assertThat(next).as(path).isEqualTo(trail.size());
		});
	}

	/** What stands at the path, or stood there before the activity ended. */
	private static @Nullable Object standsAt(String path, Map<String, Object> leaves) {
		return leaves.containsKey(path) ? leaves.get(path) : leaves.get(beforeItsEnd(path));
	}

	private static String beforeItsEnd(String path) {
		return path.replaceFirst("/endedActivities/([^/]+)/activity", "/activities/$1");
	}

	private static List<Fact> inForce(List<Fact> facts, LocalDate day) {
		return Fold.inOrder(facts).stream().filter((fact) -> !fact.inForceFrom().isAfter(day)).toList();
	}

	private static List<Map<String, Object>> afterEach(List<Fact> facts) {
		List<Map<String, Object>> after = new ArrayList<>();
		Fold fold = new Fold();
		for (Fact fact : facts) {
			fold.take(fact);
			after.add(Leaves.of(fold.agreement()));
		}
		return after;
	}

	@Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
	void a_source_is_the_latest_fact_that_sets_the_element(@ForAll("facts") List<Fact> facts,
			@ForAll("days") LocalDate day) {
		List<Fact> inForce = inForce(facts, day);
		inForce.forEach((fact) -> Statistics.collect(fact.change().getClass()));
		// Each kind of change is really met, or the property says little.
		Statistics.coverage((coverage) -> Stream.of(Change.class.getPermittedSubclasses())
			.forEach((kind) -> coverage.check(kind).count((times) -> times > 0)));
		Provenance.of(facts, day).sources().forEach((path, source) -> {
			List<Fact> later = inForce.subList(inForce.indexOf(source.fact()) + 1, inForce.size());
			assertThat(later).as(path)
				.noneMatch(
						(fact) -> PlacesSet.by(fact.change()).anyMatch((place) -> beforeItsEnd(path).matches(place)));
		});
	}

	@Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
	void the_order_in_which_facts_are_handed_in_does_not_matter(@ForAll("facts") List<Fact> facts,
			@ForAll("days") LocalDate day, @ForAll Random random) {
		List<Fact> shuffled = new ArrayList<>(facts);
		Collections.shuffle(shuffled, random);
		assertThat(Provenance.of(shuffled, day)).isEqualTo(Provenance.of(facts, day));
	}

}
