package dk.aftalebog.agreement.viewperson;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import dk.aftalebog.access.accesslog.AccessLog;
import dk.aftalebog.agreement.persons.Directory;
import dk.aftalebog.agreement.publication.KnownErasures;
import dk.aftalebog.agreement.record.PersonLedger;
import dk.aftalebog.agreement.record.PersonRecord;
import dk.aftalebog.agreement.record.Streams;
import dk.aftalebog.agreement.viewperson.PersonAnswer.Place;
import dk.aftalebog.json.Json;
import dk.aftalebog.model.person.Commitment;
import dk.aftalebog.model.person.PersonEntry;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ViewPersonEndpoint {

	private final PersonLedger persons;

	private final Directory directory;

	private final KnownErasures erasures;

	private final AccessLog accessLog;

	private final JdbcClient jdbc;

	ViewPersonEndpoint(PersonLedger persons, Directory directory, KnownErasures erasures, AccessLog accessLog,
			JdbcClient jdbc) {
		this.persons = persons;
		this.directory = directory;
		this.erasures = erasures;
		this.accessLog = accessLog;
		this.jdbc = jdbc;
	}

	@GetMapping("/api/persons/{person}")
	ResponseEntity<String> person(@PathVariable String person) {
		PersonRecord record = this.persons.person(person);
		this.erasures.requireKnown();
		Optional<PersonEntry> entry = record.erased() ? Optional.empty() : this.directory.find(person);
		if (entry.isPresent()) {
			this.accessLog.read("person", List.of(person));
		}
		PersonAnswer answer = entry.map(this::known).orElseGet(() -> erased(record));
		return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(Json.MAPPER.writeValueAsString(answer));
	}

	private PersonAnswer known(PersonEntry entry) {
		String committed = this.jdbc.sql("""
				SELECT payload ->> 'commitment' FROM domain_event
				WHERE stream = ? AND event_type IN ('person.registered.v1', 'person.corrected.v1')
				ORDER BY sequence DESC LIMIT 1""")
			.param(Streams.ofPerson(entry.person()))
			.query((row, number) -> row.getString(1))
			.single();
		return new PersonAnswer(entry.person(), entry.plan(), "known", entry.details().name(), entry.details().title(),
				entry.details().mail(), entry.details().telephone(),
				Commitment.holds(committed, entry.details(), entry.salt()), events(entry.person()),
				references(entry.person()));
	}

	private PersonAnswer erased(PersonRecord record) {
		return new PersonAnswer(record.person(), record.plan(), "erased", "slettet", null, null, null, null,
				events(record.person()), references(record.person()));
	}

	private List<Place> events(String person) {
		return places("stream = ?", Streams.ofPerson(person));
	}

	private List<Place> references(String person) {
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
