package dk.aftalebog.agreement.record;

import java.util.Optional;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dk.aftalebog.agreement.eventstore.AfterCommit;
import dk.aftalebog.agreement.eventstore.Snapshots;
import dk.aftalebog.model.record.AgreementRecord;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.springframework.stereotype.Component;

/**
 * The agreements worked on lately, as their committed events have made them. Only what is
 * committed gets in, so no rollback concerns it; what another instance has written since
 * is read from the store behind it, so it need not be told of that either.
 */
@Component
class RecentAgreements implements Snapshots {

	/**
	 * Some hundred megabytes at most: an event of an agreement takes about a kilobyte.
	 */
	private static final long MOST_EVENTS = 200_000;

	private final Cache<String, Recent> cache = Caffeine.newBuilder()
		.maximumWeight(MOST_EVENTS)
		.weigher((String stream, Recent recent) -> Math.toIntExact(recent.sequence() + 1))
		.build();

	private record Recent(long sequence, AgreementRecord record) {
	}

	/**
	 * Keeps an agreement once the transaction at hand is committed. Nobody changes the
	 * record after that.
	 */
	void keepOnceCommitted(String stream, long sequence, AgreementRecord record) {
		AfterCommit.run(() -> this.cache.put(stream, new Recent(sequence, record)));
	}

	@Override
	public Optional<DomainEventMessage<?>> find(String stream) {
		return Optional.ofNullable(this.cache.getIfPresent(stream))
			.map((recent) -> new GenericDomainEventMessage<>("agreement", stream, recent.sequence(),
					new AgreementStream(stream, recent.record().copy())));
	}

}
