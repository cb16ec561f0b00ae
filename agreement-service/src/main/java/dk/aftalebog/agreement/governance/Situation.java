package dk.aftalebog.agreement.governance;

import java.time.LocalDate;

import dk.aftalebog.model.agreement.Agreement;
import dk.aftalebog.model.language.Words;
import dk.aftalebog.model.plan.Plan;
import dk.aftalebog.model.record.AgreementRecord;
import dk.aftalebog.model.terms.TermsInForce;
import dk.aftalebog.model.timeline.Fact;
import dk.aftalebog.model.timeline.PlanTimeline;
import dk.aftalebog.model.timeline.Timeline;
import dk.aftalebog.model.timeline.Version;

/**
 * All that a rule looks at: the agreement, its plan on every day, and today.
 *
 * @param record the agreement
 * @param timeline what the agreement says on every day, by the facts so far
 * @param plan its plan
 * @param today the civil date of today
 */
public record Situation(AgreementRecord record, Timeline timeline, PlanTimeline plan, LocalDate today) {

	/**
	 * Looks at an agreement.
	 * @param record the agreement
	 * @param plan its plan
	 * @param today the civil date of today
	 */
	public Situation(AgreementRecord record, PlanTimeline plan, LocalDate today) {
		this(record, record.timeline(), plan, today);
	}

	/**
	 * Returns the terms of revision that hold on a day, what is silent filled by the plan
	 * of that day. Before the agreement begins those of its first version hold, after its
	 * end those of its last.
	 * @param day the day
	 * @return the terms
	 */
	public TermsInForce termsOn(LocalDate day) {
		return TermsInForce.of(saidOn(day).revisionTerms(), this.plan.on(day));
	}

	/**
	 * Returns what the agreement says on a day; before its first version what that one
	 * says.
	 * @param day the day
	 * @return what it says
	 */
	public Agreement saidOn(LocalDate day) {
		Version said = this.timeline.versions().getFirst();
		for (Version version : this.timeline.versions()) {
			if (!version.from().isAfter(day)) {
				said = version;
			}
		}
		return said.agreement();
	}

	/**
	 * Calls a fact by what brought it.
	 * @param fact the fact
	 * @return its name, as messages say it
	 */
	public static Words words(Fact fact) {
		return Speech.of(fact);
	}

	/**
	 * Returns the plan with all that was recorded about it: areas are never removed, so
	 * it knows those of any day.
	 * @return the plan
	 */
	public Plan latestPlan() {
		return this.plan.latest();
	}

}
