package dk.aftalebog.agreement.record;

import java.util.List;
import java.util.Objects;

import dk.aftalebog.model.event.PlanEvent.PlanFact;
import dk.aftalebog.model.event.PlanEvent.PlanRegistered;
import dk.aftalebog.model.event.PlanEvent;
import dk.aftalebog.model.plan.Plan;
import dk.aftalebog.model.timeline.PlanTimeline;
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

	private @Nullable PlanTimeline timeline;

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

	/**
	 * Returns what the events so far say.
	 * @return the plan on every day
	 */
	PlanTimeline timeline() {
		return Objects.requireNonNull(this.timeline, "A plan's stream begins with its registration");
	}

	void append(List<PlanFact> facts) {
		facts.forEach(AggregateLifecycle::apply);
	}

	@EventSourcingHandler
	void on(PlanEvent event) {
		switch (event) {
			case PlanRegistered(Plan registered) -> {
				this.stream = Streams.ofPlan(registered.id());
				this.timeline = new PlanTimeline(registered, List.of());
			}
			case PlanFact fact -> this.timeline = timeline().with(List.of(fact));
		}
	}

}
