package dk.aftalebog.model.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dk.aftalebog.model.agreement.Activity;
import dk.aftalebog.model.agreement.Agreement;
import dk.aftalebog.model.agreement.Period;
import dk.aftalebog.model.change.Change;
import dk.aftalebog.model.event.AgreementEvent.ContentFact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The worked example: registered 2021-07-01, revised twice, the second time
 * retroactively.
 */
class TimelineTest {

	private final List<RecordedFact> facts = new ArrayList<>();

	TimelineTest() {
		Period period = new Period(day("2021-08-01"), day("2025-07-31"));
		record("2021-07-01", 0, "2021-06-15", "2021-08-01", new Change.AgreementConcluded("Tryghed", period),
				new Change.ActivityAdded(activity("a", "A")), new Change.ActivityAdded(activity("b", "B")));
		record("2022-06-10", 1, "2022-06-10", "2022-08-01", new Change.ActivityEnded("a"));
		record("2022-09-15", 2, "2022-09-15", "2022-05-01", new Change.ActivityAdded(activity("c", "C")),
				new Change.ActivityRenamed("a", null, "A'"));
	}

	@ParameterizedTest
	@CsvSource({ "2022-05-15, 2022-07-01, A B", "2022-05-15, 2022-10-01, A' B C", "2022-08-02, 2022-07-01, B",
			"2022-08-02, 2022-10-01, B C" })
	void the_worked_example_cell_by_cell(LocalDate inForceOn, LocalDate knownAt, String activities) {
		assertThat(activities(inForceOn, knownAt)).containsExactlyInAnyOrder(activities.split(" "));
	}

	@Test
	void before_its_period_it_is_not_yet_in_force_and_says_from_when() {
		assertThat(history().asOf(day("2021-07-15"), noon("2022-10-01")))
			.isEqualTo(new AsOf.NotYetInForce(day("2021-08-01")));
	}

	@Test
	void before_its_registration_nothing_was_known_of_it() {
		assertThat(history().asOf(day("2022-08-02"), noon("2021-06-30"))).isEqualTo(new AsOf.Unknown());
	}

	@Test
	void it_is_in_force_from_its_first_day_to_its_last() {
		assertThat(history().asOf(day("2021-08-01"), noon("2022-10-01"))).isInstanceOf(AsOf.InForce.class);
		assertThat(history().asOf(day("2025-07-31"), noon("2022-10-01"))).isInstanceOf(AsOf.InForce.class);
		assertThat(history().asOf(day("2025-08-01"), noon("2022-10-01"))).isInstanceOfSatisfying(AsOf.Ended.class,
				(ended) -> assertThat(ended.on()).isEqualTo(day("2025-07-31")));
	}

	@Test
	void a_change_of_an_activity_that_has_ended_by_then_does_not_apply() {
		record("2022-09-20", 3, "2022-09-15", "2022-09-01", new Change.ActivityRenamed("a", null, "A''"));
		assertThatExceptionOfType(TimelineBroken.class).isThrownBy(() -> history().knownAt(noon("2022-10-01")))
			.satisfies((broken) -> assertThat(broken.fact().content().revision()).isEqualTo(3))
			.withMessageContaining("no activity 'a'");
	}

	@Test
	void an_earlier_effect_that_takes_away_what_a_later_fact_needs_names_the_later_one() {
		record("2022-09-20", 3, "2022-09-15", "2022-07-01", new Change.ActivityEnded("a"));
		assertThatExceptionOfType(TimelineBroken.class).isThrownBy(() -> history().knownAt(noon("2022-10-01")))
			.satisfies((broken) -> assertThat(broken.fact().content().revision()).isEqualTo(1));
	}

	@Test
	void of_two_decisions_in_force_from_one_day_the_later_meetings_stands_whichever_was_entered_first() {
		record("2023-01-10", 3, "2023-01-09", "2023-02-01", new Change.AgreementRenamed("Besluttet senest"));
		record("2023-01-20", 4, "2023-01-05", "2023-02-01", new Change.AgreementRenamed("Indført senest"));
		assertThat(agreement("2023-02-01", "2023-03-01").name()).isEqualTo("Besluttet senest");
	}

	@Test
	void of_two_decisions_of_one_meeting_the_one_entered_later_stands() {
		record("2023-01-10", 3, "2023-01-09", "2023-02-01", new Change.AgreementRenamed("Først"));
		record("2023-01-20", 4, "2023-01-09", "2023-02-01", new Change.AgreementRenamed("Sidst"));
		assertThat(agreement("2023-02-01", "2023-03-01").name()).isEqualTo("Sidst");
	}

	@Test
	void a_shortened_period_ends_the_agreement_early() {
		record("2023-01-10", 3, "2023-01-09", "2023-02-01",
				new Change.PeriodChanged(new Period(day("2021-08-01"), day("2023-12-31"))));
		assertThat(history().asOf(day("2024-01-01"), noon("2023-03-01"))).isInstanceOf(AsOf.Ended.class);
		assertThat(history().asOf(day("2023-01-31"), noon("2023-03-01"))).isInstanceOf(AsOf.InForce.class);
	}

	private void record(String recordedOn, int revision, String decidedOn, String inForceFrom, Change... changes) {
		for (Change change : changes) {
			this.facts.add(new RecordedFact(noon(recordedOn),
					new Fact(this.facts.size(), new ContentFact(revision, day(decidedOn), day(inForceFrom), change))));
		}
	}

	private History history() {
		return new History(this.facts);
	}

	private List<String> activities(LocalDate inForceOn, LocalDate knownAt) {
		return agreement(inForceOn.toString(), knownAt.toString()).activities().stream().map(Activity::name).toList();
	}

	private Agreement agreement(String inForceOn, String knownAt) {
		AsOf answer = history().asOf(day(inForceOn), noon(knownAt));
		assertThat(answer).isInstanceOf(AsOf.InForce.class);
		return ((AsOf.InForce) answer).version().agreement();
	}

	private static Activity activity(String key, String name) {
		return new Activity(key, null, name, Map.of(), List.of(), List.of(), null, List.of());
	}

	private static LocalDate day(String day) {
		return LocalDate.parse(day);
	}

	private static Instant noon(String day) {
		return Instant.parse(day + "T12:00:00Z");
	}

}
