package dk.aftalebog.agreement.publication;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * For a new Kafka cluster or a lost topic: the event store publishes everything again.
 */
@RestController
class PublishAgainEndpoint {

	private final Relay relay;

	private final PersonRelay persons;

	PublishAgainEndpoint(Relay relay, PersonRelay persons) {
		this.relay = relay;
		this.persons = persons;
	}

	@PostMapping("/api/publication/again")
	ResponseEntity<Void> publishAgain() {
		this.relay.publishAgain();
		this.persons.publishAgain();
		return ResponseEntity.accepted().build();
	}

}
