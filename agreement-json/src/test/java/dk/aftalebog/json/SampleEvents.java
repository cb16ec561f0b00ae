package dk.aftalebog.json;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dk.aftalebog.model.agreement.Activity;
import dk.aftalebog.model.agreement.ActivityText;
import dk.aftalebog.model.agreement.Amount;
import dk.aftalebog.model.agreement.Budget;
import dk.aftalebog.model.agreement.Cell;
import dk.aftalebog.model.agreement.Comparator;
import dk.aftalebog.model.agreement.DataSource;
import dk.aftalebog.model.agreement.Direction;
import dk.aftalebog.model.agreement.Fraction;
import dk.aftalebog.model.agreement.Goal;
import dk.aftalebog.model.agreement.Indicator;
import dk.aftalebog.model.agreement.Level;
import dk.aftalebog.model.agreement.Missing;
import dk.aftalebog.model.agreement.PaperDate;
import dk.aftalebog.model.agreement.Party;
import dk.aftalebog.model.agreement.Period;
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
import dk.aftalebog.model.agreement.Value;
import dk.aftalebog.model.change.Change;
import dk.aftalebog.model.change.PlanChange;
import dk.aftalebog.model.event.AgreementEvent.ActivityConclusion;
import dk.aftalebog.model.event.AgreementEvent.AgreementRegistered;
import dk.aftalebog.model.event.AgreementEvent.AwaitedValueFilled;
import dk.aftalebog.model.event.AgreementEvent.ChangeProposed;
import dk.aftalebog.model.event.AgreementEvent.ChangeWithdrawn;
import dk.aftalebog.model.event.AgreementEvent.ContentFact;
import dk.aftalebog.model.event.AgreementEvent.DecisionConfirmed;
import dk.aftalebog.model.event.AgreementEvent.EvaluationRecorded;
import dk.aftalebog.model.event.AgreementEvent.FundInvolved;
import dk.aftalebog.model.event.AgreementEvent.MeasurementCorrected;
import dk.aftalebog.model.event.AgreementEvent.MeasurementRecorded;
import dk.aftalebog.model.event.AgreementEvent.RevisionApproved;
import dk.aftalebog.model.event.AgreementEvent.RevisionOpened;
import dk.aftalebog.model.event.AgreementEvent.RevisionRejected;
import dk.aftalebog.model.event.AgreementEvent.RevisionReturned;
import dk.aftalebog.model.event.AgreementEvent.RevisionReversed;
import dk.aftalebog.model.event.AgreementEvent.RevisionSettled;
import dk.aftalebog.model.event.AgreementEvent.RevisionSubmitted;
import dk.aftalebog.model.event.AgreementEvent.RevisionUploaded;
import dk.aftalebog.model.event.AgreementEvent.RevisionWithdrawn;
import dk.aftalebog.model.event.AgreementEvent.SubstantialDeclared;
import dk.aftalebog.model.event.Attachment;
import dk.aftalebog.model.event.Decision;
import dk.aftalebog.model.event.Event;
import dk.aftalebog.model.event.LogEvent.KeysChanged;
import dk.aftalebog.model.event.PersonEvent.PersonCorrected;
import dk.aftalebog.model.event.PersonEvent.PersonErased;
import dk.aftalebog.model.event.PersonEvent.PersonRegistered;
import dk.aftalebog.model.event.PlanEvent.PlanFact;
import dk.aftalebog.model.event.PlanEvent.PlanRegistered;
import dk.aftalebog.model.event.RevisionKind;
import dk.aftalebog.model.plan.Plan;

/** One event of every type, with every field filled. */
final class SampleEvents {

	private static final LocalDate DAY = LocalDate.of(2021, 8, 1);

	private static final Period PERIOD = new Period(DAY, LocalDate.of(2025, 7, 31));

	private static final DataSource SOURCE = new DataSource("Boligselskabet", "Administrationen", "Uden afdeling 13");

	private static final Cell CELL = new Cell(new Scope.Area("nord"), "Lejerbo", number("17.0"), new PaperDate("2019"),
			null, new PaperDate("2021-autumn"), new Fraction(3, 1817), "Området er omlagt", "Nord Parken", "Foreløbig");

	private static final Target TARGET = new Target(new Scope.AllAreas(), "Lejerbo",
			new TargetRule.AtMost(new BigDecimal("10.4"), new Span.By(new PaperDate("2025-end"))), "Højst 10,4 %");

	private static final RevisionTerms TERMS = new RevisionTerms(
			List.of(new RevisionTerms.Proposer("Projektleder", RevisionTerms.ProposalScope.AGREEMENT),
					new RevisionTerms.Proposer("Aktivitetsstyregruppe", RevisionTerms.ProposalScope.ACTIVITIES)),
			RevisionTerms.Cadence.ONCE_A_YEAR, true, "Bestyrelsen", List.of("budget-set"),
			RevisionTerms.FundInvolvement.WHEN_SUBSTANTIAL, "Referat", new RevisionTerms.Upload("Boligselskabet", 30),
			new RevisionTerms.Evaluation(1), new RevisionTerms.Evaluation(2), "Bestyrelsen godkender.");

