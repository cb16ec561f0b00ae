package dk.aftalebog.agreement.eventstore;

import java.util.Map;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;

/** The hash of the last event of the streams written lately. */
final class LastHashes {

	private final Cache<String, Last> cache = Caffeine.newBuilder().maximumSize(10_000).build();

	/** The last event of a stream. */
	record Last(long sequence, String hash) {
	}

	@Nullable String find(String stream, long sequence) {
		Last last = this.cache.getIfPresent(stream);
		return (last != null && last.sequence() == sequence) ? last.hash() : null;
	}

	void keepOnceCommitted(Map<String, Last> written) {
		written.keySet().forEach(this.cache::invalidate);
		AfterCommit.run(() -> this.cache.putAll(written));
	}

}
