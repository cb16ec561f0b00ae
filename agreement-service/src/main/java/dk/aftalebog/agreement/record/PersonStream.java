package dk.aftalebog.agreement.record;

import dk.aftalebog.model.event.PersonEvent;
import dk.aftalebog.model.event.PersonEvent.PersonCorrected;
import dk.aftalebog.model.event.PersonEvent.PersonErased;
import dk.aftalebog.model.event.PersonEvent.PersonRegistered;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;

/** A person's stream: an Axon aggregate that only copies what its events say. */
@AggregateRoot(type = "person")
public class PersonStream {

	@AggregateIdentifier
	@SuppressWarnings("unused") // Axon reads it.
	private @Nullable String stream;

	private PersonRecord record = new PersonRecord("", "", false);

	/** For Axon, which fills it from its events. */
	protected PersonStream() {
	}

	/**
	 * Begins a stream.
	 * @param registered its first event
	 */
	public PersonStream(PersonRegistered registered) {
		AggregateLifecycle.apply(registered);
	}

	PersonRecord record() {
		return this.record;
	}

	void append(PersonEvent event) {
		AggregateLifecycle.apply(event);
	}

	@EventSourcingHandler
	void on(PersonEvent event) {
		switch (event) {
			case PersonRegistered registered -> {
				this.stream = Streams.ofPerson(registered.person());
				this.record = new PersonRecord(registered.person(), registered.plan(), false);
			}
			case PersonCorrected corrected -> {
			}
			case PersonErased erased -> this.record = new PersonRecord(this.record.person(), this.record.plan(), true);
		}
	}

}
