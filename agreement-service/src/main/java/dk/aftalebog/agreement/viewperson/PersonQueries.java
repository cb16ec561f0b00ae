package dk.aftalebog.agreement.viewperson;

import java.time.OffsetDateTime;
import java.util.List;

import dk.aftalebog.agreement.record.Streams;
import dk.aftalebog.agreement.viewperson.PersonAnswer.Place;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the event store says of a person. */
@Component
class PersonQueries {

	private final JdbcClient jdbc;

	PersonQueries(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The last commitment to what the directory says. */
	String commitment(String person) {
		return this.jdbc.sql("""
				SELECT payload ->> 'commitment' FROM domain_event
				WHERE stream = ? AND event_type IN ('person.registered.v1', 'person.corrected.v1')
				ORDER BY sequence DESC LIMIT 1""")
			.param(Streams.ofPerson(person))
			.query((row, number) -> row.getString(1))
			.single();
	}

	/** The person's own events. */
	List<Place> events(String person) {
		return places("stream = ?", Streams.ofPerson(person));
	}

	/** The events that refer to the person; an index knows them. */
	List<Place> references(String person) {
		return places("payload #>> '{change,party,contact}' = ?", person);
	}

	private List<Place> places(String where, String parameter) {
		return this.jdbc.sql("""
				SELECT stream, sequence, event_type, event_time FROM domain_event
				WHERE %s ORDER BY global_index""".formatted(where))
			.param(parameter)
			.query((row, number) -> new Place(row.getString(1), row.getLong(2), row.getString(3),
					row.getObject(4, OffsetDateTime.class).toInstant()))
			.list();
	}

}
