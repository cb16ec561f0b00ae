package dk.aftalebog.agreement.transparency;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

import dk.aftalebog.log.Checkpoint;
import dk.aftalebog.log.SignedNote;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What others can know of the log by now. */
@Component
public class LatestCheckpoint {

	private final JdbcTemplate jdbc;

	LatestCheckpoint(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * A checkpoint that has left the house.
	 *
	 * @param note the checkpoint with its signatures
	 * @param issuedAt when it was signed
	 */
	public record Issued(SignedNote note, Instant issuedAt) {

		/**
		 * Reads what was signed.
		 * @return name, number of events and root of the log
		 */
		public Checkpoint checkpoint() {
			return Checkpoint.parse(this.note.text());
		}

	}

	/**
	 * Finds it.
	 * @return the checkpoint of the most events; empty where none has left the house yet
	 */
	public Optional<Issued> find() {
		return this.jdbc
			.query("SELECT note, issued_at FROM log_checkpoint WHERE published ORDER BY size DESC LIMIT 1",
					(row, number) -> new Issued(SignedNote.parse(row.getString(1)),
							row.getObject(2, OffsetDateTime.class).toInstant()))
			.stream()
			.findFirst();
	}

}
