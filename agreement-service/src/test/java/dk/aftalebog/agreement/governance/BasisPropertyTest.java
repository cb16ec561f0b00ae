package dk.aftalebog.agreement.governance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import dk.aftalebog.agreement.governance.Tries.Measured;
import dk.aftalebog.agreement.governance.Tries.Revision;
import dk.aftalebog.model.agreement.Agreement;
import dk.aftalebog.model.agreement.Indicator;
import dk.aftalebog.model.change.Change;
import dk.aftalebog.model.diff.Diff;
import dk.aftalebog.model.diff.Difference;
import dk.aftalebog.model.record.RevisionRecord;
import dk.aftalebog.model.timeline.Fact;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What moves the hash that a decision is bound to, held against what the revision does
 * day by day. Each property runs on a seed of its own, which its report prints.
 */
class BasisPropertyTest {

	private static final LocalDate MEETING = Tries.FIRST.plusDays(30);

	@Provide
	Arbitrary<Revision> revisions() {
		return Tries.revisions();
	}

	@Provide
	Arbitrary<Change> unrelated() {
		return Tries.unrelated();
	}

	@Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
	void a_measurement_never_moves_it(@ForAll("revisions") Revision tried) {
		History history = new History();
		RevisionRecord revision = history.submitted(tried);
		Optional<String> before = hash(history, revision);
		history.measured(new Measured("k1", 2021));
		assertThat(hash(history, revision)).isEqualTo(before);
		Statistics.label("applies").collect(before.isPresent());
		Statistics.label("applies").coverage((coverage) -> coverage.check(true).percentage((share) -> share > 20));
	}

	@Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
	void what_changes_what_it_does_on_any_day_moves_it_and_nothing_unrelated_does(@ForAll("revisions") Revision tried,
			@ForAll("revisions") Revision other, @ForAll("unrelated") Change unrelated, @ForAll boolean related) {
		Revision meanwhile = related ? other : new Revision(other.meetingOn(), other.inForceFrom(), List.of(unrelated));
		History history = new History();
		RevisionRecord revision = history.submitted(tried);
		Optional<String> before = hash(history, revision);
		Assume.that(before.isPresent());
		SortedMap<LocalDate, List<Difference>> did = does(history, tried);
		RevisionRecord approved = history.submitted(meanwhile);
		TakingForce force = new TakingForce(approved, history.situation(), meanwhile.meetingOn());
		Assume.that(force.problems().isEmpty());
		history.approved(approved, meanwhile, force.facts());
		Optional<String> after = hash(history, revision);
		boolean moved = after.isEmpty() || !does(history, tried).equals(did);
		Statistics.label("meanwhile").collect(related ? "related" : "unrelated", moved ? "moves" : "stays");
		if (moved) {
			assertThat(after).isNotEqualTo(before);
		}
		if (!related) {
			assertThat(moved).isFalse();
			assertThat(after).isEqualTo(before);
		}
		Statistics.label("meanwhile").coverage((coverage) -> {
			coverage.check("related", "moves").count((times) -> times > 2);
			coverage.check("unrelated", "stays").count((times) -> times > 2);
		});
	}

	@Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
	void what_its_figures_rest_on_moves_it_from_before_it_holds_and_not_from_after_it_is_overtaken(
			@ForAll("revisions") Revision on) {
		History history = new History();
		Revision figure = new Revision(MEETING, Tries.FIRST.plusDays(8),
				List.of(new Change.IndicatorBaselineSet("k1", Tries.count("nord", 8))));
		RevisionRecord revision = history.submitted(figure);
		Revision overtaking = new Revision(MEETING, Tries.FIRST.plusDays(20),
				List.of(new Change.IndicatorBaselineSet("k1", Tries.count("nord", 5))));
		RevisionRecord later = history.submitted(overtaking);
		history.approved(later, overtaking,
				new TakingForce(later, history.situation(), overtaking.meetingOn()).facts());
		Optional<String> before = hash(history, revision);
		Indicator k1 = history.situation()
			.saidOn(Tries.FIRST)
			.indicators()
			.stream()
			.filter((indicator) -> indicator.key().equals("k1"))
			.findFirst()
			.orElseThrow();
		Indicator renamed = new Indicator("k1", "Et andet navn", k1.goal(), k1.activity(), k1.level(), k1.unit(),
				k1.direction(), "En anden definition", null, null, null, List.of(), List.of(), List.of());
		Revision redefined = new Revision(on.meetingOn(), on.inForceFrom(),
				List.of(new Change.IndicatorRedefined(renamed)));
		RevisionRecord between = history.submitted(redefined);
		TakingForce force = new TakingForce(between, history.situation(), redefined.meetingOn());
		Assume.that(force.problems().isEmpty());
		history.approved(between, redefined, force.facts());
		boolean rests = on.inForceFrom().isBefore(Tries.FIRST.plusDays(20));
		Statistics.label("rests").collect(rests);
		assertThat(hash(history, revision).equals(before)).isEqualTo(!rests);
		Statistics.label("rests").coverage((coverage) -> {
			coverage.check(true).percentage((share) -> share > 20);
			coverage.check(false).percentage((share) -> share > 20);
		});
	}

	private static Optional<String> hash(History history, RevisionRecord revision) {
		return Basis.of(history.record(), revision, MEETING).hash();
	}

	/** The redline of each day, by a fold of its own. */
	private static SortedMap<LocalDate, List<Difference>> does(History history, Revision tried) {
		List<Fact> without = history.facts();
		List<Fact> with = history.with(1, new Revision(MEETING, tried.inForceFrom(), tried.changes()));
		SortedMap<LocalDate, Agreement> before = DayByDay.said(without, Tries.FIRST.minusDays(4), Tries.LAST);
		SortedMap<LocalDate, Agreement> after = DayByDay.said(with, Tries.FIRST.minusDays(4), Tries.LAST);
		SortedMap<LocalDate, List<Difference>> does = new TreeMap<>();
		after.forEach((day, agreement) -> does.put(day, Diff.between(before.get(day), agreement)));
		return does;
	}

}
