package dk.aftalebog.agreement.registerperson;

import java.util.Map;
import java.util.UUID;

import dk.aftalebog.agreement.web.Documents;
import dk.aftalebog.json.Json;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RegisterPersonEndpoint {

	private final CommandGateway commands;

	RegisterPersonEndpoint(CommandGateway commands) {
		this.commands = commands;
	}

	/** The answer is kept for a repeated request, so it holds the id alone. */
	@PostMapping("/api/persons")
	ResponseEntity<String> register(@RequestBody byte[] body) {
		RegisterPerson.Document document = Documents.read(body, RegisterPerson.Document.class);
		// Made here: an id that somebody thinks up might tell who it is.
		String person = UUID.randomUUID().toString();
		this.commands.sendAndWait(new RegisterPerson(person, document.plan(), document.details()));
		return ResponseEntity.status(201)
			.header("Location", "/api/persons/" + person)
			.contentType(MediaType.APPLICATION_JSON)
			.body(Json.MAPPER.writeValueAsString(Map.of("id", person)));
	}

}
