package dk.aftalebog.model.timeline;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

import dk.aftalebog.model.change.Change;
import dk.aftalebog.model.event.AgreementEvent.AwaitedValueFilled;
import dk.aftalebog.model.event.AgreementEvent.ContentFact;
import dk.aftalebog.model.event.AgreementEvent;
import org.jspecify.annotations.Nullable;

/**
 * A fact about an agreement's content at its place in the agreement's stream.
 *
 * @param sequence the event's number in the stream; within a stream it orders facts as
 * the log position does
 * @param revision the revision that brought it, 0 for the registration; absent where an
 * awaited value was filled, which needs no decision
 * @param decidedOn the date of the board's meeting; where there was none, the day on
 * which the value was entered
 * @param inForceFrom the civil date from which it holds
 * @param change what it changes
 */
public record Fact(long sequence, @Nullable Integer revision, LocalDate decidedOn, LocalDate inForceFrom,
		Change change) {

	/** The order in which facts take effect: in force from, decided on, log position. */
	public static final Comparator<Fact> ORDER = Comparator.comparing(Fact::inForceFrom)
		.thenComparing(Fact::decidedOn)
		.thenComparingLong(Fact::sequence);

	/**
	 * Returns the fact that an event tells of.
	 * @param sequence the event's number in the stream
	 * @param event the event
	 * @return the fact; empty where the event changes no content
	 */
	public static Optional<Fact> in(long sequence, AgreementEvent event) {
		return switch (event) {
			case ContentFact content -> Optional.of(of(sequence, content));
			case AwaitedValueFilled filled ->
				Optional.of(new Fact(sequence, null, filled.enteredOn(), filled.inForceFrom(), filled.change()));
			default -> Optional.empty();
		};
	}

	/**
	 * A fact that a decision made so.
	 * @param sequence the event's number in the stream
	 * @param content the event
	 * @return the fact
	 */
	public static Fact of(long sequence, ContentFact content) {
		return new Fact(sequence, content.revision(), content.decidedOn(), content.inForceFrom(), content.change());
	}

}
