package dk.aftalebog.model.year;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dk.aftalebog.model.agreement.Activity;
import dk.aftalebog.model.agreement.Period;
import dk.aftalebog.model.duty.Duties;
import dk.aftalebog.model.duty.Duty;
import dk.aftalebog.model.event.AgreementEvent.EvaluationRecorded;
import dk.aftalebog.model.event.AgreementEvent.RevisionApproved;
import dk.aftalebog.model.event.AgreementEvent.RevisionRejected;
import dk.aftalebog.model.event.AgreementEvent.RevisionReturned;
import dk.aftalebog.model.event.AgreementEvent.RevisionReversed;
import dk.aftalebog.model.event.AgreementEvent.RevisionSettled;
import dk.aftalebog.model.event.Decision;
import dk.aftalebog.model.record.RevisionRecord;
import dk.aftalebog.model.timeline.PlanTimeline;
import dk.aftalebog.model.timeline.Version;
import dk.aftalebog.model.year.YearOfAgreement.ActiveActivity;
import dk.aftalebog.model.year.YearOfAgreement.DecidedRevision;
import dk.aftalebog.model.year.YearOfAgreement.DutyState;
import dk.aftalebog.model.year.YearOfAgreement.Outcome;
import dk.aftalebog.model.year.YearOfAgreement.YearDuty;
import org.jspecify.annotations.Nullable;

/**
 * What happened in a calendar year beside its figures.
 *
 * @param agreement the agreement
 * @param year the year
 */
record YearEvents(AgreementYears agreement, int year) {

	/** By the sheet as it last was in the year. */
	List<ActiveActivity> activities() {
		Map<String, ActiveActivity> active = new LinkedHashMap<>();
		for (Version version : this.agreement.timeline().versions()) {
			Period whole = version.agreement().period();
			for (Activity activity : version.agreement().activities()) {
				Period own = (activity.period() != null) ? activity.period() : whole;
				LocalDate from = latest(LocalDate.of(this.year, 1, 1), version.from(), whole.from(), own.from());
				LocalDate to = earliest(LocalDate.of(this.year, 12, 31),
						(version.until() != null) ? version.until().minusDays(1) : null, whole.to(), own.to());
				if (!to.isBefore(from)) {
					ActiveActivity before = active.get(activity.key());
					active.put(activity.key(), new ActiveActivity(activity.key(), activity.number(), activity.name(),
							activity.targetGroups(), activity.areas(), (before != null) ? before.from() : from, to));
				}
			}
		}
		return List.copyOf(active.values());
	}

	List<DecidedRevision> decisions() {
		List<DecidedRevision> decided = new ArrayList<>();
		for (RevisionRecord revision : this.agreement.record().revisions()) {
			for (RevisionRecord.Step step : revision.steps()) {
				switch (step.event()) {
					case RevisionApproved approved ->
						add(decided, revision, Outcome.APPROVED, approved.decision(), null);
					case RevisionRejected rejected ->
						add(decided, revision, Outcome.REJECTED, rejected.decision(), null);
					case RevisionReturned returned ->
						add(decided, revision, Outcome.RETURNED, returned.decision(), null);
					case RevisionReversed reversed ->
						add(decided, revision, Outcome.REVERSED, reversed.decision(), null);
					case RevisionSettled settled -> add(decided, revision, Outcome.SETTLED, null, step.on());
					default -> {
					}
				}
			}
		}
		decided.sort(Comparator.comparing(DecidedRevision::decidedOn));
		return List.copyOf(decided);
	}

	private void add(List<DecidedRevision> decided, RevisionRecord revision, Outcome outcome,
			@Nullable Decision decision, @Nullable LocalDate settledOn) {
		LocalDate on = (decision != null) ? decision.meetingOn() : settledOn;
		if (on != null && on.getYear() == this.year) {
			decided.add(new DecidedRevision(revision.number(), revision.kind(), revision.opened().title(),
					revision.opened().reason(), revision.inForceFrom(), outcome, on,
					(decision != null) ? decision.minutes() : null, decision != null && decision.lateEntry()));
		}
	}

	List<EvaluationRecorded> evaluations() {
		return this.agreement.record()
			.evaluations()
			.stream()
			.filter((evaluation) -> evaluation.year() == this.year)
			.toList();
	}

	/** Empty where the plan is not known. */
	Optional<List<YearDuty>> duties(LocalDate today) {
		PlanTimeline plan = this.agreement.plan();
		return (plan == null) ? Optional.empty()
				: Optional.of(Duties.of(this.agreement.record(), plan, today)
					.stream()
					.filter((duty) -> yearOf(duty, today) == this.year)
					.map((duty) -> new YearDuty(state(duty, today), duty))
					.toList());
	}

	/**
	 * A duty is of the year that it is about; one of a revision of the year in which that
	 * was decided; another of the year in which it is due, or of today while no day is
	 * named.
	 */
	private int yearOf(Duty duty, LocalDate today) {
		Integer own = duty.about().year();
		if (own != null) {
			return own;
		}
		Integer number = duty.about().revision();
		if (number != null) {
			return this.agreement.record()
				.revision(number)
				.flatMap((revision) -> revision.decision().map(Decision::meetingOn).or(revision::settledOn))
				.orElse(today)
				.getYear();
		}
		return ((duty.dueOn() != null) ? duty.dueOn() : today).getYear();
	}

	private static DutyState state(Duty duty, LocalDate today) {
		return !duty.isOpen() ? DutyState.MET : duty.isOverdue(today) ? DutyState.OVERDUE : DutyState.OPEN;
	}

	private static LocalDate latest(LocalDate first, LocalDate... others) {
		LocalDate latest = first;
		for (LocalDate other : others) {
			latest = other.isAfter(latest) ? other : latest;
		}
		return latest;
	}

	private static LocalDate earliest(LocalDate first, @Nullable LocalDate... others) {
		LocalDate earliest = first;
		for (LocalDate other : others) {
			earliest = (other != null && other.isBefore(earliest)) ? other : earliest;
		}
		return earliest;
	}

}
