package dk.aftalebog.agreement.record;

import java.util.function.Function;

import dk.aftalebog.agreement.refusal.Ground;
import dk.aftalebog.agreement.refusal.Refusal;
import dk.aftalebog.model.event.PersonEvent.PersonRegistered;
import dk.aftalebog.model.event.PersonEvent;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;

/** The persons' streams, as the features read and append them. */
@Component
public class PersonLedger {

	private final Repository<PersonStream> persons;

	private final EventStore eventStore;

	private final PlanMembership membership;

	/**
	 * Creates it.
	 * @param persons the persons' streams
	 * @param eventStore the event store
	 * @param membership which plans are there for whoever acts
	 */
	public PersonLedger(Repository<PersonStream> persons, EventStore eventStore, PlanMembership membership) {
		this.persons = persons;
		this.eventStore = eventStore;
		this.membership = membership;
	}

	/**
	 * Begins a person's stream.
	 * @param registered its first event
	 */
	public void begin(PersonRegistered registered) {
		try {
			this.persons.newInstance(() -> new PersonStream(registered));
		}
		catch (RuntimeException ex) {
			throw ex;
		}
		catch (Exception ex) {
			throw new IllegalStateException("A stream could not be begun", ex);
		}
	}

	/**
	 * Decides on a person who is still known: appends the event that the decision gives.
	 * @param person the person's id
	 * @param decide what decides
	 * @throws Refusal {@code unknown-person} or {@code person-erased}
	 */
	public void decide(String person, Function<PersonRecord, PersonEvent> decide) {
		try {
			this.persons.load(Streams.ofPerson(person)).execute((stream) -> {
				requireMember(stream.record());
				if (stream.record().erased()) {
					throw Ground.PERSON_ERASED.refusal();
				}
				stream.append(decide.apply(stream.record()));
			});
		}
		catch (AggregateNotFoundException ex) {
			throw unknown(person);
		}
	}

	/**
	 * Reads a person's record.
	 * @param person the person's id
	 * @return what the events say
	 * @throws Refusal {@code unknown-person}
	 */
	public PersonRecord person(String person) {
		DomainEventStream events = this.eventStore.readEvents(Streams.ofPerson(person));
		if (!events.hasNext()) {
			throw unknown(person);
		}
		PersonStream stream = new PersonStream();
		events.forEachRemaining((message) -> stream.on((PersonEvent) message.getPayload()));
		requireMember(stream.record());
		return stream.record();
	}

	private void requireMember(PersonRecord record) {
		if (!this.membership.includes(record.plan())) {
			throw unknown(record.person());
		}
	}

	private static Refusal unknown(String person) {
		return Ground.UNKNOWN_PERSON.refusal(person);
	}

}
