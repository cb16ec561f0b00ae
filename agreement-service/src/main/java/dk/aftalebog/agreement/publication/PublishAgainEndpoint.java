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

	PublishAgainEndpoint(Relay relay) {
		this.relay = relay;
	}

	@PostMapping("/api/publication/again")
	ResponseEntity<Void> publishAgain() {
		this.relay.publishAgain();
		return ResponseEntity.accepted().build();
	}

}