	private static final Attachment PAPER = new Attachment("ab".repeat(32), "delaftale.pdf", "application/pdf", 1234);

	private static final Decision DECISION = new Decision(DAY, "Referat 1, punkt 2",
			List.of(new Decision.Vote("formand", Decision.Ballot.FOR),
					new Decision.Vote("kommunen", Decision.Ballot.AGAINST),
					new Decision.Vote("beboerne", Decision.Ballot.ABSTAINED)),
			true, "Efter drøftelse", PAPER, "formand", null);

	private SampleEvents() {
	}

	static Stream<Event> all() {
		return Stream.concat(Stream.of(new PlanRegistered(plan()),
				new AgreementRegistered("aftale", "plan", "Tryghed", DECISION, PAPER),
				new RevisionOpened(1, RevisionKind.URGENT, "Titel", "Grund", DAY, null, null),
				new ChangeProposed(1, 2, new Change.PartyRemoved("kommunen")), new ChangeWithdrawn(1, 2),
				new RevisionSubmitted(1), new RevisionApproved(1, DECISION), new RevisionRejected(1, DECISION),
				new RevisionReturned(1, DECISION), new DecisionConfirmed(1, "formand"),
				new PersonRegistered("7f3a", "plan", "cd".repeat(32)), new PersonCorrected("ef".repeat(32)),
				new KeysChanged(List.of("example.org/log+0f1a9b3c+AQIDBA==", "example.org/log+1f1a9b3c+AQIDBA==")),
				new PersonErased("Har bedt om det", List.of("name", "mail", "salt")), new RevisionWithdrawn(1, "Grund"),
				new MeasurementRecorded("fraflytning", null, 2022, CELL),
				new MeasurementCorrected("fraflytning", null, 2022,
						Cell.missing(new Scope.Group("børnefamilier"), Missing.SUPPRESSED, null), "Talt to gange"),
				new EvaluationRecorded(2022, DAY, "Stadig relevant",
						List.of(new ActivityConclusion("a", false, "Udtjent"))),
				new SubstantialDeclared(1, "Nye mål"), new FundInvolved(1, DAY, "Brev, svar modtaget", PAPER),
				new RevisionSettled(1), new RevisionReversed(1, DECISION), new RevisionUploaded(1, DAY, PAPER),
				new AwaitedValueFilled(DAY, DAY, new Change.IndicatorBaselineSet("i", CELL))),
				Stream.concat(changes().map((change) -> new ContentFact(1, DAY, DAY, change)),
						planChanges().map((change) -> new PlanFact(DAY, "Bestyrelsens referat 2", change))));
	}

	private static Stream<PlanChange> planChanges() {
		Plan plan = plan();
		return Stream.of(new PlanChange.PlanRenamed("Planen"), new PlanChange.PlanPeriodChanged(PERIOD),
				new PlanChange.OrganisationAdded("Lejerbo"), new PlanChange.OrganisationRemoved("Lejerbo"),
				new PlanChange.AreaAdded(plan.areas().getFirst()), new PlanChange.AreaChanged(plan.areas().getFirst()),
				new PlanChange.ResidentsSet(plan.residents()), new PlanChange.OverallGoalsSet(plan.overallGoals()),
				new PlanChange.SeatAdded(plan.board().getFirst()), new PlanChange.SeatChanged(plan.board().getFirst()),
				new PlanChange.QuorumSet(3), new PlanChange.FundingSet(plan.funding()),
				new PlanChange.TitleMapped(plan.titles().getFirst()), new PlanChange.TitleUnmapped("Projektleder"),
				new PlanChange.DefaultTermsSet(TERMS));
	}

