package dk.aftalebog.model.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import dk.aftalebog.model.agreement.Activity;
import dk.aftalebog.model.agreement.Period;
import dk.aftalebog.model.agreement.RevisionTerms.Evaluation;
import dk.aftalebog.model.duty.Duty.Kind;
import dk.aftalebog.model.duty.Duty.Subject;
import dk.aftalebog.model.event.AgreementEvent.EvaluationRecorded;
import dk.aftalebog.model.terms.Term;
import dk.aftalebog.model.terms.TermsInForce;
import dk.aftalebog.model.terms.Titled;
import dk.aftalebog.model.timeline.Version;
import org.jspecify.annotations.Nullable;

/**
 * Evaluations of the agreement and of its activities, in calendar years: where the terms
 * ask for one every so many years, the last of them tells which.
 */
final class EvaluationDuties {

	private static final Titled SECRETARIAT = new Titled("sekretariatet", "secretariat");

	private final Duties duties;

	private final List<Duty> found = new ArrayList<>();

	private EvaluationDuties(Duties duties) {
		this.duties = duties;
	}

	static List<Duty> of(Duties duties) {
		EvaluationDuties evaluations = new EvaluationDuties(duties);
		Period period = duties.period();
		int first = period.from().getYear();
		LocalDate end = period.to();
		int last = Math.min(duties.today().getYear(), (end != null) ? end.getYear() : duties.today().getYear());
		for (int year = first; year <= last; year++) {
			evaluations.add(year, first);
		}
		return evaluations.found;
	}

	/** The terms that held when the year ended, or hold. */
	private void add(int year, int first) {
		TermsInForce terms = this.duties.termsOn(LocalDate.of(year, 12, 31));
		Term<Evaluation> ofAgreement = terms.agreementEvaluation();
		if (ofAgreement != null && isLastOfSpan(year, first, ofAgreement)) {
			this.found.add(new Duty(Kind.AGREEMENT_EVALUATION, Subject.ofYear(year), dueOn(year),
					heldOn(year, ofAgreement, null), SECRETARIAT, ofAgreement.source()));
		}
		Term<Evaluation> ofActivities = terms.activityEvaluation();
		if (ofActivities != null && isLastOfSpan(year, first, ofActivities)) {
			for (String activity : activities(year)) {
				this.found.add(new Duty(Kind.ACTIVITY_EVALUATION, Subject.ofActivity(activity, year), dueOn(year),
						heldOn(year, ofActivities, activity), SECRETARIAT, ofActivities.source()));
			}
		}
	}

	private static boolean isLastOfSpan(int year, int first, Term<Evaluation> evaluation) {
		return (year - first + 1) % evaluation.value().everyYears() == 0;
	}

	private @Nullable LocalDate heldOn(int year, Term<Evaluation> term, @Nullable String activity) {
		return this.duties.record()
			.evaluations()
			.stream()
			.filter((held) -> held.year() <= year && held.year() > year - term.value().everyYears())
			.filter((held) -> activity == null
					|| held.activities().stream().anyMatch((conclusion) -> conclusion.activity().equals(activity)))
			.map(EvaluationRecorded::heldOn)
			.min(LocalDate::compareTo)
			.orElse(null);
	}

	/** Those that ran on any day of the year. */
	private Set<String> activities(int year) {
		LocalDate first = LocalDate.of(year, 1, 1);
		LocalDate next = LocalDate.of(year + 1, 1, 1);
		Period period = this.duties.period();
		Set<String> keys = new LinkedHashSet<>();
		for (Version version : this.duties.timeline().versions()) {
			LocalDate until = version.until();
			if (version.from().isBefore(next) && (until == null || until.isAfter(first))) {
				version.agreement()
					.activities()
					.stream()
					.filter((activity) -> runs((activity.period() != null) ? activity.period() : period, first, next))
					.map(Activity::key)
					.forEach(keys::add);
			}
		}
		return keys;
	}

	private static boolean runs(Period period, LocalDate first, LocalDate next) {
		return period.from().isBefore(next) && !period.isOver(first);
	}

	private static LocalDate dueOn(int year) {
		return LocalDate.of(year, 12, 31).plusMonths(Duties.MONTHS_TO_REPORT);
	}

}
