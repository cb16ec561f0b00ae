package dk.aftalebog.agreement.preview;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import dk.aftalebog.agreement.pages.Desk;
import dk.aftalebog.model.agreement.Agreement;
import dk.aftalebog.model.agreement.Budget;
import dk.aftalebog.model.agreement.Unit;
import dk.aftalebog.model.diff.Difference;
import dk.aftalebog.model.duty.Duty;
import dk.aftalebog.model.finding.Findings;
import dk.aftalebog.model.record.RevisionRecord;
import dk.aftalebog.model.terms.Term;
import dk.aftalebog.model.timeline.TimelineBroken;
import dk.aftalebog.model.timeline.Version;
import dk.aftalebog.wording.Redline;
import dk.aftalebog.wording.Wording;
import org.jspecify.annotations.Nullable;

/**
 * What approval of a revision would do, in a reader's words.
 *
 * @param meetingOn the date of the meeting that would decide
 * @param basis the hash that a decision at that meeting carries; absent where the
 * revision would not apply
 * @param intervals what it changes, interval by interval
 * @param substantial whether it is substantial
 * @param because why
 * @param assumed whether agreement and plan are silent about what is substantial
 * @param fundWanted whether the fund has to be involved
 * @param breaches the rules that would refuse it
 * @param duties what falls due
 * @param dutiesGone what no longer falls due
 * @param money the budget before and after
 * @param staffing the staffing before and after
 * @param goalposts past figures that would be judged otherwise
 * @param findings contradictions in the agreement as it would be, and texts to look at
 */
