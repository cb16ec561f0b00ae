package dk.aftalebog.model.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import dk.aftalebog.model.agreement.Period;
import dk.aftalebog.model.plan.Plan;
import dk.aftalebog.model.record.AgreementRecord;
import dk.aftalebog.model.terms.TermsInForce;
import dk.aftalebog.model.terms.Titled;
import dk.aftalebog.model.timeline.PlanTimeline;
import dk.aftalebog.model.timeline.Timeline;
import dk.aftalebog.model.timeline.Version;
import org.jspecify.annotations.Nullable;

/** Derives the duties of an agreement. */
public final class Duties {

	/**
	 * How many months after a year its figures and its evaluation are in time: no paper
	 * names a day, and they are counted after the year.
	 */
	public static final int MONTHS_TO_REPORT = 3;

	private final AgreementRecord record;

	private final Timeline timeline;

	private final PlanTimeline plan;

	private final LocalDate today;

	private Duties(AgreementRecord record, PlanTimeline plan, LocalDate today) {
		this.record = record;
		this.timeline = record.timeline();
		this.plan = plan;
		this.today = today;
	}

	/**
	 * Derives the duties.
	 * @param record the agreement
	 * @param plan its plan
	 * @param today the civil date of today
	 * @return the duties, open and met, the earliest due first; those without a day first
	 * of all
	 */
	public static List<Duty> of(AgreementRecord record, PlanTimeline plan, LocalDate today) {
		Duties duties = new Duties(record, plan, today);
		List<Duty> all = new ArrayList<>();
		all.addAll(RevisionDuties.of(duties));
		all.addAll(EvaluationDuties.of(duties));
		all.addAll(FigureDuties.of(duties));
		all.sort(Comparator.comparing(Duty::dueOn, Comparator.nullsFirst(Comparator.naturalOrder())));
		return List.copyOf(all);
	}

	AgreementRecord record() {
		return this.record;
	}

	Timeline timeline() {
		return this.timeline;
	}

	LocalDate today() {
		return this.today;
	}

	TermsInForce termsOn(LocalDate day) {
		Version said = this.timeline.versions().getFirst();
		for (Version version : this.timeline.versions()) {
			if (!version.from().isAfter(day)) {
				said = version;
			}
		}
		return TermsInForce.of(said.agreement().revisionTerms(), this.plan.on(day));
	}

	/** An open end lasts as long as the plan. */
	Period period() {
		Period own = this.timeline.versions().getLast().agreement().period();
		return (own.to() != null) ? own : new Period(own.from(), this.plan.latest().period().to());
	}

	/** Who answers for a figure: as the paper says, or whoever measures. */
	Titled measurer(@Nullable String responsible) {
		Plan now = this.plan.on(this.today);
		String title = (responsible != null) ? responsible : "den, der måler";
		return new Titled(title, now.role(title).orElse("measurer"));
	}

}
