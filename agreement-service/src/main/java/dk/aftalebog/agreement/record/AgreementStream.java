package dk.aftalebog.agreement.record;

import java.time.Instant;
import java.util.List;

import dk.aftalebog.model.event.AgreementEvent.AgreementRegistered;
import dk.aftalebog.model.event.AgreementEvent;
import dk.aftalebog.model.record.AgreementRecord;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;

/**
 * An agreement's stream: an Axon aggregate that only copies what its events say. The
 * features decide; what they decide is appended here.
 */
@AggregateRoot(type = "agreement")
public class AgreementStream {

	@AggregateIdentifier
	@SuppressWarnings("unused") // Axon reads it.
	private @Nullable String stream;

	private final AgreementRecord record;

	/** For Axon, which fills it from its events. */
	protected AgreementStream() {
		this.record = new AgreementRecord();
	}

	/** As it was, to go on from there. */
	AgreementStream(String stream, AgreementRecord record) {
		this.stream = stream;
		this.record = record;
	}

	/**
	 * Begins a stream.
	 * @param events its first events, the registration first
	 */
	public AgreementStream(List<? extends AgreementEvent> events) {
		this();
		events.forEach(AggregateLifecycle::apply);
	}

	/**
	 * Returns what the events so far say.
	 * @return the record
	 */
	public AgreementRecord record() {
		return this.record;
	}

	/**
	 * Appends events, all in the commit of the command at hand.
	 * @param events the events
	 */
	public void append(List<? extends AgreementEvent> events) {
		events.forEach(AggregateLifecycle::apply);
	}

	@EventSourcingHandler
	void on(AgreementEvent event, @Timestamp Instant at, MetaData metaData) {
		if (event instanceof AgreementRegistered registered) {
			this.stream = Streams.ofAgreement(registered.agreement());
		}
		this.record.apply(event, at, Actors.of(metaData));
	}

}
