package dk.aftalebog.reporting.progress;

import java.time.Duration;
import java.util.function.ToDoubleFunction;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * What to watch. The figures stand in the database, so a restart does not reset them;
 * without a database they are not known (NaN).
 */
@Component
class ProgressMetrics implements MeterBinder {

	/** How long figures are good for: a scrape asks for each of them by itself. */
	private static final Duration GOOD_FOR = Duration.ofMillis(100);

	private final ProgressQueries queries;

	private @Nullable Figures figures;

	private long readAt;

	ProgressMetrics(ProgressQueries queries) {
		this.queries = queries;
	}

	@Override
	public void bindTo(MeterRegistry meters) {
		gauge(meters, "aftalebog.projection.position", Figures::position,
				"Up to which position of the log there is no gap");
		gauge(meters, "aftalebog.projection.lag", Figures::lag,
				"Positions from there to the head of the log, as the log last said");
		gauge(meters, "aftalebog.streams.parked", Figures::parked, "Streams that wait for an event that has not come");
		gauge(meters, "aftalebog.streams.failed", Figures::failed,
				"Streams that stopped at an event that cannot be handled");
		gauge(meters, "aftalebog.forks", Figures::forks, "Events that contradict the copy of the log");
		gauge(meters, "aftalebog.records.unreadable", Figures::unreadable,
				"Records on the topic that were no events at all");
		gauge(meters, "aftalebog.checkpoints.disputed", Figures::disputed,
				"Checkpoints that do not agree with the copy of the log");
		gauge(meters, "aftalebog.checkpoints.witnessed", Figures::witnessed,
				"Events that the last checkpoint is of that agrees");
		gauge(meters, "aftalebog.rebuild.running", Figures::rebuilding,
				"1 while the projections are being rebuilt, or where that was broken off");
		gauge(meters, "aftalebog.rebuild.lag", Figures::toRebuild,
				"Events that the rebuilt projections do not have yet");
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
			return this.queries.figures();
		}
		catch (DataAccessException ex) {
			return Figures.UNKNOWN;
		}
	}

}
