package dk.aftalebog.model.change;

import java.util.List;
import java.util.Map;

import dk.aftalebog.model.agreement.Activity;
import dk.aftalebog.model.agreement.ActivityText;
import dk.aftalebog.model.agreement.EndedActivity;
import dk.aftalebog.model.agreement.SuccessCriterion;
import dk.aftalebog.model.change.Change.ActivityAdded;
import dk.aftalebog.model.change.Change.ActivityAreasSet;
import dk.aftalebog.model.change.Change.ActivityEnded;
import dk.aftalebog.model.change.Change.ActivityPeriodSet;
import dk.aftalebog.model.change.Change.ActivityRenamed;
import dk.aftalebog.model.change.Change.ActivityTargetGroupsSet;
import dk.aftalebog.model.change.Change.ActivityTextSet;
import dk.aftalebog.model.change.Change.SuccessCriterionRemoved;
import dk.aftalebog.model.change.Change.SuccessCriterionSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static dk.aftalebog.model.Example.activity;
import static dk.aftalebog.model.Example.criterion;
import static dk.aftalebog.model.Example.period;
import static dk.aftalebog.model.change.Scenario.given;
import static dk.aftalebog.model.change.Scenario.givenActivity;
import static org.assertj.core.api.Assertions.assertThat;

class ActivityChangesTest {

	private static final Activity FULL_SHEET = new Activity("a", "2", "Activity",
			Map.of(ActivityText.PURPOSE, "Why", ActivityText.ROLES, "Who"), List.of("youth"), List.of("nord"),
			period("2021-08-01", "2022-07-31"), List.of(criterion("c")));

	/** Every change of a sheet there is. */
	static List<Change> changesOfASheet() {
		return List.of(new ActivityRenamed("a", "3", "Renamed"), new ActivityTextSet("a", ActivityText.CONTENT, "What"),
				new ActivityTargetGroupsSet("a", List.of("families")), new ActivityAreasSet("a", List.of("syd")),
				new ActivityPeriodSet("a", null), new SuccessCriterionSet("a", criterion("d")),
				new SuccessCriterionRemoved("a", "c"), new ActivityEnded("a"));
	}

	@Test
	void an_activity_is_added_once() {
		Scenario scenario = given().when(new ActivityAdded(FULL_SHEET));
		assertThat(scenario.then().activities()).containsExactly(FULL_SHEET);
		scenario.refuses(new ActivityAdded(activity("a")), "there is a activity 'a' already on that day");
	}

	@ParameterizedTest
	@MethodSource("changesOfASheet")
	void an_activity_that_is_not_there_cannot_change(Change change) {
		given().refuses(change, "there is no activity 'a' on that day");
	}

	@ParameterizedTest
	@MethodSource("changesOfASheet")
	void an_activity_that_has_ended_cannot_change(Change change) {
		givenActivity(FULL_SHEET).when(new ActivityEnded("a")).refuses(change, "there is no activity 'a' on that day");
	}

	@Test
	void an_activity_has_another_number_and_name_and_nothing_else() {
		assertThat(givenActivity(FULL_SHEET).when(new ActivityRenamed("a", "3", "Renamed")).thenActivity())
			.isEqualTo(new Activity("a", "3", "Renamed", FULL_SHEET.texts(), FULL_SHEET.targetGroups(),
					FULL_SHEET.areas(), FULL_SHEET.period(), FULL_SHEET.successCriteria()));
	}

	@Test
	void one_text_reads_otherwise_and_the_texts_stand_in_the_order_of_the_sheet() {
		assertThat(givenActivity(FULL_SHEET)
			.when(new ActivityTextSet("a", ActivityText.ROLES, "Others"),
					new ActivityTextSet("a", ActivityText.CONTENT, "What"))
			.thenActivity()
			.texts()
			.entrySet()).containsExactly(Map.entry(ActivityText.PURPOSE, "Why"),
					Map.entry(ActivityText.CONTENT, "What"), Map.entry(ActivityText.ROLES, "Others"));
	}

	@Test
	void one_text_is_taken_out() {
		assertThat(givenActivity(FULL_SHEET).when(new ActivityTextSet("a", ActivityText.PURPOSE, null)).thenActivity())
			.isEqualTo(new Activity("a", "2", "Activity", Map.of(ActivityText.ROLES, "Who"), FULL_SHEET.targetGroups(),
					FULL_SHEET.areas(), FULL_SHEET.period(), FULL_SHEET.successCriteria()));
	}

	@Test
	void it_addresses_other_groups() {
		assertThat(givenActivity(FULL_SHEET).when(new ActivityTargetGroupsSet("a", List.of("families"))).thenActivity())
			.isEqualTo(new Activity("a", "2", "Activity", FULL_SHEET.texts(), List.of("families"), FULL_SHEET.areas(),
					FULL_SHEET.period(), FULL_SHEET.successCriteria()));
	}

	@Test
	void it_covers_other_areas() {
		assertThat(givenActivity(FULL_SHEET).when(new ActivityAreasSet("a", List.of("syd"))).thenActivity())
			.isEqualTo(new Activity("a", "2", "Activity", FULL_SHEET.texts(), FULL_SHEET.targetGroups(), List.of("syd"),
					FULL_SHEET.period(), FULL_SHEET.successCriteria()));
	}

	@Test
	void it_runs_in_another_period() {
		assertThat(givenActivity(FULL_SHEET).when(new ActivityPeriodSet("a", period("2022-08-01", "2023-07-31")))
			.thenActivity())
			.isEqualTo(new Activity("a", "2", "Activity", FULL_SHEET.texts(), FULL_SHEET.targetGroups(),
					FULL_SHEET.areas(), period("2022-08-01", "2023-07-31"), FULL_SHEET.successCriteria()));
		assertThat(givenActivity(FULL_SHEET).when(new ActivityPeriodSet("a", null)).thenActivity().period()).isNull();
	}

	@Test
	void a_success_criterion_is_set_and_set_again_in_its_place() {
		SuccessCriterion measured = criterion("c", "i");
		assertThat(givenActivity(FULL_SHEET)
			.when(new SuccessCriterionSet("a", criterion("d")), new SuccessCriterionSet("a", measured))
			.thenActivity())
			.isEqualTo(new Activity("a", "2", "Activity", FULL_SHEET.texts(), FULL_SHEET.targetGroups(),
					FULL_SHEET.areas(), FULL_SHEET.period(), List.of(measured, criterion("d"))));
	}

	@Test
	void a_success_criterion_is_taken_out() {
		assertThat(
				givenActivity(FULL_SHEET).when(new SuccessCriterionRemoved("a", "c")).thenActivity().successCriteria())
			.isEmpty();
	}

	@Test
	void a_success_criterion_that_is_not_there_cannot_be_taken_out() {
		givenActivity(FULL_SHEET).refuses(new SuccessCriterionRemoved("a", "d"),
				"there is no success criterion 'd' on that day");
	}

	@Test
	void an_activity_is_ended_from_the_day_on_which_the_fact_is_in_force() {
		assertThat(givenActivity(FULL_SHEET).when(new ActivityEnded("a")).then()).satisfies((agreement) -> {
			assertThat(agreement.activities()).isEmpty();
			assertThat(agreement.endedActivities()).containsExactly(new EndedActivity(FULL_SHEET, Scenario.DAY));
		});
	}

	@Test
	void the_key_of_an_ended_activity_is_never_used_again() {
		givenActivity(FULL_SHEET).when(new ActivityEnded("a"))
			.refuses(new ActivityAdded(activity("a")), "there is a ended activity 'a' already on that day");
	}

}
