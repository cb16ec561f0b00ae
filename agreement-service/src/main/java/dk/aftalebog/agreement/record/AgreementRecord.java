package dk.aftalebog.agreement.record;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.HashMap;
import java.util.function.UnaryOperator;

import dk.aftalebog.model.agreement.Cell;
import dk.aftalebog.model.agreement.CellKey;
import dk.aftalebog.model.event.AgreementEvent;
import dk.aftalebog.model.event.AgreementEvent.AgreementRegistered;
import dk.aftalebog.model.event.AgreementEvent.ChangeProposed;
import dk.aftalebog.model.event.AgreementEvent.ChangeWithdrawn;
import dk.aftalebog.model.event.AgreementEvent.ContentFact;
import dk.aftalebog.model.event.AgreementEvent.DecisionConfirmed;
import dk.aftalebog.model.event.AgreementEvent.EvaluationRecorded;
import dk.aftalebog.model.event.AgreementEvent.MeasurementCorrected;
import dk.aftalebog.model.event.AgreementEvent.MeasurementRecorded;
import dk.aftalebog.model.event.AgreementEvent.RevisionApproved;
import dk.aftalebog.model.event.AgreementEvent.RevisionOpened;
import dk.aftalebog.model.event.AgreementEvent.RevisionRejected;
import dk.aftalebog.model.event.AgreementEvent.RevisionReturned;
import dk.aftalebog.model.event.AgreementEvent.RevisionSubmitted;
import dk.aftalebog.model.event.AgreementEvent.RevisionWithdrawn;
import dk.aftalebog.model.timeline.Fact;
import dk.aftalebog.model.timeline.Timeline;
import org.jspecify.annotations.Nullable;

/**
 * What an agreement's events say, as far as the write side needs it to decide. It decides
 * nothing itself.
 */
public final class AgreementRecord {

	/** The zone whose civil dates the domain speaks of. */
	public static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");

	private @Nullable AgreementRegistered registered;

	private final List<Fact> facts = new ArrayList<>();

	private final Map<Integer, RevisionRecord> revisions = new TreeMap<>();

	private final Map<MeasurementKey, Cell> measurements = new HashMap<>();

	private long nextSequence;

	/**
	 * What tells measurements apart.
	 *
	 * @param indicator the indicator's key
	 * @param year the year
	 * @param cell the cell
	 */
	public record MeasurementKey(String indicator, int year, CellKey cell) {
	}

	/** What is taken in after this leaves the other as it is. */
	AgreementRecord copy() {
		AgreementRecord copy = new AgreementRecord();
		copy.registered = this.registered;
		copy.facts.addAll(this.facts);
		copy.revisions.putAll(this.revisions);
		copy.measurements.putAll(this.measurements);
		copy.nextSequence = this.nextSequence;
		return copy;
	}

	/**
	 * Takes an event in.
	 * @param event the event
	 * @param at when it was appended
	 */
	void apply(AgreementEvent event, Instant at) {
		long sequence = this.nextSequence++;
		switch (event) {
			case AgreementRegistered first -> this.registered = first;
			case ContentFact fact -> this.facts.add(new Fact(sequence, fact));
			case RevisionOpened opened -> this.revisions.put(opened.revision(), RevisionRecord.of(opened));
			case ChangeProposed proposed ->
				revise(proposed.revision(), (revision) -> revision.withChange(proposed.number(), proposed.change()));
			case ChangeWithdrawn withdrawn ->
				revise(withdrawn.revision(), (revision) -> revision.withoutChange(withdrawn.number()));
			case RevisionSubmitted submitted ->
				revise(submitted.revision(), (revision) -> revision.submitted(LocalDate.ofInstant(at, ZONE)));
			case RevisionApproved approved -> revise(approved.revision(),
					(revision) -> revision.decided(RevisionRecord.Status.APPROVED, approved.decision()));
			case RevisionRejected rejected -> revise(rejected.revision(),
					(revision) -> revision.decided(RevisionRecord.Status.REJECTED, rejected.decision()));
			case RevisionReturned returned -> revise(returned.revision(),
					(revision) -> revision.decided(RevisionRecord.Status.DRAFT, returned.decision()));
			case DecisionConfirmed confirmed ->
				revise(confirmed.revision(), (revision) -> revision.confirmed(confirmed.seat()));
			case RevisionWithdrawn withdrawn -> revise(withdrawn.revision(), RevisionRecord::withdrawn);
			case MeasurementRecorded measured -> measure(measured.indicator(), measured.year(), measured.cell());
			case MeasurementCorrected corrected -> measure(corrected.indicator(), corrected.year(), corrected.cell());
			case EvaluationRecorded evaluated -> {
			}
		}
	}

	/**
	 * Returns the registration.
	 * @return the agreement's first event
	 * @throws IllegalStateException where there is none yet
	 */
	public AgreementRegistered registration() {
		if (this.registered == null) {
			throw new IllegalStateException("The agreement is not registered");
		}
		return this.registered;
	}

	/**
	 * Returns the timeline by all facts so far.
	 * @return the timeline
	 */
	public Timeline timeline() {
		return Timeline.of(this.facts);
	}

	/**
	 * Returns the timeline as it would be with further facts.
	 * @param further the facts that would be written
	 * @return the timeline
	 * @throws dk.aftalebog.model.timeline.TimelineBroken where a fact would not apply
	 */
	public Timeline timelineWith(List<ContentFact> further) {
		List<Fact> all = new ArrayList<>(this.facts);
		for (int i = 0; i < further.size(); i++) {
			all.add(new Fact(this.nextSequence + 1 + i, further.get(i)));
		}
		return Timeline.of(all);
	}

	/**
	 * Returns a revision.
	 * @param number its number
	 * @return the revision, if there is one
	 */
	public Optional<RevisionRecord> revision(int number) {
		return Optional.ofNullable(this.revisions.get(number));
	}

	/**
	 * Returns all revisions.
	 * @return the revisions, by their numbers
	 */
	public Collection<RevisionRecord> revisions() {
		return Collections.unmodifiableCollection(this.revisions.values());
	}

	/**
	 * Returns what was measured.
	 * @return the latest figure of each measured cell
	 */
	public Map<MeasurementKey, Cell> measurements() {
		return Collections.unmodifiableMap(this.measurements);
	}

	private void revise(int number, UnaryOperator<RevisionRecord> change) {
		this.revisions.compute(number, (key, revision) -> {
			if (revision == null) {
				throw new IllegalStateException("The stream speaks of revision %d before it is opened".formatted(key));
			}
			return change.apply(revision);
		});
	}

	private void measure(String indicator, int year, Cell cell) {
		this.measurements.put(new MeasurementKey(indicator, year, cell.key()), cell);
	}

}
