package dk.aftalebog.reporting.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import dk.aftalebog.json.EventJson;
import dk.aftalebog.json.LeafJson;
import dk.aftalebog.model.agreement.Agreement;
import dk.aftalebog.model.event.AgreementEvent;
import dk.aftalebog.model.log.LogEntry;
import dk.aftalebog.model.provenance.Provenance;
import dk.aftalebog.model.timeline.AsOf;
import dk.aftalebog.model.timeline.Fact;
import dk.aftalebog.reporting.asof.Agreements;
import dk.aftalebog.reporting.asof.State;
import dk.aftalebog.reporting.web.Moment;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What is shown of an agreement.
 *
 * @param document what it said
 * @param values the values asked about; absent: the whole
 */
record Evidence(Document document, @Nullable Values values) {

	/**
	 * What an agreement said, in the form of {@code GET /api/agreements/{id}}.
	 *
	 * @param asOf the day, the instant, and how far the log had come
	 * @param id the agreement's id
	 * @param plan the id of its plan
	 * @param focusArea its focus area
	 * @param state whether it was in force on that day
	 * @param agreement what it said, or said last; absent: nothing yet
	 */
	record Document(Moment asOf, String id, String plan, String focusArea, State state, @Nullable Agreement agreement) {
	}

	/**
	 * Values.
	 *
	 * @param path where they stand, at it or below it
	 * @param values the values
	 */
	record Values(String path, List<Value> values) {
	}

	/**
	 * A value.
	 *
	 * @param path where it stands
	 * @param value the value
	 * @param source the event that put it there
	 */
	record Value(String path, JsonNode value, Source source) {
	}

	/**
	 * An event.
	 *
	 * @param position its position in the log
	 * @param sequence its number in the agreement's stream
	 * @param type its type
	 * @param inForceFrom from when it is in force
	 * @param decidedOn when it was decided
	 * @param recordedAt when the log took it in
	 * @param hash its hash
	 */
	record Source(long position, long sequence, String type, LocalDate inForceFrom, LocalDate decidedOn,
			Instant recordedAt, String hash) {
	}

	static Document document(Agreements.Known known, Moment moment, AsOf said) {
		return new Document(moment, known.id(), known.plan(), known.focusArea(), State.of(said), switch (said) {
			case AsOf.InForce(var version) -> version.agreement();
			case AsOf.Ended ended -> ended.last().agreement();
			case AsOf.NotYetInForce notYet -> null;
			case AsOf.Unknown() -> null;
		});
	}

	/** The values at a path and below it, each with its source among the events. */
	static Values values(String path, List<LogEntry> entries, LocalDate day) {
		List<Fact> facts = new ArrayList<>();
		for (LogEntry entry : entries) {
			if (EventJson.read(entry.event().type(), entry.event().payload()) instanceof AgreementEvent event) {
				Fact.in(entry.event().sequence(), event).ifPresent(facts::add);
			}
		}
		Map<Long, LogEntry> bySequence = entries.stream()
			.collect(Collectors.toMap((entry) -> entry.event().sequence(), Function.identity()));
		List<Value> values = new ArrayList<>();
		Provenance.of(facts, day).sources().forEach((at, source) -> {
			if (at.equals(path) || at.startsWith(path + "/")) {
				LogEntry entry = Objects.requireNonNull(bySequence.get(source.fact().sequence()));
				values.add(new Value(at, LeafJson.of(source.value()),
						new Source(entry.position(), entry.event().sequence(), entry.event().type(),
								source.fact().inForceFrom(), source.fact().decidedOn(), entry.recordedAt(),
								entry.hash())));
			}
		});
		return new Values(path, values);
	}

}
