package dk.aftalebog.agreement.eraseperson;

import java.util.Map;

import dk.aftalebog.agreement.web.Documents;
import dk.aftalebog.json.Json;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ErasePersonEndpoint {

	private final CommandGateway commands;

	ErasePersonEndpoint(CommandGateway commands) {
		this.commands = commands;
	}

	@PostMapping("/api/persons/{person}/erasure")
	ResponseEntity<String> erase(@PathVariable String person, @RequestBody byte[] body) {
		String reason = Documents.read(body, ErasePerson.Document.class).reason();
		this.commands.sendAndWait(new ErasePerson(person, reason));
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_JSON)
			.body(Json.MAPPER.writeValueAsString(Map.of("id", person, "state", "erased")));
	}

}
