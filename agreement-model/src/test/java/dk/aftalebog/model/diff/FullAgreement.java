package dk.aftalebog.model.diff;

import java.math.BigDecimal;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dk.aftalebog.model.Example;
import dk.aftalebog.model.agreement.Activity;
import dk.aftalebog.model.agreement.ActivityText;
import dk.aftalebog.model.agreement.Agreement;
import dk.aftalebog.model.agreement.Amount;
import dk.aftalebog.model.agreement.Budget;
import dk.aftalebog.model.agreement.Cell;
import dk.aftalebog.model.agreement.Comparator;
import dk.aftalebog.model.agreement.DataSource;
import dk.aftalebog.model.agreement.Direction;
import dk.aftalebog.model.agreement.EndedActivity;
import dk.aftalebog.model.agreement.Fraction;
import dk.aftalebog.model.agreement.Goal;
import dk.aftalebog.model.agreement.Indicator;
import dk.aftalebog.model.agreement.Level;
import dk.aftalebog.model.agreement.Missing;
import dk.aftalebog.model.agreement.PaperDate;
import dk.aftalebog.model.agreement.Party;
import dk.aftalebog.model.agreement.Predecessor;
import dk.aftalebog.model.agreement.Resource;
import dk.aftalebog.model.agreement.ResourceTotal;
import dk.aftalebog.model.agreement.RevisionTerms;
import dk.aftalebog.model.agreement.Scope;
import dk.aftalebog.model.agreement.Section;
import dk.aftalebog.model.agreement.Span;
import dk.aftalebog.model.agreement.SuccessCriterion;
import dk.aftalebog.model.agreement.Target;
import dk.aftalebog.model.agreement.TargetRule;
import dk.aftalebog.model.agreement.Unit;

/** An agreement that says everything that an agreement can say. */
final class FullAgreement {

	private static final PaperDate AUTUMN = new PaperDate("2021-autumn");

	private static final Amount WEEKLY = new Amount.HoursPerWeek(BigDecimal.TEN, true);

	private FullAgreement() {
	}

	static Agreement agreement() {
		return new Agreement("Aftalen", Example.FOUR_YEARS, new Predecessor("før", Map.of("old", "indicator")),
				List.of(new Party("party", "Kommunen", List.of("Unit"), "Chief", "person-1", true, "Note")),
				List.of(new Section("section", "Title", "Text")), List.of(new Goal("goal", "Text")),
				List.of(indicator()), List.of(activity("activity")),
				List.of(new EndedActivity(activity("ended"), Example.day("2022-08-01"))),
				List.of(new Resource("resource", "activity", "Who", "Task", List.of(WEEKLY), Example.FOUR_YEARS,
						"Note")),
				new ResourceTotal(List.of(WEEKLY), "Note"),
				new Budget(List.of(new Budget.Line("Fonden", BigDecimal.ONE, Budget.Form.CASH)), BigDecimal.ONE),
				terms());
	}

	private static Indicator indicator() {
		Cell cell = new Cell(new Scope.Area("nord"), "Landlord", Example.quantity("17.0"), AUTUMN, Missing.AWAITED,
				AUTUMN, new Fraction(1, 2), "New definition", "Nord", "Note");
		return new Indicator("indicator", "Name", "goal", "activity", Level.AREA, Unit.PERCENT,
				Direction.LOWER_IS_BETTER, "Definition", source(), "whole", MonthDay.of(8, 1), List.of(cell),
				List.of(new Comparator("comparator", "Denmark", cell)), targets());
	}

	private static List<Target> targets() {
		List<TargetRule> rules = List.of(new TargetRule.AtLeast(BigDecimal.ONE, new Span.By(AUTUMN)),
				new TargetRule.AtMost(BigDecimal.ONE, new Span.EachYear(2021, 2025)),
				new TargetRule.RelativeChange(BigDecimal.ONE, AUTUMN), new TargetRule.GapNarrows("comparator", AUTUMN),
				new TargetRule.NotAboveComparator("comparator", AUTUMN),
				new TargetRule.ShareOf("whole", BigDecimal.ONE, new Span.WholePeriod()),
				new TargetRule.Milestone(AUTUMN), new TargetRule.NoTarget());
		return rules.stream()
			.map((rule) -> new Target(new Scope.Group("Unge"), rule.getClass().getSimpleName(), rule, "Text"))
			.toList();
	}

	private static Activity activity(String key) {
		Map<ActivityText, String> texts = Arrays.stream(ActivityText.values())
			.collect(Collectors.toMap((part) -> part, (part) -> "Text"));
		return new Activity(key, "2", "Name", texts, List.of("Unge"), List.of("nord"), Example.FOUR_YEARS,
				List.of(new SuccessCriterion("criterion", "Text", source(), List.of("indicator"))));
	}

	private static DataSource source() {
		return new DataSource("Source", "Responsible", "Note");
	}

	private static RevisionTerms terms() {
		return new RevisionTerms(List.of(new RevisionTerms.Proposer("chefen", RevisionTerms.ProposalScope.AGREEMENT)),
				RevisionTerms.Cadence.ONCE_A_YEAR, true, "bestyrelsen", List.of("period-changed"),
				RevisionTerms.FundInvolvement.WHEN_SUBSTANTIAL, "referat", new RevisionTerms.Upload("boligorg", 14),
				new RevisionTerms.Evaluation(1), new RevisionTerms.Evaluation(2), "Hvert år");
	}

}
