package dk.aftalebog.reporting.progress;

import java.util.List;

import dk.aftalebog.json.Json;
import dk.aftalebog.reporting.web.Moment;
import dk.aftalebog.reporting.web.Moments;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ProgressEndpoint {

	private final Moments moments;

	private final JdbcClient jdbc;

	ProgressEndpoint(Moments moments, JdbcClient jdbc, MeterRegistry meters) {
		this.moments = moments;
		this.jdbc = jdbc;
		Gauge.builder("aftalebog.projection.position", this, (progress) -> progress.count("""
				SELECT position FROM ledger.progress"""))
			.description("Up to which position there is no gap")
			.register(meters);
		Gauge.builder("aftalebog.streams.standing", this, (progress) -> progress.standing().size())
			.description("Streams that wait for an event, or stopped at one")
			.register(meters);
	}

	/**
	 * How far the projection has come.
	 *
	 * @param asOf the position and instant it has reached
	 * @param standing the streams that stand still
	 * @param forks how many events contradict the copy of the log
	 */
	record Progress(Moment asOf, List<Standing> standing, long forks) {
	}

	/**
	 * A stream that stands still.
	 *
	 * @param stream the stream's id
	 * @param nextSequence the number of the event that it waits for or stopped at
	 * @param failure why it stopped; absent: it waits for an event that has not come
	 */
	record Standing(String stream, long nextSequence, @Nullable String failure) {
	}

	@GetMapping(path = "/api/progress", produces = MediaType.APPLICATION_JSON_VALUE)
	String progress() {
		return Json.MAPPER.writeValueAsString(
				new Progress(this.moments.settle(null, null), standing(), count("SELECT count(*) FROM ledger.fork")));
	}

	private List<Standing> standing() {
		return this.jdbc.sql("""
				SELECT s.stream, s.next_sequence, s.failure FROM projection.stream s
				WHERE EXISTS (SELECT FROM ledger.event e WHERE e.stream = s.stream AND e.sequence >= s.next_sequence)
				ORDER BY s.stream""")
			.query((row, number) -> new Standing(row.getString(1), row.getLong(2), row.getString(3)))
			.list();
	}

	private long count(String sql) {
		return this.jdbc.sql(sql).query(Long.class).single();
	}

}
