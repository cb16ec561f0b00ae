package dk.aftalebog.reporting.progress;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** What to watch. The figures stand in the database, so a restart does not reset them. */
@Component
class ProgressMetrics implements MeterBinder {

	private final ProgressQueries queries;

	ProgressMetrics(ProgressQueries queries) {
		this.queries = queries;
	}

	@Override
	public void bindTo(MeterRegistry meters) {
		gauge(meters, "aftalebog.projection.position", ProgressQueries.POSITION,
				"Up to which position of the log there is no gap");
		gauge(meters, "aftalebog.streams.parked", ProgressQueries.PARKED,
				"Streams that wait for an event that has not come");
		gauge(meters, "aftalebog.streams.failed", ProgressQueries.FAILED,
				"Streams that stopped at an event that cannot be handled");
		gauge(meters, "aftalebog.forks", ProgressQueries.FORKS, "Events that contradict the copy of the log");
		gauge(meters, "aftalebog.records.unreadable", ProgressQueries.UNREADABLE,
				"Records on the topic that were no events at all");
	}

	private void gauge(MeterRegistry meters, String name, String sql, String description) {
		Gauge.builder(name, this.queries, (source) -> source.count(sql)).description(description).register(meters);
	}

}
