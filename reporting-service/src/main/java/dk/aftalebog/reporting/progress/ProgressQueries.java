package dk.aftalebog.reporting.progress;

import java.time.OffsetDateTime;
import java.util.List;

import dk.aftalebog.reporting.progress.ProgressEndpoint.Head;
import dk.aftalebog.reporting.projection.Rebuild;
import dk.aftalebog.reporting.projection.Standstill;
import dk.aftalebog.reporting.projection.Standstills;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ProgressQueries {

	static final String FORKS = "SELECT count(*) FROM ledger.fork";

	static final String UNREADABLE = "SELECT count(*) FROM ledger.unreadable_record";

	private static final int SECONDS_TO_ANSWER = 2;

	private final JdbcClient jdbc;

	private final Standstills standstills;

	private final Rebuild rebuild;

	ProgressQueries(JdbcClient jdbc, Standstills standstills, Rebuild rebuild) {
		this.rebuild = rebuild;
		this.jdbc = jdbc;
		this.standstills = standstills;
	}

	Head head() {
		return this.jdbc.sql("SELECT position, reached_at FROM ledger.log_head")
			.query((row, number) -> new Head(row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant()))
			.single();
	}

	List<Standstill> standing() {
		return this.standstills.all();
	}

	Rebuild.@Nullable Progress rebuild() {
		return this.rebuild.progress().orElse(null);
	}

	Figures figures() {
		return this.jdbc.sql("""
				SELECT p.position,
				       greatest(h.position - p.position, 0),
				       (SELECT count(*) FROM projection.stream_progress WHERE parked_since IS NOT NULL),
				       (SELECT count(*) FROM projection.stream_progress WHERE failed_since IS NOT NULL),
				       (SELECT count(*) FROM ledger.fork),
				       (SELECT count(*) FROM ledger.unreadable_record),
				       (SELECT count(*) FROM ledger.checkpoint
				        WHERE verdict IS DISTINCT FROM 'agrees' AND verdict IS NOT NULL),
				       (SELECT coalesce(max(size), 0) FROM ledger.checkpoint WHERE verdict = 'agrees'),
				       (SELECT count(*) FROM ledger.rebuild WHERE finished_at IS NULL),
				       (SELECT coalesce(sum(events - projected), 0) FROM ledger.rebuild WHERE finished_at IS NULL)
				FROM ledger.progress p, ledger.log_head h""")
			.withQueryTimeout(SECONDS_TO_ANSWER)
			.query((row, number) -> new Figures(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4),
					row.getLong(5), row.getLong(6), row.getLong(7), row.getLong(8), row.getLong(9), row.getLong(10)))
			.single();
	}

	long count(String sql) {
		return this.jdbc.sql(sql).query(Long.class).single();
	}

}
