package dk.aftalebog.reporting.projection;

import java.util.ArrayList;
import java.util.List;

import dk.aftalebog.json.Json;
import dk.aftalebog.model.event.AgreementEvent;
import dk.aftalebog.model.event.LogEvent;
import dk.aftalebog.model.event.PersonEvent;
import dk.aftalebog.model.event.PlanEvent.PlanFact;
import dk.aftalebog.model.event.PlanEvent.PlanRegistered;
import dk.aftalebog.model.event.PlanEvent;
import dk.aftalebog.model.plan.Plan;
import org.jspecify.annotations.Nullable;

/** What a stream's new commits come to, in memory. */
final class StreamProjection {

	private final NewEvents events;

	private final AgreementProjection agreement;

	private final List<@Nullable Object[]> plans = new ArrayList<>();

	private final List<@Nullable Object[]> planFacts = new ArrayList<>();

	private StreamProjection(NewEvents events, AgreementState state) {
		this.events = events;
		this.agreement = new AgreementProjection(events, state);
	}

	/**
	 * Projects a stream's new commits.
	 * @throws CommitFailed where one of them cannot be handled
	 */
	static StreamProjection of(NewEvents events, AgreementState state) {
		StreamProjection projection = new StreamProjection(events, state);
		for (int i = 0; i < events.commits().size(); i++) {
			try {
				events.checkChain(i);
				projection.project(events.commits().get(i));
			}
			catch (RuntimeException ex) {
				throw new CommitFailed(i, ex);
			}
		}
		return projection;
	}

	void addTo(Batch batch) {
		this.plans.forEach(batch.plans::add);
		this.planFacts.forEach(batch.planFacts::add);
		this.agreement.addTo(batch);
		batch.progress.add(this.events.stream(), this.events.nextAfter(), this.events.waits());
	}

	private void project(List<LoggedEvent> commit) {
		List<AgreementEvent> ofAgreement = new ArrayList<>();
		for (LoggedEvent logged : commit) {
			switch (logged.read()) {
				case PlanEvent event -> project(logged, event);
				case PersonEvent event -> {
					// They hold no name; names come over a topic of their own.
				}
				case LogEvent event -> {
					// Of the log itself; it is the verifier that reads it.
				}
				case AgreementEvent event -> ofAgreement.add(event);
			}
		}
		if (!ofAgreement.isEmpty()) {
			this.agreement.project(commit, ofAgreement);
		}
	}

	private void project(LoggedEvent place, PlanEvent event) {
		switch (event) {
			case PlanRegistered(Plan plan) ->
				this.plans.add(new Object[] { plan.id(), place.recordedAt(), Json.MAPPER.writeValueAsString(plan) });
			case PlanFact fact ->
				this.planFacts.add(new Object[] { place.position(), place.stream().replaceFirst("^plan/", ""),
						place.recordedAt(), Json.MAPPER.writeValueAsString(fact) });
		}
	}

	/** A commit that cannot be handled. */
	static final class CommitFailed extends RuntimeException {

		private static final long serialVersionUID = 1L;

		private final int commit;

		private final RuntimeException cause;

		CommitFailed(int commit, RuntimeException cause) {
			super(cause);
			this.commit = commit;
			this.cause = cause;
		}

		int commit() {
			return this.commit;
		}

		RuntimeException cause() {
			return this.cause;
		}

	}

}
