package dk.aftalebog.agreement.eventstore;

import java.util.Optional;

import org.axonframework.eventhandling.DomainEventMessage;

/** Where a stream need not be read from its first event. */
public interface Snapshots {

	/**
	 * Finds what a stream's first events have made. The events after it are read from the
	 * store, whoever wrote them.
	 * @param stream the stream's id
	 * @return the aggregate, at the number of the last event it has seen; a copy that the
	 * caller may change
	 */
	Optional<DomainEventMessage<?>> find(String stream);

}
