package dk.aftalebog.reporting.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Settles which day and which instant a question is about. */
@Component
public class Moments {

	private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");

	/** Years of four digits: Java would read others that no date of ours has. */
	private static final String DAY = "[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}";

	private final JdbcClient jdbc;

	private final Clock clock;

	Moments(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
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
		@Nullable String inForceOn = parameters.text("inForceOn");
		@Nullable String knownAt = parameters.text("knownAt");
		LocalDate day = (inForceOn != null) ? day(inForceOn) : LocalDate.ofInstant(this.clock.instant(), ZONE);
		@Nullable Instant asked = (knownAt != null) ? instant(knownAt) : null;
		Reached reached = reached();
		if (asked != null && asked.isAfter(reached.at())) {
			throw new BadRequest("known-at-beyond-log", "knownAt",
					"The log has reached %s; what is known at %s cannot be told yet. Ask for an instant up to the former."
						.formatted(reached.at(), asked));
		}
		return new Moment(day, (asked != null) ? asked : reached.at(), reached.position(), reached.at());
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

	private static LocalDate day(String text) {
		try {
			if (text.matches(DAY)) {
				return LocalDate.parse(text);
			}
		}
		catch (DateTimeException ex) {
			// Not in the calendar: refused below.
		}
		throw new BadRequest("bad-date", "inForceOn", "'%s' is no day; write it like 2023-06-01".formatted(text));
	}

	/**
	 * Recorded instants have microseconds; what is finer would be rounded, perhaps up.
	 */
	private static Instant instant(String text) {
		try {
			if (text.matches(DAY + "T.*")) {
				return OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS);
			}
		}
		catch (DateTimeException ex) {
			// No instant: refused below.
		}
		throw new BadRequest("bad-instant", "knownAt",
				"'%s' is no instant; write it with its zone, like 2023-07-01T12:00:00Z (in an address a + is written %%2B)"
					.formatted(text));
	}

}
