package dk.aftalebog.reporting.projection;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import dk.aftalebog.json.Json;
import dk.aftalebog.model.agreement.Cell;
import dk.aftalebog.model.event.AgreementEvent.AgreementRegistered;
import dk.aftalebog.model.event.AgreementEvent.MeasurementCorrected;
import dk.aftalebog.model.event.AgreementEvent.MeasurementRecorded;
import dk.aftalebog.model.event.AgreementEvent;
import dk.aftalebog.model.event.Decision;
import dk.aftalebog.model.timeline.Fact;
import org.jspecify.annotations.Nullable;

/**
 * Projects the commits of one agreement: that it is there, its history, its measurements,
 * its versions. All in memory; what comes of it goes into a batch.
 */
final class AgreementProjection {

	static final String STREAM_PREFIX = "agreement/";

	private final String agreement;

	private final boolean begins;

	private final List<Fact> facts;

	private final Rectangles rectangles;

	private final List<@Nullable Object[]> registrations = new ArrayList<>();

	private final List<@Nullable Object[]> history = new ArrayList<>();

	private final List<Consumer<Rows>> changes = new ArrayList<>();

	private final Map<MeasurementKey, List<Measured>> measurements = new LinkedHashMap<>();

	AgreementProjection(NewEvents events, AgreementState state) {
		this.agreement = events.stream().replaceFirst("^" + STREAM_PREFIX, "");
		this.begins = events.begins();
		this.facts = new ArrayList<>(state.facts());
		this.rectangles = new Rectangles(this.agreement, state.open());
	}

	private record MeasurementKey(String indicator, @Nullable String comparator, int year, String cell) {
	}

	private record Measured(OffsetDateTime at, Cell cell, @Nullable String reason) {
	}

	/** Projects one commit. */
	void project(List<LoggedEvent> commit, List<AgreementEvent> events) {
		Optional<Decision> decision = events.stream()
			.flatMap((event) -> HistoryRow.decision(event).stream())
			.findFirst();
		LocalDate firstDay = null;
		ChangeRows rows = new ChangeRows();
		for (int i = 0; i < events.size(); i++) {
			LoggedEvent place = commit.get(i);
			AgreementEvent event = events.get(i);
			this.history.add(HistoryRow.of(place, this.agreement, event, decision));
			switch (event) {
				case AgreementRegistered registered -> register(place, registered);
				case MeasurementRecorded measured ->
					measure(place, new MeasurementKey(measured.indicator(), measured.comparator(), measured.year(),
							measured.cell().key().toString()), measured.cell(), null);
				case MeasurementCorrected corrected ->
					measure(place, new MeasurementKey(corrected.indicator(), corrected.comparator(), corrected.year(),
							corrected.cell().key().toString()), corrected.cell(), corrected.reason());
				default -> {
				}
			}
			Optional<Fact> fact = Fact.in(place.sequence(), event);
			if (fact.isPresent()) {
				LocalDate from = fact.get().inForceFrom();
				this.facts.add(fact.get());
				rows.add(place, fact.get());
				firstDay = (firstDay == null || from.isBefore(firstDay)) ? from : firstDay;
			}
		}
		this.changes.add((all) -> rows.addTo(all, this.agreement, decision));
		if (firstDay != null) {
			this.rectangles.fold(this.facts, firstDay, commit.getLast().recordedAt());
		}
	}

	void addTo(Batch batch) {
		this.registrations.forEach(batch.agreements::add);
		this.history.forEach(batch.history::add);
		this.changes.forEach((change) -> change.accept(batch.changes));
		this.measurements.forEach((key, measured) -> addMeasurements(batch, key, measured));
		this.rectangles.addTo(batch);
	}

	private void register(LoggedEvent place, AgreementRegistered registered) {
		if (!place.stream().equals(STREAM_PREFIX + registered.agreement())) {
			throw new IllegalStateException(
					"The agreement '%s' is registered in a stream of another".formatted(registered.agreement()));
		}
		this.registrations.add(new Object[] { registered.agreement(), place.stream(), registered.plan(),
				registered.focusArea(), place.recordedAt(),
				SearchText.of(Stream.of(registered.agreement(), registered.plan(), registered.focusArea())) });
	}

	private void measure(LoggedEvent place, MeasurementKey measured, Cell cell, @Nullable String reason) {
		this.measurements.computeIfAbsent(measured, (key) -> new ArrayList<>())
			.add(new Measured(place.recordedAt(), cell, reason));
	}

	private void addMeasurements(Batch batch, MeasurementKey key, List<Measured> measured) {
		if (!this.begins) {
			batch.supersededMeasurements.add(this.agreement, key.indicator(), key.comparator(), key.year(), key.cell(),
					measured.getFirst().at());
		}
		for (int i = 0; i < measured.size(); i++) {
			Measured one = measured.get(i);
			OffsetDateTime until = (i + 1 < measured.size()) ? measured.get(i + 1).at() : null;
			// Two figures of one commit were known at the same instant: the later stands.
			if (!one.at().equals(until)) {
				batch.measurements.add(this.agreement, key.indicator(), key.comparator(), key.year(), key.cell(),
						Json.MAPPER.writeValueAsString(one.cell()), one.reason(), one.at(), until);
			}
		}
	}

}
