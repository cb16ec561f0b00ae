package dk.aftalebog.reporting.duties;

import java.util.List;

import dk.aftalebog.model.duty.Duties;
import dk.aftalebog.model.duty.Duty;
import dk.aftalebog.model.finding.Finding;
import dk.aftalebog.model.finding.Findings;
import dk.aftalebog.model.record.Actor;
import dk.aftalebog.model.record.AgreementRecord;
import dk.aftalebog.model.timeline.AsOf;
import dk.aftalebog.model.timeline.PlanTimeline;
import dk.aftalebog.reporting.asof.AgreementEvents.Recorded;
import dk.aftalebog.reporting.asof.AgreementEvents;
import dk.aftalebog.reporting.asof.Agreements.Known;
import dk.aftalebog.reporting.asof.Agreements;
import dk.aftalebog.reporting.asof.PlanTimelines;
import dk.aftalebog.reporting.asof.State;
import dk.aftalebog.reporting.duties.DutiesAnswer.Due;
import dk.aftalebog.reporting.web.Moment;
import dk.aftalebog.reporting.web.NotFound;
import org.springframework.stereotype.Component;

@Component
class DutyQueries {

	private final Agreements agreements;

	private final AgreementEvents events;

	private final PlanTimelines plans;

	DutyQueries(Agreements agreements, AgreementEvents events, PlanTimelines plans) {
		this.agreements = agreements;
		this.events = events;
		this.plans = plans;
	}

	/** Derives the duties; the day of the moment is today for them. */
	DutiesAnswer duties(String id, Moment moment, boolean onlyOpen) {
		Known known = this.agreements.get(id, moment.knownAt());
		PlanTimeline plan = this.plans.of(known.plan(), moment.knownAt())
			.orElseThrow(() -> NotFound.planOf(id, known.plan()));
		AgreementRecord record = new AgreementRecord();
		for (Recorded recorded : this.events.all(id, moment.knownAt())) {
			record.apply(recorded.event(), recorded.appendedAt(), actor(recorded));
		}
		List<Due> duties = Duties.of(record, plan, moment.inForceOn())
			.stream()
			.filter((duty) -> !onlyOpen || duty.isOpen())
			.map((Duty duty) -> Due.of(duty, moment.inForceOn()))
			.toList();
		AsOf says = record.timeline().on(moment.inForceOn());
		return new DutiesAnswer(moment, id, known.plan(), known.focusArea(), State.of(says), known.projection(), duties,
				findings(says));
	}

	private static List<Finding> findings(AsOf says) {
		return switch (says) {
			case AsOf.Unknown() -> List.of();
			case AsOf.NotYetInForce notYet -> List.of();
			case AsOf.InForce(var version) -> Findings.in(version.agreement());
			case AsOf.Ended ended -> Findings.in(ended.last().agreement());
		};
	}

	private static Actor actor(Recorded recorded) {
		return new Actor((recorded.actor() != null) ? recorded.actor() : "",
				(recorded.role() != null) ? recorded.role() : "");
	}

}
