package dk.aftalebog.agreement.record;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;

import dk.aftalebog.agreement.refusal.Ground;
import dk.aftalebog.agreement.refusal.Refusal;
import dk.aftalebog.model.event.AgreementEvent;
import dk.aftalebog.model.event.PlanEvent.PlanFact;
import dk.aftalebog.model.event.PlanEvent.PlanRegistered;
import dk.aftalebog.model.event.PlanEvent;
import dk.aftalebog.model.record.AgreementRecord;
import dk.aftalebog.model.timeline.PlanTimeline;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The streams of the ledger, as the features read and append them. */
@Component
public class Ledger {

	private final Repository<AgreementStream> agreements;

	private final Repository<PlanStream> plans;

	private final EventStore eventStore;

	private final RecentAgreements recent;

	private final PlanMembership membership;

	/**
	 * Creates it.
	 * @param agreements the agreements' streams
	 * @param plans the plans' streams
	 * @param eventStore the event store
	 * @param recent the agreements worked on lately
	 * @param membership which plans are there for whoever acts
	 */
	@Autowired
	Ledger(Repository<AgreementStream> agreements, Repository<PlanStream> plans, EventStore eventStore,
			RecentAgreements recent, PlanMembership membership) {
		this.agreements = agreements;
		this.plans = plans;
		this.eventStore = eventStore;
		this.recent = recent;
		this.membership = membership;
	}

	/**
	 * Creates one that remembers nothing of its own, for one who belongs to every plan.
	 * @param agreements the agreements' streams
	 * @param plans the plans' streams
	 * @param eventStore the event store
	 */
	public Ledger(Repository<AgreementStream> agreements, Repository<PlanStream> plans, EventStore eventStore) {
		this(agreements, plans, eventStore, new RecentAgreements(), (plan) -> true);
	}

	/**
	 * Begins a plan's stream.
	 * @param registered its first event
	 * @throws Refusal where the id is taken, or not one of the user's plans
	 */
	public void begin(PlanRegistered registered) {
		String plan = registered.plan().id();
		if (!this.membership.includes(plan)) {
			throw Ground.NOT_YOUR_PLAN.refusal(plan);
		}
		if (exists(Streams.ofPlan(plan))) {
			throw Ground.PLAN_EXISTS.refusal(plan);
		}
		create(this.plans, () -> new PlanStream(registered));
	}

	/**
	 * Begins an agreement's stream.
	 * @param agreement the agreement's id
	 * @param events its first events
	 * @throws Refusal where the id is taken
	 */
	public void begin(String agreement, List<AgreementEvent> events) {
		if (exists(Streams.ofAgreement(agreement))) {
			throw Ground.AGREEMENT_EXISTS.refusal(agreement);
		}
		create(this.agreements, () -> new AgreementStream(events));
	}

	/**
	 * Decides on an agreement: appends the events that the decision gives, or none where
	 * it refuses.
	 * @param agreement the agreement's id
	 * @param decide what decides
	 * @return the record with the events appended
	 * @throws Refusal where there is no such agreement
	 */
	public AgreementRecord decide(String agreement,
			Function<AgreementRecord, ? extends List<? extends AgreementEvent>> decide) {
		try {
			Aggregate<AgreementStream> stream = this.agreements.load(Streams.ofAgreement(agreement));
			AgreementRecord record = stream.invoke((loaded) -> {
				requireMember(agreement, loaded.record());
				loaded.append(decide.apply(loaded.record()));
				return loaded.record();
			});
			this.recent.keepOnceCommitted(stream.identifierAsString(), stream.version(), record);
			return record;
		}
		catch (AggregateNotFoundException ex) {
			throw unknownAgreement(agreement);
		}
	}

	/**
	 * Reads an agreement.
	 * @param agreement the agreement's id
	 * @return its record
	 * @throws Refusal where there is no such agreement
	 */
	public AgreementRecord agreement(String agreement) {
		DomainEventStream events = this.eventStore.readEvents(Streams.ofAgreement(agreement));
		if (!events.hasNext()) {
			throw unknownAgreement(agreement);
		}
		AgreementRecord record = new AgreementRecord();
		while (events.hasNext()) {
			DomainEventMessage<?> message = events.next();
			switch (message.getPayload()) {
				case AgreementStream recent -> record = recent.record();
				case AgreementEvent event ->
					record.apply(event, message.getTimestamp(), Actors.of(message.getMetaData()));
				default -> throw new IllegalStateException("No event of an agreement: " + message.getPayloadType());
			}
		}
		requireMember(agreement, record);
		return record;
	}

	/**
	 * Decides on a plan: appends the facts that the decision gives, or none where it
	 * refuses.
	 * @param plan the plan's id
	 * @param decide what decides
	 * @return the plan with the facts appended
	 * @throws Refusal where there is no such plan
	 */
	public PlanTimeline decideOnPlan(String plan, Function<PlanTimeline, List<PlanFact>> decide) {
		if (!this.membership.includes(plan)) {
			throw unknownPlan(plan);
		}
		try {
			return this.plans.load(Streams.ofPlan(plan)).invoke((stream) -> {
				stream.append(decide.apply(stream.timeline()));
				return stream.timeline();
			});
		}
		catch (AggregateNotFoundException ex) {
			throw unknownPlan(plan);
		}
	}

	/**
	 * Reads a plan.
	 * @param plan the plan's id
	 * @return the plan on every day
	 * @throws Refusal where there is no such plan
	 */
	public PlanTimeline plan(String plan) {
		DomainEventStream events = this.eventStore.readEvents(Streams.ofPlan(plan));
		if (!this.membership.includes(plan) || !events.hasNext()) {
			throw unknownPlan(plan);
		}
		PlanStream stream = new PlanStream();
		events.forEachRemaining((message) -> stream.on((PlanEvent) message.getPayload()));
		return stream.timeline();
	}

	private static Refusal unknownPlan(String plan) {
		return Ground.UNKNOWN_PLAN.refusal(plan);
	}

	private boolean exists(String stream) {
		return this.eventStore.readEvents(stream).hasNext();
	}

	private static <T> void create(Repository<T> repository, Callable<T> first) {
		try {
			repository.newInstance(first);
		}
		catch (RuntimeException ex) {
			throw ex;
		}
		catch (Exception ex) {
			throw new IllegalStateException("A stream could not be begun", ex);
		}
	}

	/** To others it is not there, and nothing tells whether it is. */
	private void requireMember(String agreement, AgreementRecord record) {
		if (!this.membership.includes(record.registration().plan())) {
			throw unknownAgreement(agreement);
		}
	}

	private static Refusal unknownAgreement(String agreement) {
		return Ground.UNKNOWN_AGREEMENT.refusal(agreement);
	}

}
