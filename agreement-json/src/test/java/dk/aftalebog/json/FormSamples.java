package dk.aftalebog.json;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import dk.aftalebog.model.agreement.ActivityText;
import dk.aftalebog.model.agreement.Amount;
import dk.aftalebog.model.agreement.Cell;
import dk.aftalebog.model.agreement.Comparator;
import dk.aftalebog.model.agreement.Missing;
import dk.aftalebog.model.agreement.PaperDate;
import dk.aftalebog.model.agreement.Period;
import dk.aftalebog.model.agreement.ResourceTotal;
import dk.aftalebog.model.agreement.RevisionTerms;
import dk.aftalebog.model.agreement.Scope;
import dk.aftalebog.model.agreement.Span;
import dk.aftalebog.model.agreement.Target;
import dk.aftalebog.model.agreement.TargetRule;
import dk.aftalebog.model.agreement.Value;
import dk.aftalebog.model.change.Change;
import dk.aftalebog.model.change.PlanChange;
import dk.aftalebog.model.event.AgreementEvent;
import dk.aftalebog.model.event.Attachment;
import dk.aftalebog.model.event.Decision;
import dk.aftalebog.model.event.Event;
import dk.aftalebog.model.event.PlanEvent;
import dk.aftalebog.model.event.RevisionKind;

/**
 * Events that show the forms a part of them can take, and what they look like when all
 * that may be absent is absent. Each has the name of its approved file: its type, and
 * what it shows behind two hyphens.
 */
final class FormSamples {

	private static final LocalDate DAY = LocalDate.of(2022, 8, 1);

	private static final PaperDate END = new PaperDate("2025-end");

	private static final BigDecimal TEN = new BigDecimal("10.0");

	private final Map<String, Event> events = new LinkedHashMap<>();

	private FormSamples() {
	}

	static Map<String, Event> all() {
		FormSamples samples = new FormSamples();
		samples.values();
		samples.reasons();
		samples.targets();
		samples.amounts();
		samples.absent();
		samples.governance();
		return samples.events;
	}

	private void values() {
		measured("zero", Cell.of(new Scope.AllAreas(), number("0"), PaperDate.ofYear(2022)));
		measured("decimals", Cell.of(new Scope.Area("nord"), number("17.00"), new PaperDate("2022-08-31")));
		measured("negative", Cell.of(new Scope.Group("unge 15-29 år"), number("-0.50"), null));
		measured("yes", Cell.of(new Scope.Unscoped(), new Value.YesNo(true), null));
		measured("no", Cell.of(new Scope.Unscoped(), new Value.YesNo(false), null));
		measured("words", Cell.of(new Scope.Unscoped(), new Value.Text("17.0"), null));
	}

	private void reasons() {
		for (Missing missing : Missing.values()) {
			measured(missing.name().toLowerCase(Locale.ROOT).replace('_', '-'),
					Cell.missing(new Scope.Area("nord"), missing, new PaperDate("2022-h2")));
		}
	}

	private void targets() {
		target("at-least-by", new TargetRule.AtLeast(TEN, new Span.By(END)));
		target("at-least-each-year", new TargetRule.AtLeast(TEN, new Span.EachYear(2022, 2024)));
		target("at-least-each-year-to-the-end", new TargetRule.AtLeast(TEN, new Span.EachYear(2022, null)));
		target("at-most-whole-period", new TargetRule.AtMost(TEN, new Span.WholePeriod()));
		target("relative-change", new TargetRule.RelativeChange(new BigDecimal("-15"), END));
		target("relative-change-without-end", new TargetRule.RelativeChange(new BigDecimal("-2.5"), null));
		target("gap-narrows", new TargetRule.GapNarrows("landet", END));
		target("not-above-comparator", new TargetRule.NotAboveComparator("landet", END));
		target("share-of", new TargetRule.ShareOf("alle", TEN, new Span.By(END)));
		target("milestone", new TargetRule.Milestone(new PaperDate("2021-08")));
		target("no-target", new TargetRule.NoTarget());
	}

	private void amounts() {
		amount("hours-per-week", new Amount.HoursPerWeek(new BigDecimal("18.5"), false));
		amount("hours-per-year", new Amount.HoursPerYear(new BigDecimal("962"), true));
		amount("share-of-whole", new Amount.ShareOfWhole("planens kapacitet", new BigDecimal("12.50"), false));
	}

