package dk.aftalebog.reporting.progress;

import java.time.OffsetDateTime;
import java.util.List;

import dk.aftalebog.reporting.progress.ProgressEndpoint.Head;
import dk.aftalebog.reporting.projection.Standstill;
import dk.aftalebog.reporting.projection.Standstills;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ProgressQueries {

	static final String FORKS = "SELECT count(*) FROM ledger.fork";

	static final String UNREADABLE = "SELECT count(*) FROM ledger.unreadable_record";

	static final String POSITION = "SELECT position FROM ledger.progress";

	static final String PARKED = "SELECT count(*) FROM projection.stream_progress WHERE parked_since IS NOT NULL";

	static final String FAILED = "SELECT count(*) FROM projection.stream_progress WHERE failed_since IS NOT NULL";

	private final JdbcClient jdbc;

	private final Standstills standstills;

	ProgressQueries(JdbcClient jdbc, Standstills standstills) {
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

	long count(String sql) {
		return this.jdbc.sql(sql).query(Long.class).single();
	}

}
