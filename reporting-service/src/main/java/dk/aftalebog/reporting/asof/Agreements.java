package dk.aftalebog.reporting.asof;

import java.time.Instant;
import java.time.OffsetDateTime;

import dk.aftalebog.reporting.projection.Standstill;
import dk.aftalebog.reporting.projection.Standstills;
import dk.aftalebog.reporting.web.NotFound;
import dk.aftalebog.reporting.web.Plans;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which agreements are there for whoever asks. */
@Component
public class Agreements {

	private final JdbcClient jdbc;

	private final Standstills standstills;

	Agreements(JdbcClient jdbc, Standstills standstills) {
		this.jdbc = jdbc;
		this.standstills = standstills;
	}

	/**
	 * An agreement that is there.
	 *
	 * @param id its id
	 * @param plan the id of its plan
	 * @param focusArea its focus area
	 * @param registeredAt when it was recorded first
	 * @param projection why its projection stands still, if it does
	 */
	public record Known(String id, String plan, String focusArea, Instant registeredAt,
			@Nullable Standstill projection) {
	}

	/**
	 * Finds an agreement.
	 * @param id its id
	 * @return the agreement
	 * @throws NotFound where there is none for whoever asks
	 */
	public Known get(String id) {
		Standstill standstill = this.standstills.ofAgreement(id).orElse(null);
		return this.jdbc.sql("SELECT plan, focus_area, registered_at FROM projection.agreement WHERE id = ?")
			.param(id)
			.query((row, number) -> new Known(id, row.getString(1), row.getString(2),
					row.getObject(3, OffsetDateTime.class).toInstant(), standstill))
			.optional()
			.filter((known) -> Plans.include(known.plan()))
			.orElseThrow(() -> NotFound.agreement(id, Plans.all() ? standstill : null));
	}

	/**
	 * Finds an agreement of which something was known at an instant.
	 * @param id its id
	 * @param knownAt the instant
	 * @return the agreement
	 * @throws NotFound where there is none for whoever asks, or nothing was known of it
	 */
	public Known get(String id, Instant knownAt) {
		Known known = get(id);
		if (knownAt.isBefore(known.registeredAt())) {
			throw NotFound.notKnownThen(id, knownAt, known.registeredAt());
		}
		return known;
	}

}