	private static Stream<Change> changes() {
		Party party = new Party("kommunen", "Viborg Kommune", List.of("Jobcenter", "Socialcenter"), "Chef",
				"person-7f3a", true, "Aftaler indbyrdes");
		Goal goal = new Goal("færre", "Færre udsættelser");
		SuccessCriterion criterion = new SuccessCriterion("k", "100 henvendelser om året", SOURCE,
				List.of("henvendelser"));
		Resource resource = new Resource("r", "a", "Medarbejder", "Vejledning",
				List.of(new Amount.HoursPerWeek(new BigDecimal("37"), true),
						new Amount.HoursPerYear(new BigDecimal("1924"), false),
						new Amount.ShareOfWhole("planens ressourcer", new BigDecimal("20"), false)),
				PERIOD, "Medfinansiering");
		return Stream.of(new Change.AgreementConcluded("Tryghed", PERIOD), new Change.AgreementRenamed("Trivsel"),
				new Change.PeriodChanged(PERIOD),
				new Change.PredecessorSet(new Predecessor("før", Map.of("gammel", "ny"))), new Change.PartyAdded(party),
				new Change.PartyChanged(party), new Change.PartyRemoved("kommunen"),
				new Change.SectionSet(new Section("problem", "Problem", "*Tekst*")),
				new Change.SectionRemoved("problem"), new Change.GoalAdded(goal), new Change.GoalReworded(goal),
				new Change.GoalRemoved("færre"), new Change.IndicatorAdded(indicator()),
				new Change.IndicatorRedefined(indicator().withoutFigures()), new Change.IndicatorRemoved("i"),
				new Change.IndicatorBaselineSet("i", CELL),
				new Change.IndicatorBaselineRemoved("i", new Scope.Area("nord"), "Lejerbo"),
				new Change.ComparatorSet("i", new Comparator("landet", "Hele landet", CELL)),
				new Change.ComparatorRemoved("i", "landet"), new Change.TargetSet("i", TARGET),
				new Change.TargetRemoved("i", new Scope.AllAreas(), "Lejerbo"), new Change.ActivityAdded(activity()),
				new Change.ActivityRenamed("a", "2", "Bo godt"),
				new Change.ActivityTextSet("a", ActivityText.ANCHORING, "Forankret"),
				new Change.ActivityTargetGroupsSet("a", List.of("Unge")),
				new Change.ActivityAreasSet("a", List.of("nord")), new Change.ActivityPeriodSet("a", PERIOD),
				new Change.SuccessCriterionSet("a", criterion), new Change.SuccessCriterionRemoved("a", "k"),
				new Change.ActivityEnded("a"), new Change.ResourceSet(resource), new Change.ResourceRemoved("r"),
				new Change.ResourceTotalSet(new ResourceTotal(resource.amounts(), "+ timelønnede")),
				new Change.BudgetSet(new Budget(
						List.of(new Budget.Line("Fonden", new BigDecimal("1133000"), Budget.Form.CASH),
								new Budget.Line("Lokalt", new BigDecimal("516000.50"), Budget.Form.WORKING_HOURS)),
						new BigDecimal("1649000.50"))),
				new Change.RevisionTermsSet(TERMS));
	}

	/**
	 * Holds every kind of value, of scope, of reason for a missing value, and of target.
	 */
	private static Indicator indicator() {
		Scope none = new Scope.Unscoped();
		Span eachYear = new Span.EachYear(2017, 2020);
		PaperDate end = new PaperDate("2020");
		return new Indicator("i", "Fraflytning", "færre", "a", Level.ACTIVITY, Unit.PERCENT, Direction.LOWER_IS_BETTER,
				"Eksterne flytninger", SOURCE, "alle", MonthDay.of(8, 1),
				List.of(CELL, Cell.of(none, new Value.YesNo(true), null), Cell.of(none, new Value.Text("nej"), null),
						Cell.missing(none, Missing.AWAITED, new PaperDate("2021-q3")),
						Cell.missing(none, Missing.NOT_MEASURED, null), Cell.missing(none, Missing.CANNOT_EXIST, null),
						Cell.missing(none, Missing.BLANK_IN_PAPER, null)),
				List.of(new Comparator("landet", "Hele landet", CELL)),
				Stream
					.of(new TargetRule.AtLeast(BigDecimal.TEN, eachYear),
							new TargetRule.AtMost(BigDecimal.TEN, new Span.WholePeriod()),
							new TargetRule.RelativeChange(new BigDecimal("-15"), end),
							new TargetRule.GapNarrows("landet", end), new TargetRule.NotAboveComparator("landet", end),
							new TargetRule.ShareOf("alle", new BigDecimal("80"), new Span.EachYear(2017, null)),
							new TargetRule.Milestone(new PaperDate("2017-end")), new TargetRule.NoTarget())
					.map((rule) -> new Target(none, null, rule, null))
					.toList());
	}

	private static Activity activity() {
		return new Activity("a", "2", "Bo godt",
				Map.of(ActivityText.PURPOSE, "Formål", ActivityText.CONTENT, "Indhold", ActivityText.PRACTICE,
						"Praksis", ActivityText.ORGANISATION, "Organisering", ActivityText.ROLES, "Roller",
						ActivityText.ANCHORING, "Forankring"),
				List.of("Beboere"), List.of("nord"), PERIOD,
				List.of(new SuccessCriterion("k", "100 henvendelser", SOURCE, List.of("i"))));
	}

	private static Plan plan() {
		return new Plan("plan", "Planen", "Viborg", PERIOD, List.of("Boligselskabet"),
				List.of(new Plan.HousingArea("nord", "Nordparken", List.of("Nord Parken"), "Boligselskabet", 2079)),
				List.of(new Plan.Residents(List.of("nord"), 2079)), List.of("Tryg opvækst"),
				List.of(new Plan.Seat("formand", "Boligselskabet", "Direktør", PERIOD)), null,
				new Budget(List.of(new Budget.Line("Fonden", BigDecimal.TEN, Budget.Form.CASH_AND_WORKING_HOURS)),
						BigDecimal.TEN),
				List.of(new Plan.Title("Projektleder", "secretariat")), TERMS);
	}

	private static Value number(String number) {
		return new Value.Quantity(new BigDecimal(number));
	}

}
