package dk.aftalebog.reporting.asof;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

import dk.aftalebog.json.EventJson;
import dk.aftalebog.json.EventTypes;
import dk.aftalebog.model.event.AgreementEvent.AwaitedValueFilled;
import dk.aftalebog.model.event.AgreementEvent.ContentFact;
import dk.aftalebog.model.event.AgreementEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The events of an agreement as known at an instant: from the copy of the log, as far as
 * they are projected, so that they say what every other answer says.
 */
@Component
public class AgreementEvents {

	private static final String SELECT = """
			SELECT h.position, e.sequence, e.event_type, h.recorded_at, e.event_time, h.actor, h.role, h.organisation,
			       h.revision, h.in_force_from, h.decided_on, h.minutes, e.payload
			FROM projection.history h JOIN ledger.event e USING (position)
			WHERE h.agreement = ? AND h.recorded_at <= ?""";

	private static final String[] CONTENT = EventTypes.all()
		.stream()
		.filter((type) -> EventTypes.classOf(type) == ContentFact.class
				|| EventTypes.classOf(type) == AwaitedValueFilled.class)
		.toArray(String[]::new);

	private final JdbcClient jdbc;

	AgreementEvents(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * An event on the record.
	 *
	 * @param logPosition its position in the log
	 * @param sequence its number in the agreement's stream
	 * @param type its type
	 * @param recordedAt when the log took it in
	 * @param appendedAt when it was appended
	 * @param actor who did it: an opaque subject, never a name
	 * @param role in which role
	 * @param organisation for which organisation
	 * @param revision the revision it belongs to; 0 is the registration
	 * @param inForceFrom from when it is in force
	 * @param decidedOn the date of the meeting that decided it
	 * @param minutes the reference of that meeting's minutes
	 * @param event the event
	 */
	public record Recorded(long logPosition, long sequence, String type, Instant recordedAt, Instant appendedAt,
			@Nullable String actor, @Nullable String role, @Nullable String organisation, @Nullable Integer revision,
			@Nullable LocalDate inForceFrom, @Nullable LocalDate decidedOn, @Nullable String minutes,
			AgreementEvent event) {
	}

	/**
	 * Returns all events.
	 * @param agreement the agreement's id
	 * @param knownAt the instant as known at which
	 * @return the events, in their order
	 */
	public List<Recorded> all(String agreement, Instant knownAt) {
		return this.jdbc.sql(SELECT + " ORDER BY h.position")
			.params(agreement, knownAt.atOffset(ZoneOffset.UTC))
			.query(AgreementEvents::recorded)
			.list();
	}

	/**
	 * Returns the events that change content.
	 * @param agreement the agreement's id
	 * @param knownAt the instant as known at which
	 * @return the events, in their order
	 */
	public List<Recorded> ofContent(String agreement, Instant knownAt) {
		return ofTypes(agreement, knownAt, CONTENT);
	}

	/**
	 * Returns the events of some kinds.
	 * @param agreement the agreement's id
	 * @param knownAt the instant as known at which
	 * @param kinds the kinds
	 * @return the events, in their order
	 */
	public List<Recorded> ofKinds(String agreement, Instant knownAt, Set<Class<? extends AgreementEvent>> kinds) {
		return ofTypes(agreement, knownAt,
				EventTypes.all()
					.stream()
					.filter((type) -> kinds.contains(EventTypes.classOf(type)))
					.toArray(String[]::new));
	}

	private List<Recorded> ofTypes(String agreement, Instant knownAt, String[] types) {
		return this.jdbc.sql(SELECT + " AND e.event_type = ANY (?) ORDER BY h.position")
			.params(agreement, knownAt.atOffset(ZoneOffset.UTC), types)
			.query(AgreementEvents::recorded)
			.list();
	}

	private static Recorded recorded(ResultSet row, int number) throws SQLException {
		String type = row.getString("event_type");
		return new Recorded(row.getLong("position"), row.getLong("sequence"), type,
				row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
				row.getObject("event_time", OffsetDateTime.class).toInstant(), row.getString("actor"),
				row.getString("role"), row.getString("organisation"), row.getObject("revision", Integer.class),
				row.getObject("in_force_from", LocalDate.class), row.getObject("decided_on", LocalDate.class),
				row.getString("minutes"), (AgreementEvent) EventJson.read(type, row.getString("payload")));
	}

}
