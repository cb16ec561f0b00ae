package dk.aftalebog.model.timeline;

import java.util.Comparator;

import dk.aftalebog.model.event.AgreementEvent.ContentFact;

/**
 * A content fact at its place in its agreement's stream.
 *
 * @param sequence the event's number in the stream; within a stream it orders facts as
 * the log position does
 * @param content the fact
 */
public record Fact(long sequence, ContentFact content) {

	/** The order in which facts take effect: in force from, decided on, log position. */
	public static final Comparator<Fact> ORDER = Comparator.comparing((Fact fact) -> fact.content().inForceFrom())
		.thenComparing((fact) -> fact.content().decidedOn())
		.thenComparingLong(Fact::sequence);

}
