package dk.aftalebog.agreement.publication;

import java.time.Duration;
import java.util.List;
import java.util.function.ToDoubleFunction;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What to watch of the publication, in events. The figures stand in the database, so
 * every instance tells the same; without a database they are not known (NaN).
 */
@Component
class PublicationMetrics implements MeterBinder {

	/** How long figures are good for: a scrape asks for each of them by itself. */
	private static final Duration GOOD_FOR = Duration.ofMillis(100);

	private static final int SECONDS_TO_ANSWER = 2;

	private final JdbcClient jdbc;

	private final List<ElectedLoop> loops;

	private @Nullable Figures figures;

	private long readAt;

	PublicationMetrics(JdbcClient jdbc, List<ElectedLoop> loops) {
		this.jdbc = jdbc;
		this.loops = loops;
	}

	/**
	 * How far the publication has come.
	 *
	 * @param position the last position given
	 * @param sequencerLag committed events that have no position yet
	 * @param relayLag events that have a position and are not with Kafka yet
	 * @param treeLag events that have a position and are in no signed tree yet
	 */
	private record Figures(double position, double sequencerLag, double relayLag, double treeLag) {

		static final Figures UNKNOWN = new Figures(Double.NaN, Double.NaN, Double.NaN, Double.NaN);

	}

	@Override
	public void bindTo(MeterRegistry meters) {
		gauge(meters, "aftalebog.log.position", Figures::position, "The last position that the sequencer has given");
		gauge(meters, "aftalebog.sequencer.lag", Figures::sequencerLag, "Committed events without a position");
		gauge(meters, "aftalebog.relay.lag", Figures::relayLag, "Events with a position that are not with Kafka yet");
		gauge(meters, "aftalebog.tree.lag", Figures::treeLag, "Events with a position that no checkpoint is of yet");
		for (ElectedLoop loop : this.loops) {
			Gauge.builder("aftalebog.elected", loop, (it) -> it.isElected() ? 1 : 0)
				.description("Whether this instance does the work: 1 or 0")
				.tag("loop", loop.name())
				.register(meters);
		}
	}

	private void gauge(MeterRegistry meters, String name, ToDoubleFunction<Figures> figure, String description) {
		Gauge.builder(name, this, (source) -> figure.applyAsDouble(source.figures()))
			.description(description)
			.register(meters);
	}

	private synchronized Figures figures() {
		Figures known = this.figures;
		if (known == null || System.nanoTime() - this.readAt > GOOD_FOR.toNanos()) {
			known = read();
			this.figures = known;
			// After reading: whoever waited for a database that is away waits once.
			this.readAt = System.nanoTime();
		}
		return known;
	}

	private Figures read() {
		try {
			return this.jdbc.sql("""
					SELECT s.position,
					       (SELECT count(*) FROM domain_event e
					        WHERE (e.xid, e.global_index) > (s.xid, s.global_index)),
					       s.position - r.position, s.position - t.size
					FROM sequencer s, relay r, log_tree t""")
				.withQueryTimeout(SECONDS_TO_ANSWER)
				.query((row, number) -> new Figures(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)))
				.single();
		}
		catch (DataAccessException ex) {
			return Figures.UNKNOWN;
		}
	}

}
