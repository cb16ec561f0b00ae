package dk.aftalebog.access;

import java.time.Duration;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much one user, or one address of those who are nobody yet, may ask of this
 * instance.
 */
final class RateLimit {

	private static final long MOST_USERS = 100_000;

	private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
		.maximumSize(MOST_USERS)
		.expireAfterAccess(Duration.ofMinutes(10))
		.build();

	private final Bandwidth bandwidth;

	RateLimit(Properties properties) {
		this.bandwidth = Bandwidth.builder()
			.capacity(properties.burst())
			.refillGreedy(properties.perSecond(), Duration.ofSeconds(1))
			.build();
	}

	/**
	 * The limit.
	 *
	 * @param perSecond requests a second in the long run
	 * @param burst requests at once after a pause
	 */
	@ConfigurationProperties("aftalebog.rate-limit")
	record Properties(@DefaultValue("100") long perSecond, @DefaultValue("500") long burst) {
	}

	/**
	 * Takes one request.
	 * @param who whose it is
	 * @return the seconds to wait; 0 where it may go on
	 */
	long take(String who) {
		ConsumptionProbe probe = this.buckets.get(who, (key) -> Bucket.builder().addLimit(this.bandwidth).build())
			.tryConsumeAndReturnRemaining(1);
		return probe.isConsumed() ? 0 : 1 + Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds();
	}

}
