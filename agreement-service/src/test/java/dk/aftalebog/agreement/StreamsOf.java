package dk.aftalebog.agreement;

import java.util.List;
import java.util.function.Consumer;

import dk.aftalebog.agreement.record.Streams;
import dk.aftalebog.model.event.PlanEvent.PlanRegistered;
import dk.aftalebog.model.plan.Plan;
import org.axonframework.common.Registration;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;

/** The stores of two fixtures as one: agreements in the one, plans in the other. */
final class StreamsOf implements EventStore {

	private final EventStore agreements;

	private final EventStore plans;

	StreamsOf(EventStore agreements, EventStore plans) {
		this.agreements = agreements;
		this.plans = plans;
	}

	@Override
	public DomainEventStream readEvents(String stream) {
		try {
			if (!stream.startsWith("plan/")) {
				return this.agreements.readEvents(stream);
			}
			// A fixture knows one stream, and answers with it whichever is asked for.
			DomainEventStream events = this.plans.readEvents(stream);
			return (events.hasNext() && events.peek().getPayload() instanceof PlanRegistered(Plan plan)
					&& Streams.ofPlan(plan.id()).equals(stream)) ? events : DomainEventStream.empty();
		}
		catch (AggregateNotFoundException | EventStoreException ex) {
			return DomainEventStream.empty();
		}
	}

	@Override
	public void storeSnapshot(DomainEventMessage<?> snapshot) {
		throw new UnsupportedOperationException();
	}

	@Override
	public void publish(List<? extends EventMessage<?>> events) {
		throw new UnsupportedOperationException();
	}

	@Override
	public Registration registerDispatchInterceptor(
			MessageDispatchInterceptor<? super EventMessage<?>> dispatchInterceptor) {
		throw new UnsupportedOperationException();
	}

	@Override
	public Registration subscribe(Consumer<List<? extends EventMessage<?>>> messageProcessor) {
		throw new UnsupportedOperationException();
	}

	@Override
	public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken trackingToken) {
		throw new UnsupportedOperationException();
	}

}
