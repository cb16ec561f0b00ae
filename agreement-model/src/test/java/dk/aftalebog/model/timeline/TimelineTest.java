package dk.aftalebog.model.timeline;

import dk.aftalebog.model.Example;
import dk.aftalebog.model.change.Change.ActivityAdded;
import dk.aftalebog.model.change.Change.ActivityEnded;
import dk.aftalebog.model.change.Change.ActivityRenamed;
import dk.aftalebog.model.change.Change.AgreementConcluded;
import org.junit.jupiter.api.Test;

import static dk.aftalebog.model.Example.activity;
import static dk.aftalebog.model.Example.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The worked example, cell by cell. */
class TimelineTest {

	private static final String KNOWN_BEFORE_REVISION_2 = "2022-07-01";

	private static final String KNOWN_AFTER_REVISION_2 = "2022-10-01";

	private static Chronicle registrationAndRevision1() {
		return Chronicle.given()
			.recorded("2021-07-01")
			.inForceFrom("2021-08-01")
			.that(new AgreementConcluded("Aftalen", Example.FOUR_YEARS), new ActivityAdded(activity("a", "A")),
					new ActivityAdded(activity("b", "B")))
			.recorded("2022-06-10")
			.revision(1)
			.decidedOn("2022-06-08")
			.inForceFrom("2022-08-01")
			.that(new ActivityEnded("a"));
	}

	private static Chronicle theWorkedExample() {
		return registrationAndRevision1().recorded("2022-09-15")
			.revision(2)
			.decidedOn("2022-09-14")
			.inForceFrom("2022-05-01")
			.that(new ActivityAdded(activity("c", "C")), new ActivityRenamed("a", null, "A′"));
	}

	@Test
	void in_may_2022_as_known_in_july_there_are_a_and_b() {
		assertThat(theWorkedExample().activities("2022-05-15", KNOWN_BEFORE_REVISION_2)).containsExactly("A", "B");
	}

	@Test
	void in_may_2022_as_known_in_october_there_are_the_renamed_a_and_b_and_c() {
		assertThat(theWorkedExample().activities("2022-05-15", KNOWN_AFTER_REVISION_2)).containsExactly("A′", "B", "C");
	}

	@Test
	void in_august_2022_as_known_in_july_there_is_b() {
		assertThat(theWorkedExample().activities("2022-08-02", KNOWN_BEFORE_REVISION_2)).containsExactly("B");
	}

	@Test
	void in_august_2022_as_known_in_october_there_are_b_and_c() {
		assertThat(theWorkedExample().activities("2022-08-02", KNOWN_AFTER_REVISION_2)).containsExactly("B", "C");
	}

	@Test
	void in_july_2021_it_is_not_in_force_yet_and_there_is_no_empty_agreement() {
		assertThat(theWorkedExample().asOf("2021-07-15", KNOWN_AFTER_REVISION_2))
			.isEqualTo(new AsOf.NotYetInForce(day("2021-08-01")));
	}

	@Test
	void an_ended_activity_is_kept_as_it_was_last_with_the_first_day_without_it() {
		AsOf answer = theWorkedExample().asOf("2022-08-02", KNOWN_AFTER_REVISION_2);
		assertThat(answer).isInstanceOfSatisfying(AsOf.InForce.class,
				(inForce) -> assertThat(inForce.version().agreement().endedActivities()).singleElement()
					.satisfies((ended) -> {
						assertThat(ended.activity().name()).isEqualTo("A′");
						assertThat(ended.endedFrom()).isEqualTo("2022-08-01");
					}));
	}

	@Test
	void an_activity_that_has_ended_cannot_change_afterwards_and_the_fact_in_the_way_is_named() {
		Chronicle chronicle = registrationAndRevision1().recorded("2022-09-15")
			.revision(2)
			.decidedOn("2022-09-14")
			.inForceFrom("2022-09-01")
			.that(new ActivityRenamed("a", null, "A′"));
		assertThatExceptionOfType(TimelineBroken.class)
			.isThrownBy(() -> chronicle.asOf("2022-09-01", KNOWN_AFTER_REVISION_2))
			.withMessage("there is no activity 'a' on that day")
			.satisfies((broken) -> {
				assertThat(broken.fact().change()).isEqualTo(new ActivityRenamed("a", null, "A′"));
				assertThat(broken.fact().inForceFrom()).isEqualTo("2022-09-01");
				assertThat(broken.words().danish()).isEqualTo("blandt aktiviteterne findes 'a' ikke den dag");
			});
	}

	@Test
	void an_approved_change_that_a_retroactive_one_leaves_without_its_place_is_named() {
		Chronicle chronicle = registrationAndRevision1().recorded("2022-09-15")
			.revision(2)
			.decidedOn("2022-09-14")
			.inForceFrom("2022-05-01")
			.that(new ActivityEnded("a"));
		assertThatExceptionOfType(TimelineBroken.class)
			.isThrownBy(() -> chronicle.asOf("2022-05-15", KNOWN_AFTER_REVISION_2))
			.satisfies((broken) -> assertThat(broken.fact().revision()).isEqualTo(1));
	}

	@Test
	void what_is_refused_today_was_whole_yesterday() {
		Chronicle chronicle = registrationAndRevision1().recorded("2022-09-15")
			.inForceFrom("2022-09-01")
			.that(new ActivityRenamed("a", null, "A′"));
		assertThat(chronicle.activities("2022-09-01", KNOWN_BEFORE_REVISION_2)).containsExactly("B");
	}

}
