package dk.aftalebog.reporting.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Settles which day and which instant a question is about. */
@Component
public class Moments {

	private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");

	private final JdbcClient jdbc;

	private final Clock clock;

	Moments(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Settles a moment.
	 * @param inForceOn the parameter as sent; absent: today in Denmark
	 * @param knownAt the parameter as sent; absent: as much as is known
	 * @return the moment
	 * @throws BadRequest where a parameter cannot be read, or the log has not come so far
	 */
	public Moment settle(@Nullable String inForceOn, @Nullable String knownAt) {
		Reached reached = reached();
		LocalDate day = (inForceOn != null) ? day(inForceOn) : LocalDate.ofInstant(this.clock.instant(), ZONE);
		Instant instant = (knownAt != null) ? instant(knownAt) : reached.at();
		if (instant.isAfter(reached.at())) {
			throw new BadRequest("known-at-beyond-log", "knownAt",
					"The log has reached %s; what is known at %s cannot be told yet. Ask for an instant up to the former."
						.formatted(reached.at(), instant));
		}
		return new Moment(day, instant, reached.position(), reached.at());
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
			return LocalDate.parse(text);
		}
		catch (DateTimeException ex) {
			throw new BadRequest("bad-date", "inForceOn", "'%s' is no day; write it like 2023-06-01".formatted(text));
		}
	}

	private static Instant instant(String text) {
		try {
			return OffsetDateTime.parse(text).toInstant();
		}
		catch (DateTimeException ex) {
			throw new BadRequest("bad-instant", "knownAt",
					"'%s' is no instant; write it with its zone, like 2023-07-01T12:00:00Z".formatted(text));
		}
	}

}
