package dk.aftalebog.agreement.governance;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import dk.aftalebog.agreement.governance.Tries.Measured;
import dk.aftalebog.agreement.governance.Tries.Revision;
import dk.aftalebog.model.agreement.Cell;
import dk.aftalebog.model.agreement.Period;
import dk.aftalebog.model.agreement.RevisionTerms;
import dk.aftalebog.model.agreement.Scope;
import dk.aftalebog.model.agreement.Value;
import dk.aftalebog.model.change.Change;
import dk.aftalebog.model.event.AgreementEvent.AgreementRegistered;
import dk.aftalebog.model.event.AgreementEvent.ChangeProposed;
import dk.aftalebog.model.event.AgreementEvent.ContentFact;
import dk.aftalebog.model.event.AgreementEvent.MeasurementRecorded;
import dk.aftalebog.model.event.AgreementEvent.RevisionApproved;
import dk.aftalebog.model.event.AgreementEvent.RevisionOpened;
import dk.aftalebog.model.event.AgreementEvent.RevisionSubmitted;
import dk.aftalebog.model.event.AgreementEvent.RevisionWithdrawn;
import dk.aftalebog.model.event.AgreementEvent;
import dk.aftalebog.model.event.Decision;
import dk.aftalebog.model.event.RevisionKind;
import dk.aftalebog.model.plan.Plan;
import dk.aftalebog.model.record.AgreementRecord;
import dk.aftalebog.model.record.RevisionRecord;
import dk.aftalebog.model.timeline.Fact;
import dk.aftalebog.model.timeline.PlanTimeline;

/** An agreement's record while tries are made on it. */
final class History {

	static final Plan PLAN = new Plan("plan", "Planen", "Viborg", new Period(Tries.FIRST, null), List.of(),
			List.of(area("nord"), area("syd")), List.of(), List.of(), List.of(), null, null, List.of(),
			RevisionTerms.SILENT);

	private static final LocalDate ADOPTED = Tries.FIRST.minusDays(60);

	private final AgreementRecord record = new AgreementRecord();

	private Instant now = Instant.parse("2021-12-01T10:00:00Z");

	History() {
		append(new AgreementRegistered("aftale", "plan", "Tryghed", decision(ADOPTED), null));
		Tries.registration().forEach((change) -> append(new ContentFact(0, ADOPTED, Tries.FIRST, change)));
	}

	AgreementRecord record() {
		return this.record;
	}

	List<Fact> facts() {
		return List.copyOf(this.record.facts());
	}

	Situation situation() {
		return new Situation(this.record, new PlanTimeline(PLAN, List.of()), Tries.LAST);
	}

	/** Opens, proposes and submits. */
	RevisionRecord submitted(Revision tried) {
		int number = this.record.revisions().size() + 1;
		append(new RevisionOpened(number, RevisionKind.ORDINARY, "Titel", "Grund", tried.inForceFrom(), null, null));
		for (int i = 0; i < tried.changes().size(); i++) {
			append(new ChangeProposed(number, i + 1, tried.changes().get(i)));
		}
		append(new RevisionSubmitted(number));
		return this.record.revision(number).orElseThrow();
	}

	void approved(RevisionRecord revision, Revision tried, List<ContentFact> facts) {
		append(new RevisionApproved(revision.number(), decision(tried.meetingOn())));
		facts.forEach(this::append);
	}

	void withdrawn(RevisionRecord revision) {
		append(new RevisionWithdrawn(revision.number(), "Fortrudt"));
	}

	void measured(Measured measured) {
		append(new MeasurementRecorded(measured.indicator(), null, measured.year(),
				Cell.of(new Scope.Area("nord"), new Value.Quantity(BigDecimal.ONE), null)));
	}

	/** The facts as they would be with those of a revision. */
	List<Fact> with(int revision, Revision tried) {
		List<Fact> facts = new ArrayList<>(this.record.facts());
		long sequence = 1_000_000;
		for (Change change : tried.changes()) {
			facts.add(new Fact(sequence++, revision, tried.meetingOn(), tried.inForceFrom(), change));
		}
		return facts;
	}

	private void append(AgreementEvent event) {
		this.now = this.now.plusSeconds(60);
		this.record.apply(event, this.now, null);
	}

	private static Decision decision(LocalDate meetingOn) {
		return new Decision(meetingOn, "Referat", List.of(), false, null, null, null, null);
	}

	private static Plan.HousingArea area(String key) {
		return new Plan.HousingArea(key, key, List.of(), null, null);
	}

}
