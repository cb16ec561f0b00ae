package dk.aftalebog.agreement.correctperson;

import java.util.Map;

import dk.aftalebog.agreement.web.Documents;
import dk.aftalebog.json.Json;
import dk.aftalebog.model.person.PersonDetails;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CorrectPersonEndpoint {

	private final CommandGateway commands;

	CorrectPersonEndpoint(CommandGateway commands) {
		this.commands = commands;
	}

	@PostMapping("/api/persons/{person}/correction")
	ResponseEntity<String> correct(@PathVariable String person, @RequestBody byte[] body) {
		this.commands.sendAndWait(new CorrectPerson(person, Documents.read(body, PersonDetails.class)));
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_JSON)
			.body(Json.MAPPER.writeValueAsString(Map.of("id", person)));
	}

}
