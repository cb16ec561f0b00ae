package dk.aftalebog.model.provenance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import dk.aftalebog.model.Example;
import dk.aftalebog.model.agreement.Activity;
import dk.aftalebog.model.agreement.ActivityText;
import dk.aftalebog.model.agreement.RevisionTerms;
import dk.aftalebog.model.agreement.Section;
import dk.aftalebog.model.change.Change;
import dk.aftalebog.model.timeline.Fact;
import dk.aftalebog.model.timeline.TimelineBroken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static dk.aftalebog.model.Example.activity;
import static dk.aftalebog.model.Example.figure;
import static dk.aftalebog.model.Example.quantity;
import static dk.aftalebog.model.IndicatorDraft.indicator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ProvenanceTest {

	private static final LocalDate BEGIN = Example.FOUR_YEARS.from();

	private final List<Fact> facts = new ArrayList<>();

	private final Fact concluded = fact(BEGIN, new Change.AgreementConcluded("Aftalen", Example.FOUR_YEARS));

	private Fact fact(LocalDate inForceFrom, Change change) {
		Fact fact = new Fact(this.facts.size(), 0, inForceFrom, inForceFrom, change);
		this.facts.add(fact);
		return fact;
	}

	private Fact fact(Change change) {
		return fact(BEGIN, change);
	}

	private Source source(String path) {
		return on(BEGIN.plusYears(1)).at(path).orElseThrow();
	}

	private Provenance on(LocalDate day) {
		return Provenance.of(this.facts, day);
	}

	private static List<@Nullable Object> values(Source source) {
		return Arrays.asList(source.earlier().stream().map(Written::value).toArray());
	}

	@Test
	void a_value_comes_from_the_fact_that_put_it_there() {
		assertThat(source("/name")).isEqualTo(new Source("Aftalen", this.concluded, List.of()));
		assertThat(source("/period/to")).isEqualTo(new Source(Example.day("2025-07-31"), this.concluded, List.of()));
	}

	@Test
	void what_it_replaced_stands_with_it_the_latest_first() {
		Fact second = fact(new Change.AgreementRenamed("Second"));
		Fact third = fact(new Change.AgreementRenamed("Third"));
		assertThat(source("/name")).isEqualTo(new Source("Third", third,
				List.of(new Written(second, "Second"), new Written(this.concluded, "Aftalen"))));
	}

	@Test
	void facts_are_taken_in_the_order_in_which_they_take_effect() {
		Fact later = fact(BEGIN.plusDays(20), new Change.AgreementRenamed("Later"));
		Fact earlier = fact(BEGIN.plusDays(10), new Change.AgreementRenamed("Earlier"));
		assertThat(source("/name")).isEqualTo(new Source("Later", later,
				List.of(new Written(earlier, "Earlier"), new Written(this.concluded, "Aftalen"))));
	}

	@Test
	void facts_of_later_days_do_not_count() {
		fact(BEGIN.plusDays(2), new Change.AgreementRenamed("Later"));
		assertThat(on(BEGIN.plusDays(1)).at("/name").map(Source::fact)).contains(this.concluded);
		assertThat(on(BEGIN.minusDays(1)).sources()).isEmpty();
		assertThat(Provenance.of(List.of(), BEGIN).sources()).isEmpty();
	}

	@Test
	void a_value_that_is_stated_anew_comes_from_the_fact_that_did() {
		Fact written = fact(new Change.SectionSet(new Section("s", "Title", "Text")));
		Fact rewritten = fact(new Change.SectionSet(new Section("s", "Title", "Another text")));
		assertThat(source("/sections/s/title"))
			.isEqualTo(new Source("Title", rewritten, List.of(new Written(written, "Title"))));
	}

	@Test
	void a_fact_is_no_source_of_what_it_leaves_alone() {
		Fact added = fact(new Change.IndicatorAdded(indicator("i").baselines(figure("nord", "1")).build()));
		Fact set = fact(new Change.IndicatorBaselineSet("i", figure("nord", "2")));
		Fact redefined = fact(new Change.IndicatorRedefined(indicator("i").underGoal("g").build()));
		assertThat(source("/indicators/i/baselines/area:nord/value"))
			.isEqualTo(new Source(quantity("2"), set, List.of(new Written(added, quantity("1")))));
		assertThat(source("/indicators/i/goal")).isEqualTo(new Source("g", redefined, List.of()));
		assertThat(source("/indicators/i/name").fact()).isEqualTo(redefined);
	}

	@Test
	void of_an_activity_that_was_renamed_the_texts_keep_their_source() {
		Fact added = fact(new Change.ActivityAdded(activity("a", Map.of(ActivityText.PURPOSE, "Why"))));
		Fact renamed = fact(new Change.ActivityRenamed("a", "2", "Renamed"));
		assertThat(source("/activities/a/texts/purpose").fact()).isEqualTo(added);
		assertThat(source("/activities/a/number")).isEqualTo(new Source("2", renamed, List.of()));
		assertThat(source("/activities/a/name"))
			.isEqualTo(new Source("Renamed", renamed, List.of(new Written(added, "Activity a"))));
	}

	@Test
	void what_was_taken_out_in_between_is_told() {
		Fact added = fact(new Change.ActivityAdded(activity("a", Map.of(ActivityText.PURPOSE, "Why"))));
		Fact takenOut = fact(new Change.ActivityTextSet("a", ActivityText.PURPOSE, null));
		Fact set = fact(new Change.ActivityTextSet("a", ActivityText.PURPOSE, "Why else"));
		assertThat(source("/activities/a/texts/purpose"))
			.isEqualTo(new Source("Why else", set, List.of(new Written(takenOut, null), new Written(added, "Why"))));
	}

	@Test
	void an_element_that_was_taken_out_and_came_again_remembers_it() {
		fact(new Change.PartyAdded(Example.party("p", "First")));
		fact(new Change.PartyRemoved("p"));
		fact(new Change.PartyAdded(Example.party("p", "Second")));
		assertThat(values(source("/parties/p/organisation"))).containsExactly(null, "First");
	}

	@Test
	void an_activity_that_ended_keeps_the_sources_of_its_sheet() {
		Activity activity = activity("a", Example.criterion("c"));
		Fact added = fact(new Change.ActivityAdded(activity));
		Fact renamed = fact(new Change.ActivityRenamed("a", null, "Renamed"));
		Fact ended = fact(new Change.ActivityEnded("a"));
		assertThat(source("/endedActivities/a/activity/name"))
			.isEqualTo(new Source("Renamed", renamed, List.of(new Written(added, "Activity a"))));
		assertThat(source("/endedActivities/a/activity/successCriteria/c/text").fact()).isEqualTo(added);
		assertThat(source("/endedActivities/a/endedFrom")).isEqualTo(new Source(BEGIN, ended, List.of()));
	}

	@Test
	void terms_that_are_silent_have_no_source() {
		fact(new Change.RevisionTermsSet(RevisionTerms.SILENT));
		assertThat(on(BEGIN).sources()).containsOnlyKeys("/name", "/period/from", "/period/to");
	}

	@Test
	void a_fact_that_does_not_apply_is_named() {
		Fact broken = fact(new Change.PartyRemoved("p"));
		assertThatExceptionOfType(TimelineBroken.class).isThrownBy(() -> on(BEGIN))
			.satisfies((thrown) -> assertThat(thrown.fact()).isEqualTo(broken));
	}

}
