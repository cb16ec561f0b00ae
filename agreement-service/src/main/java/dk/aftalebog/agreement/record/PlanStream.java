package dk.aftalebog.agreement.record;

import dk.aftalebog.model.event.PlanEvent;
import dk.aftalebog.model.event.PlanEvent.PlanRegistered;
import dk.aftalebog.model.plan.Plan;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;

/** A plan's stream: an Axon aggregate that only copies what its events say. */
@AggregateRoot(type = "plan")
public class PlanStream {

	@AggregateIdentifier
	@SuppressWarnings("unused") // Axon reads it.
	private @Nullable String stream;

	private @Nullable Plan plan;

	/** For Axon, which fills it from its events. */
	protected PlanStream() {
	}

	/**
	 * Begins a stream.
	 * @param registered its first event
	 */
	public PlanStream(PlanRegistered registered) {
		AggregateLifecycle.apply(registered);
	}

	@EventSourcingHandler
	void on(PlanEvent event) {
		switch (event) {
			case PlanRegistered(Plan registered) -> {
				this.stream = Streams.ofPlan(registered.id());
				this.plan = registered;
			}
		}
	}

	@Nullable Plan plan() {
		return this.plan;
	}

}
