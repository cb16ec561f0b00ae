package dk.aftalebog.agreement.openrevision;

import dk.aftalebog.agreement.web.Documents;
import dk.aftalebog.agreement.web.RevisionAnswer;
import dk.aftalebog.model.record.AgreementRecord;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class OpenRevisionEndpoint {

	private final CommandGateway commands;

	OpenRevisionEndpoint(CommandGateway commands) {
		this.commands = commands;
	}

	@PostMapping("/api/agreements/{agreement}/revisions")
	ResponseEntity<String> open(@PathVariable String agreement, @RequestBody byte[] body) {
		OpenRevision.Draft draft = Documents.read(body, OpenRevision.Draft.class);
		AgreementRecord record = this.commands.sendAndWait(new OpenRevision(agreement, draft));
		return RevisionAnswer.answer(201, agreement, record, record.revisions().size(), body);
	}

}