	private void absent() {
		add("ordinary", new AgreementEvent.RevisionOpened(1, RevisionKind.ORDINARY, "Titel", "Grund", DAY, null, null));
		add("without-votes", new AgreementEvent.RevisionApproved(1,
				new Decision(DAY, "Referat 1", List.of(), false, null, null, null, null)));
		fact("open-end", new Change.PeriodChanged(new Period(DAY, null)));
		fact("text-taken-out", new Change.ActivityTextSet("a", ActivityText.PRACTICE, null));
		fact("no-groups", new Change.ActivityTargetGroupsSet("a", List.of()));
		fact("all-areas", new Change.ActivityAreasSet("a", List.of()));
		fact("the-agreements-period", new Change.ActivityPeriodSet("a", null));
		fact("no-total", new Change.ResourceTotalSet(null));
		fact("without-qualifier", new Change.TargetRemoved("i", new Scope.Unscoped(), null));
		fact("silent", new Change.RevisionTermsSet(RevisionTerms.SILENT));
		fact("sparse",
				new Change.RevisionTermsSet(new RevisionTerms(List.of(), RevisionTerms.Cadence.ANY_TIME, false, null,
						List.of(), RevisionTerms.FundInvolvement.ALWAYS, null, new RevisionTerms.Upload("chefen", null),
						null, null, null)));
	}

	private void governance() {
		Attachment paper = new Attachment("ab".repeat(32), "aftale.pdf", "application/pdf", 1200);
		add("corrects-the-paper", new AgreementEvent.RevisionOpened(1, RevisionKind.TRANSCRIPTION_CORRECTION, "Titel",
				"Grund", DAY, null, new AgreementEvent.Citation("side 4, tabel 2", paper)));
		add("entered-late",
				new AgreementEvent.RevisionOpened(1, RevisionKind.EDITORIAL, "Titel", "Grund", DAY, DAY, null));
		add("bound-to-what-was-seen", new AgreementEvent.RevisionApproved(1,
				new Decision(DAY, "Referat 1", List.of(), false, null, null, "formand", "cd".repeat(32))));
		add("without-a-letter", new AgreementEvent.FundInvolved(1, DAY, "Telefonisk", null));
		add("without-the-document", new AgreementEvent.RevisionUploaded(1, DAY, null));
		add("comparator",
				new AgreementEvent.AwaitedValueFilled(DAY, DAY, new Change.ComparatorSet("i", new Comparator("landet",
						"Hele landet", Cell.of(new Scope.Unscoped(), number("88.5"), PaperDate.ofYear(2022))))));
		add("of-a-comparator", new AgreementEvent.MeasurementRecorded("i", "landet", 2022,
				Cell.of(new Scope.Unscoped(), number("88.5"), PaperDate.ofYear(2022))));
		add("of-a-comparator", new AgreementEvent.MeasurementCorrected("i", "landet", 2022,
				Cell.of(new Scope.Unscoped(), number("88.6"), PaperDate.ofYear(2022)), "Afrundet"));
		add("none", new PlanEvent.PlanFact(DAY, "Grund", new PlanChange.QuorumSet(null)));
		add("none", new PlanEvent.PlanFact(DAY, "Grund", new PlanChange.FundingSet(null)));
	}

	private void measured(String shows, Cell cell) {
		add(shows, new AgreementEvent.MeasurementRecorded("i", null, 2022, cell));
	}

	private void target(String shows, TargetRule rule) {
		fact(shows, new Change.TargetSet("i", new Target(new Scope.AllAreas(), null, rule, null)));
	}

	private void amount(String shows, Amount amount) {
		fact(shows, new Change.ResourceTotalSet(new ResourceTotal(List.of(amount), null)));
	}

	private void fact(String shows, Change change) {
		add(shows, new AgreementEvent.ContentFact(1, DAY, DAY, change));
	}

	private void add(String shows, Event event) {
		this.events.put(EventTypes.typeOf(event) + "--" + shows, event);
	}

	private static Value number(String number) {
		return new Value.Quantity(new BigDecimal(number));
	}

}
