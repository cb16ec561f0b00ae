package dk.aftalebog.agreement.registeragreement;

import java.util.List;

import dk.aftalebog.agreement.web.Documents;
import dk.aftalebog.json.Json;
import dk.aftalebog.model.finding.Finding;
import dk.aftalebog.model.finding.Findings;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RegisterAgreementEndpoint {

	private final CommandGateway commands;

	RegisterAgreementEndpoint(CommandGateway commands) {
		this.commands = commands;
	}

	/**
	 * The answer to a registration.
	 *
	 * @param id the agreement's id
	 * @param findings the contradictions in the paper, which stands as it is
	 */
	record Registered(String id, List<Finding> findings) {
	}

	@PostMapping("/api/agreements")
	ResponseEntity<String> register(@RequestBody byte[] body) {
		AgreementDocument document = Documents.read(body, AgreementDocument.class);
		this.commands.sendAndWait(new RegisterAgreement(document));
		return ResponseEntity.status(201)
			.header("Location", "/api/agreements/" + document.id())
			.contentType(MediaType.APPLICATION_JSON)
			.body(Json.MAPPER.writeValueAsString(new Registered(document.id(), Findings.in(document.agreement()))));
	}

}
