package dk.aftalebog.agreement.governance;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dk.aftalebog.model.agreement.Activity;
import dk.aftalebog.model.agreement.ActivityText;
import dk.aftalebog.model.agreement.Indicator;
import dk.aftalebog.model.agreement.PaperDate;
import dk.aftalebog.model.agreement.Predecessor;
import dk.aftalebog.model.agreement.Scope;
import dk.aftalebog.model.agreement.Span;
import dk.aftalebog.model.agreement.Target;
import dk.aftalebog.model.agreement.TargetRule;
import dk.aftalebog.model.agreement.Unit;
import dk.aftalebog.model.change.Change;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static dk.aftalebog.agreement.governance.ProposalsTest.AGREEMENT;
import static dk.aftalebog.agreement.governance.ProposalsTest.COMPARED;
import static dk.aftalebog.agreement.governance.Tries.count;
import static dk.aftalebog.agreement.governance.Tries.indicator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class FootingTest {

	private static final Scope NORD = new Scope.Area("nord");

	private static final String ON_SHEET = "/indicators/ark";

	private static final String ACTIVITY = "/activities/akt";

	static Stream<Arguments> footings() {
		return Stream.of(
				arguments(new Change.IndicatorAdded(indicator("ny", Unit.COUNT, "mål", "akt", "alle")),
						List.of(ACTIVITY, "/goals/mål", "/indicators/alle")),
				arguments(new Change.IndicatorRedefined(indicator("ark", Unit.COUNT, "mål", null, null)),
						List.of("/goals/mål")),
				arguments(new Change.IndicatorBaselineSet("ark", count("nord", 1)), List.of(ON_SHEET)),
				arguments(new Change.IndicatorBaselineRemoved("ark", NORD, null), List.of(ON_SHEET)),
				arguments(new Change.ComparatorSet("ark", COMPARED), List.of(ON_SHEET)),
				arguments(new Change.ComparatorRemoved("ark", "c"), List.of(ON_SHEET)),
				arguments(target(new TargetRule.Milestone(new PaperDate("2022"))), List.of(ON_SHEET)),
				arguments(target(new TargetRule.GapNarrows("c", new PaperDate("2022"))),
						List.of(ON_SHEET, "/indicators/ark/comparators/c")),
				arguments(target(new TargetRule.NotAboveComparator("c", new PaperDate("2022"))),
						List.of(ON_SHEET, "/indicators/ark/comparators/c")),
				arguments(target(new TargetRule.ShareOf("alle", BigDecimal.TEN, new Span.WholePeriod())),
						List.of("/indicators/alle", ON_SHEET)),
				arguments(new Change.TargetRemoved("ark", NORD, null), List.of(ON_SHEET)),
				arguments(new Change.ActivityAdded(new Activity("ny", null, "Ny", Map.of(), List.of(), List.of(), null,
						List.of(ProposalsTest.criterion("alle")))), List.of("/indicators/alle")),
				arguments(new Change.ActivityRenamed("akt", "2", "Ny"), List.of(ACTIVITY)),
				arguments(new Change.ActivityTextSet("akt", ActivityText.PURPOSE, "x"), List.of(ACTIVITY)),
				arguments(new Change.ActivityTargetGroupsSet("akt", List.of()), List.of(ACTIVITY)),
				arguments(new Change.ActivityAreasSet("akt", List.of()), List.of(ACTIVITY)),
				arguments(new Change.ActivityPeriodSet("akt", null), List.of(ACTIVITY)),
				arguments(new Change.SuccessCriterionSet("akt", ProposalsTest.criterion("alle")),
						List.of(ACTIVITY, "/indicators/alle")),
				arguments(new Change.SuccessCriterionRemoved("akt", "k"), List.of(ACTIVITY)),
				arguments(new Change.ResourceSet(ProposalsTest.resource("ny", "akt")), List.of(ACTIVITY)),
				arguments(new Change.ResourceSet(ProposalsTest.resource("ny", null)), List.of()),
				arguments(new Change.PredecessorSet(new Predecessor("før", Map.of("x", "alle"))),
						List.of("/indicators/alle")),
				arguments(new Change.AgreementRenamed("x"), List.of()),
				arguments(new Change.ActivityEnded("akt"), List.of()));
	}

	@ParameterizedTest
	@MethodSource("footings")
	void a_change_rests_on_what_it_refers_to(Change change, List<String> places) {
		assertThat(Footing.of(List.of(change), AGREEMENT).keySet()).containsExactlyElementsOf(places);
	}

	@Test
	void of_an_indicator_its_definition_counts_and_not_its_figures() {
		Indicator onSheet = AGREEMENT.indicators().getFirst();
		assertThat(Footing.of(List.of(new Change.IndicatorBaselineSet("ark", count("nord", 1))), AGREEMENT))
			.containsEntry(ON_SHEET, onSheet.withoutFigures());
	}

	@Test
	void of_a_comparator_all_of_it_of_a_goal_its_words_of_an_activity_its_name() {
		assertThat(Footing.of(List.of(target(new TargetRule.GapNarrows("c", new PaperDate("2022")))), AGREEMENT))
			.containsEntry("/indicators/ark/comparators/c", COMPARED);
		assertThat(Footing.of(List.of(new Change.IndicatorAdded(indicator("ny", Unit.COUNT, "mål", "akt", null))),
				AGREEMENT))
			.containsEntry("/goals/mål", AGREEMENT.goals().getFirst())
			.containsEntry(ACTIVITY, "Aktiviteten");
	}

	@Test
	void where_nothing_stands_nothing_is_rested_on() {
		assertThat(Footing.of(List.of(new Change.ActivityRenamed("akt", null, "Ny")), null)).isEmpty();
		assertThat(Footing.of(List.of(new Change.ActivityRenamed("ukendt", null, "Ny")), AGREEMENT)).isEmpty();
	}

	private static Change target(TargetRule rule) {
		return new Change.TargetSet("ark", new Target(NORD, null, rule, null));
	}

}
