package dk.aftalebog.reporting.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

import dk.aftalebog.reporting.witness.Checkpoints;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Settles which day and which instant a question is about. */
@Component
public class Moments {

	private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");

	private final JdbcClient jdbc;

	private final Checkpoints checkpoints;

	private final Clock clock;

	Moments(JdbcClient jdbc, Checkpoints checkpoints, Clock clock) {
		this.jdbc = jdbc;
		this.checkpoints = checkpoints;
		this.clock = clock;
	}

	/**
	 * Settles the moment of a question with its parameters {@code inForceOn} (absent:
	 * today in Denmark) and {@code knownAt} (absent: as much as is known).
	 * @param parameters the parameters as sent
	 * @return the moment
	 * @throws BadRequest where a parameter cannot be read, or the log has not come so far
	 */
	public Moment settle(Parameters parameters) {
		return settle(parameters, "inForceOn", "knownAt");
	}

	/**
	 * Settles one of the moments of a question that has several.
	 * @param parameters the parameters as sent
	 * @param inForceOn the name of the parameter with the day
	 * @param knownAt the name of the parameter with the instant
	 * @return the moment
	 * @throws BadRequest where a parameter cannot be read, or the log has not come so far
	 */
	public Moment settle(Parameters parameters, String inForceOn, String knownAt) {
		LocalDate sent = parameters.day(inForceOn);
		LocalDate day = (sent != null) ? sent : today();
		Instant asked = parameters.instant(knownAt);
		Reached reached = reached();
		if (asked != null && asked.isAfter(reached.at())) {
			throw new BadRequest("known-at-beyond-log", knownAt,
					"The log has reached %s; what is known at %s cannot be told yet. Ask for an instant up to the former."
						.formatted(reached.at(), asked));
		}
		return new Moment(day, (asked != null) ? asked : reached.at(), reached.position(), reached.at(),
				this.checkpoints.latest().orElse(null));
	}

	/**
	 * Returns today, as much as is known.
	 * @return the moment
	 */
	public Moment now() {
		Reached reached = reached();
		return new Moment(today(), reached.at(), reached.position(), reached.at(),
				this.checkpoints.latest().orElse(null));
	}

	/**
	 * Returns the civil date of today.
	 * @return the date in Denmark
	 */
	public LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), ZONE);
	}

	private record Reached(long position, Instant at) {
	}

	/**
	 * The log's word on how far it has come counts once everything up to there is here.
	 */
	private Reached reached() {
		return this.jdbc.sql("""
				SELECT p.position,
				       CASE WHEN p.position >= h.position THEN greatest(p.recorded_at, h.reached_at)
				            ELSE p.recorded_at END
				FROM ledger.progress p, ledger.log_head h""")
			.query((row, number) -> new Reached(row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant()))
			.single();
	}

}