public record PreviewView(LocalDate meetingOn, @Nullable String basis, List<Interval> intervals, boolean substantial,
		List<String> because, boolean assumed, boolean fundWanted, List<String> breaches, List<DutyLine> duties,
		List<DutyLine> dutiesGone, @Nullable BeforeAfter money, List<BeforeAfter> staffing, List<Moved> goalposts,
		List<Noted> findings) {

	/**
	 * What it changes over some days.
	 *
	 * @param when from when until when
	 * @param elements the things that change
	 * @param superseded the things that a later decision overtakes, each with the day
	 */
	public record Interval(String when, List<Redline.Element> elements, List<String> superseded) {
	}

	/**
	 * A duty.
	 *
	 * @param what what is due, and for what
	 * @param who whose it is
	 * @param dueOn its last day; absent: there is none
	 */
	public record DutyLine(String what, String who, @Nullable LocalDate dueOn) {
	}

	/**
	 * Something before and after.
	 *
	 * @param what what it is
	 * @param before how it is
	 * @param after how it would be
	 */
	public record BeforeAfter(String what, String before, String after) {
	}

	/**
	 * A past figure that would be judged otherwise.
	 *
	 * @param figure the figure: indicator, area, year, value
	 * @param before how it stands
	 * @param after how it would stand
	 */
	public record Moved(String figure, String before, String after) {
	}

	/**
	 * A finding.
	 *
	 * @param what what contradicts what
	 * @param isNew whether the revision brings it
	 */
	public record Noted(String what, boolean isNew) {
	}

	/**
	 * Looks at what approval would do.
	 * @param desk the agreement
	 * @param revision the revision
	 * @param meetingOn the date of the meeting that would decide
	 * @return what it would do, in words
	 */
	public static PreviewView of(Desk desk, RevisionRecord revision, LocalDate meetingOn) {
		Preview preview = new DryRun(desk.situation(), revision, meetingOn).preview();
		List<Version> would = would(desk, preview);
		Desk knowing = desk.knowing(would.stream().map(Version::agreement));
		return new Teller(knowing, preview).tell(findings(knowing, revision.inForceFrom(), would));
	}

	/** What is new is named as the revision names it. */
	private static List<Version> would(Desk desk, Preview preview) {
		try {
			return desk.situation()
				.record()
				.timelineWith(preview.wouldWrite().stream().map(Preview.WouldWrite::fact).toList())
				.versions();
		}
		catch (TimelineBroken ex) {
			return List.of();
		}
	}

	/** On the day from which the revision holds. */
	private static List<Noted> findings(Desk desk, LocalDate from, List<Version> would) {
		List<String> before = told(desk.situation().saidOn(from), desk);
		return would.stream()
			.filter((version) -> !version.from().isAfter(from))
			.reduce((earlier, later) -> later)
			.map((version) -> told(version.agreement(), desk))
			.orElse(List.of())
			.stream()
			.distinct()
			.map((what) -> new Noted(what, !before.contains(what)))
			.toList();
	}

	private static List<String> told(Agreement agreement, Desk desk) {
		return Findings.in(agreement).stream().map(desk.places()::finding).toList();
	}

	private record Teller(Desk desk, Preview preview) {

		PreviewView tell(List<Noted> findings) {
			Preview.Consequences consequences = this.preview.consequences();
			Preview.Because because = this.preview.because();
			return new PreviewView(this.preview.meetingOn(), this.preview.basis(),
					this.preview.redline()
						.stream()
						.filter((one) -> !one.values().isEmpty())
						.map(this::interval)
						.toList(),
					this.preview.substantial(), grounds(because), because.grounds().source() != Term.Source.AGREEMENT,
					because.fundWanted(),
					this.preview.refusedBy().stream().map((problem) -> problem.in(say().locale())).distinct().toList(),
					duties(consequences.duties()), duties(consequences.dutiesGone()), money(consequences.budget()),
					staffing(consequences.staffing()),
					consequences.goalposts().stream().filter(Preview.Goalpost::moved).map(this::moved).toList(),
					findings);
		}

		private Wording say() {
			return this.desk.say();
		}

		private Interval interval(Preview.Interval interval) {
			LocalDate until = interval.until();
			String when = (until != null) ? say().message("preview.until", say().day(interval.from()), say().day(until))
					: say().message("preview.from", say().day(interval.from()));
			List<Difference> differences = interval.values()
				.stream()
				.map((value) -> new Difference(value.path(), value.before(), value.after()))
				.toList();
			Map<String, LocalDate> superseded = new LinkedHashMap<>();
			interval.values()
				.stream()
				.filter((value) -> value.supersededFrom() != null && until != null)
				.forEach((value) -> superseded.putIfAbsent(
						this.desk.places().of(this.desk.places().element(value.path())),
						Objects.requireNonNull(value.supersededFrom())));
			return new Interval(when, Redline.of(differences, this.desk.places()),
					superseded.entrySet()
						.stream()
						.map((one) -> say().message("preview.superseded", one.getKey(), say().day(one.getValue())))
						.toList());
		}

		private List<String> grounds(Preview.Because because) {
			List<String> grounds = new ArrayList<>();
			because.grounds()
				.changes()
				.forEach((kind) -> grounds.add(say().message("event.agreement." + kind + ".v1")));
			String declared = because.grounds().declared();
			if (declared != null) {
				grounds.add(say().message("preview.declared", declared));
			}
			return grounds;
		}

		private List<DutyLine> duties(List<Duty> duties) {
			return duties.stream()
				.map((duty) -> new DutyLine(
						say().choice("duty", duty.kind()) + ": " + this.desk.places().about(duty.about()),
						duty.holder().title(), duty.dueOn()))
				.toList();
		}

		private @Nullable BeforeAfter money(Preview.@Nullable Moved<@Nullable Budget> budget) {
			return (budget != null)
					? new BeforeAfter(say().message("path.budget"), money(budget.before()), money(budget.after()))
					: null;
		}

		private String money(@Nullable Budget budget) {
			if (budget == null) {
				return "–";
			}
			return say().kroner((budget.total() != null) ? budget.total() : budget.sum());
		}

		private List<BeforeAfter> staffing(Preview.@Nullable Moved<Preview.Staffing> staffing) {
			if (staffing == null) {
				return List.of();
			}
			List<BeforeAfter> lines = new ArrayList<>();
			add("say.hours-per-week", staffing.before().hoursPerWeek(), staffing.after().hoursPerWeek(), lines);
			add("say.hours-per-year", staffing.before().hoursPerYear(), staffing.after().hoursPerYear(), lines);
			Stream.concat(staffing.before().shares().keySet().stream(), staffing.after().shares().keySet().stream())
				.distinct()
				.forEach((whole) -> {
					BigDecimal before = staffing.before().shares().getOrDefault(whole, BigDecimal.ZERO);
					BigDecimal after = staffing.after().shares().getOrDefault(whole, BigDecimal.ZERO);
					if (before.compareTo(after) != 0) {
						lines.add(new BeforeAfter(whole, say().message("say.percent", say().number(before)),
								say().message("say.percent", say().number(after))));
					}
				});
			return lines;
		}

		private void add(String code, BigDecimal before, BigDecimal after, List<BeforeAfter> lines) {
			if (before.compareTo(after) != 0) {
				lines.add(new BeforeAfter(say().message("path.resources"), say().message(code, say().number(before)),
						say().message(code, say().number(after))));
			}
		}

		private Moved moved(Preview.Goalpost goalpost) {
			Unit unit = this.desk.situation()
				.saidOn(this.desk.situation().today())
				.indicators()
				.stream()
				.filter((indicator) -> indicator.key().equals(goalpost.indicator()))
				.map((indicator) -> indicator.unit())
				.findFirst()
				.orElse(Unit.COUNT);
			String figure = String.join(" · ", this.desk.places().name("indicators", goalpost.indicator()),
					this.desk.places().cell(goalpost.cell().key()), Integer.toString(goalpost.year()),
					say().figure(goalpost.cell(), unit));
			return new Moved(figure, say().choice("status", goalpost.before()),
					say().choice("status", goalpost.after()));
		}

	}

}
