package dk.aftalebog.reporting.provenance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.aftalebog.json.LeafJson;
import dk.aftalebog.model.provenance.Source;
import dk.aftalebog.model.provenance.Written;
import dk.aftalebog.model.timeline.Fact;
import dk.aftalebog.reporting.asof.AgreementEvents.Recorded;
import dk.aftalebog.reporting.asof.State;
import dk.aftalebog.reporting.projection.Standstill;
import dk.aftalebog.reporting.web.Moment;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Where the values of an agreement come from.
 *
 * @param asOf the day, the instant, and how far the projection has come
 * @param id the agreement's id
 * @param plan the id of its plan
 * @param focusArea its focus area
 * @param state whether it is in force on that day; not yet: it says nothing; ended: the
 * values are those of what it said last
 * @param projection why the projection of this agreement stands still, if it does
 * @param values the values, in the agreement's own order
 */
record ProvenanceAnswer(Moment asOf, String id, String plan, String focusArea, State state,
		@Nullable Standstill projection, @JsonInclude List<Value> values) {

	/**
	 * A value and its source.
	 *
	 * @param path where it stands: the names of fields, elements of lists by their key
	 * @param value the value
	 * @param source the latest fact that wrote it
	 * @param earlier what earlier facts wrote in the same place, the latest first
	 */
	record Value(String path, @JsonInclude JsonNode value, Origin source, @JsonInclude List<Earlier> earlier) {

		static Value of(String path, Source source, Map<Long, Recorded> events) {
			return new Value(path, LeafJson.of(source.value()), Origin.of(source.fact(), events),
					source.earlier().stream().map((written) -> Earlier.of(written, events)).toList());
		}

	}

	/**
	 * What stood there before.
	 *
	 * @param value the value; absent: it was taken out
	 * @param source the fact that wrote it, or took it out
	 */
	record Earlier(@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable JsonNode value, Origin source) {

		static Earlier of(Written written, Map<Long, Recorded> events) {
			return new Earlier(LeafJson.ofNullable(written.value()), Origin.of(written.fact(), events));
		}

	}

	/**
	 * A fact on the record.
	 *
	 * @param type the event's type
	 * @param logPosition its position in the log
	 * @param sequence its number in the agreement's stream
	 * @param revision the revision that brought it, 0 for the registration; absent where
	 * an awaited value was filled
	 * @param inForceFrom from when it is in force
	 * @param decidedOn the date of the meeting that decided it
	 * @param minutes the reference of that meeting's minutes
	 * @param recordedAt when the log took it in
	 * @param role the role of who entered it
	 * @param organisation for which organisation
	 */
	record Origin(String type, long logPosition, long sequence, @Nullable Integer revision, LocalDate inForceFrom,
			@Nullable LocalDate decidedOn, @Nullable String minutes, Instant recordedAt, @Nullable String role,
			@Nullable String organisation) {

		static Origin of(Fact fact, Map<Long, Recorded> events) {
			Recorded event = Objects.requireNonNull(events.get(fact.sequence()));
			return new Origin(event.type(), event.logPosition(), event.sequence(), event.revision(), fact.inForceFrom(),
					event.decidedOn(), event.minutes(), event.recordedAt(), event.role(), event.organisation());
		}

	}

}
