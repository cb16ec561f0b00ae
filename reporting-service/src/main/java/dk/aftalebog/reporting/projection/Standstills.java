package dk.aftalebog.reporting.projection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which streams stand still. */
@Component
public class Standstills {

	private static final String SELECT = """
			SELECT stream, next_sequence, parked_since, failed_since, failure FROM projection.stream_progress
			WHERE (parked_since IS NOT NULL OR failed_since IS NOT NULL)""";

	private final JdbcClient jdbc;

	Standstills(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Finds why an agreement's stream stands still.
	 * @param agreement the agreement's id
	 * @return why, if it does
	 */
	public Optional<Standstill> ofAgreement(String agreement) {
		return ofStream(AgreementProjection.STREAM_PREFIX + agreement);
	}

	/**
	 * Finds why a stream stands still.
	 * @param stream the stream's id
	 * @return why, if it does
	 */
	public Optional<Standstill> ofStream(String stream) {
		return this.jdbc.sql(SELECT + " AND stream = ?").param(stream).query(Standstills::standstill).optional();
	}

	/**
	 * Returns all streams that stand still.
	 * @return them, in the order of their ids
	 */
	public List<Standstill> all() {
		return this.jdbc.sql(SELECT + " ORDER BY stream").query(Standstills::standstill).list();
	}

	private static Standstill standstill(ResultSet row, int number) throws SQLException {
		long next = row.getLong("next_sequence");
		String failure = row.getString("failure");
		if (failure != null) {
			return new Standstill(row.getString("stream"), Standstill.State.FAILED,
					row.getObject("failed_since", OffsetDateTime.class).toInstant(), next, failure);
		}
		return new Standstill(row.getString("stream"), Standstill.State.PARKED,
				row.getObject("parked_since", OffsetDateTime.class).toInstant(), next,
				"event %d, or the rest of its commit, has not come yet; later ones have".formatted(next));
	}

}
