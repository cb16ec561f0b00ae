package dk.aftalebog.agreement.viewperson;

import java.util.List;
import java.util.Optional;

import dk.aftalebog.access.accesslog.AccessLog;
import dk.aftalebog.agreement.persons.Directory;
import dk.aftalebog.agreement.publication.KnownErasures;
import dk.aftalebog.agreement.record.PersonLedger;
import dk.aftalebog.agreement.record.PersonRecord;
import dk.aftalebog.json.Json;
import dk.aftalebog.model.person.Commitment;
import dk.aftalebog.model.person.PersonEntry;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ViewPersonEndpoint {

	private final PersonLedger persons;

	private final Directory directory;

	private final KnownErasures erasures;

	private final AccessLog accessLog;

	private final PersonQueries queries;

	ViewPersonEndpoint(PersonLedger persons, Directory directory, KnownErasures erasures, AccessLog accessLog,
			PersonQueries queries) {
		this.persons = persons;
		this.directory = directory;
		this.erasures = erasures;
		this.accessLog = accessLog;
		this.queries = queries;
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
		String person = entry.person();
		return new PersonAnswer(person, entry.plan(), "known", entry.details().name(), entry.details().title(),
				entry.details().mail(), entry.details().telephone(),
				Commitment.holds(this.queries.commitment(person), entry.details(), entry.salt()),
				this.queries.events(person), this.queries.references(person));
	}

	private PersonAnswer erased(PersonRecord record) {
		String person = record.person();
		return new PersonAnswer(person, record.plan(), "erased", "slettet", null, null, null, null,
				this.queries.events(person), this.queries.references(person));
	}

}
