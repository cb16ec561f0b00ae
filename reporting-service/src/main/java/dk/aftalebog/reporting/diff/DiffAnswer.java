package dk.aftalebog.reporting.diff;

import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.aftalebog.json.LeafJson;
import dk.aftalebog.model.agreement.Agreement;
import dk.aftalebog.model.diff.Difference;
import dk.aftalebog.model.timeline.AsOf;
import dk.aftalebog.redline.Piece;
import dk.aftalebog.redline.Words;
import dk.aftalebog.reporting.asof.State;
import dk.aftalebog.reporting.projection.Standstill;
import dk.aftalebog.reporting.web.Moment;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What changed in an agreement between two points.
 *
 * @param id the agreement's id
 * @param plan the id of its plan
 * @param focusArea its focus area
 * @param projection why the projection of this agreement stands still, if it does
 * @param from the point compared from
 * @param to the point compared to
 * @param differences the values that differ, in the agreement's own order
 */
record DiffAnswer(String id, String plan, String focusArea, @Nullable Standstill projection, Point from, Point to,
		@JsonInclude List<Value> differences) {

	/**
	 * One of the points.
	 *
	 * @param asOf the day, the instant, and how far the projection has come
	 * @param state whether the agreement is in force there; where it is not yet, or
	 * nothing was known of it, everything differs
	 * @param inForceFrom from when it says what is compared; not yet in force: the first
	 * day of its period
	 * @param endedOn ended: the last day of its period; what it said last is compared
	 */
	record Point(Moment asOf, State state, @Nullable LocalDate inForceFrom, @Nullable LocalDate endedOn) {

		static Point of(Moment moment, AsOf answer) {
			return switch (answer) {
				case AsOf.Unknown() -> new Point(moment, State.of(answer), null, null);
				case AsOf.NotYetInForce(LocalDate from) -> new Point(moment, State.of(answer), from, null);
				case AsOf.InForce(var version) -> new Point(moment, State.of(answer), version.from(), null);
				case AsOf.Ended(LocalDate on, var last) -> new Point(moment, State.of(answer), last.from(), on);
			};
		}

	}

	/** What became of a value. */
	enum Kind {

		ADDED, REMOVED, CHANGED

	}

	/**
	 * A value that differs.
	 *
	 * @param path where it stands: the names of fields, elements of lists by their key
	 * @param kind what became of it
	 * @param before what stood there
	 * @param after what stands there
	 * @param words where both are texts: the pieces that were kept, removed and added
	 */
	record Value(String path, Kind kind, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable JsonNode before,
			@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable JsonNode after, List<Piece> words) {

		static Value of(Difference difference) {
			Object before = difference.before();
			Object after = difference.after();
			Kind kind = (before == null) ? Kind.ADDED : (after == null) ? Kind.REMOVED : Kind.CHANGED;
			return new Value(difference.path(), kind, LeafJson.ofNullable(before), LeafJson.ofNullable(after),
					(before instanceof String old && after instanceof String now) ? Words.between(old, now)
							: List.of());
		}

	}

	/** What is compared of an answer. */
	static @Nullable Agreement compared(AsOf answer) {
		return switch (answer) {
			case AsOf.Unknown() -> null;
			case AsOf.NotYetInForce notYet -> null;
			case AsOf.InForce(var version) -> version.agreement();
			case AsOf.Ended(LocalDate on, var last) -> last.agreement();
		};
	}

}
