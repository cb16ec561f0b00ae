package dk.aftalebog.model.record;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import dk.aftalebog.model.agreement.Cell;
import dk.aftalebog.model.agreement.CellKey;
import dk.aftalebog.model.event.AgreementEvent.AgreementRegistered;
import dk.aftalebog.model.event.AgreementEvent.AwaitedValueFilled;
import dk.aftalebog.model.event.AgreementEvent.ContentFact;
import dk.aftalebog.model.event.AgreementEvent.EvaluationRecorded;
import dk.aftalebog.model.event.AgreementEvent.MeasurementCorrected;
import dk.aftalebog.model.event.AgreementEvent.MeasurementRecorded;
import dk.aftalebog.model.event.AgreementEvent.RevisionEvent;
import dk.aftalebog.model.event.AgreementEvent.RevisionOpened;
import dk.aftalebog.model.event.AgreementEvent;
import dk.aftalebog.model.record.RevisionRecord.Step;
import dk.aftalebog.model.timeline.Fact;
import dk.aftalebog.model.timeline.Timeline;
import org.jspecify.annotations.Nullable;

/** What an agreement's events say. It decides nothing itself. */
public final class AgreementRecord {

	/** The zone whose civil dates the domain speaks of. */
	public static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");

	private @Nullable AgreementRegistered registered;

	private final List<Fact> facts = new ArrayList<>();

	private final Map<Integer, RevisionRecord> revisions = new TreeMap<>();

	private final Map<MeasurementKey, Cell> measurements = new HashMap<>();

	private final List<EvaluationRecorded> evaluations = new ArrayList<>();

	private long nextSequence;

	/**
	 * What tells measurements apart.
	 *
	 * @param indicator the indicator's key
	 * @param comparator the comparator's key, where the figure is its
	 * @param year the year
	 * @param cell the cell
	 */
	public record MeasurementKey(String indicator, @Nullable String comparator, int year, CellKey cell) {
	}

	/** A record that knows nothing yet. */
	public AgreementRecord() {
	}

	/**
	 * Returns a copy: what is taken in after this leaves the other as it is.
	 * @return the copy
	 */
	public AgreementRecord copy() {
		AgreementRecord copy = new AgreementRecord();
		copy.registered = this.registered;
		copy.facts.addAll(this.facts);
		copy.revisions.putAll(this.revisions);
		copy.measurements.putAll(this.measurements);
		copy.evaluations.addAll(this.evaluations);
		copy.nextSequence = this.nextSequence;
		return copy;
	}

	/**
	 * Takes an event in.
	 * @param event the event
	 * @param at when it was appended
	 * @param by who did it, where that is known
	 */
	public void apply(AgreementEvent event, Instant at, @Nullable Actor by) {
		long sequence = this.nextSequence++;
		switch (event) {
			case AgreementRegistered first -> this.registered = first;
			case ContentFact fact -> Fact.in(sequence, fact).ifPresent(this.facts::add);
			case AwaitedValueFilled filled -> Fact.in(sequence, filled).ifPresent(this.facts::add);
			case RevisionEvent further -> revise(new Step(further, sequence, day(at), by));
			case MeasurementRecorded measured -> this.measurements.put(new MeasurementKey(measured.indicator(),
					measured.comparator(), measured.year(), measured.cell().key()), measured.cell());
			case MeasurementCorrected corrected -> this.measurements.put(new MeasurementKey(corrected.indicator(),
					corrected.comparator(), corrected.year(), corrected.cell().key()), corrected.cell());
			case EvaluationRecorded evaluated -> this.evaluations.add(evaluated);
		}
	}

	/**
	 * Returns the civil date of an instant.
	 * @param instant the instant
	 * @return the date in Denmark
	 */
	public static LocalDate day(Instant instant) {
		return LocalDate.ofInstant(instant, ZONE);
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
	 * Returns the timeline as it was.
	 * @param sequence the last event taken into account, by its number in the stream
	 * @return the timeline by the facts up to there
	 */
	public Timeline timelineAt(long sequence) {
		return Timeline.of(this.facts.stream().filter((fact) -> fact.sequence() <= sequence).toList());
	}

	/**
	 * Returns the facts.
	 * @return the facts so far, in the order in which they were recorded
	 */
	public List<Fact> facts() {
		return Collections.unmodifiableList(this.facts);
	}

	/**
	 * Returns the evaluations.
	 * @return the evaluations, in the order in which they were recorded
	 */
	public List<EvaluationRecorded> evaluations() {
		return Collections.unmodifiableList(this.evaluations);
	}

	/**
	 * Returns the timeline as it would be with further facts.
	 * @param further the events that would be written
	 * @return the timeline
	 * @throws dk.aftalebog.model.timeline.TimelineBroken where a fact would not apply
	 */
	public Timeline timelineWith(List<? extends AgreementEvent> further) {
		List<Fact> all = new ArrayList<>(this.facts);
		for (int i = 0; i < further.size(); i++) {
			Fact.in(this.nextSequence + 1 + i, further.get(i)).ifPresent(all::add);
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

	private void revise(Step step) {
		this.revisions.compute(step.event().revision(), (number, revision) -> {
			if ((revision == null) != (step.event() instanceof RevisionOpened)) {
				throw new IllegalStateException(
						"The stream opens revision %d twice, or speaks of it before".formatted(number));
			}
			return (revision == null) ? new RevisionRecord(List.of(step)) : revision.and(step);
		});
	}

}
