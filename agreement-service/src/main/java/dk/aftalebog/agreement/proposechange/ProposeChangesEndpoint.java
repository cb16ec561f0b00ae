package dk.aftalebog.agreement.proposechange;

import dk.aftalebog.agreement.web.Documents;
import dk.aftalebog.agreement.web.RevisionAnswer;
import dk.aftalebog.model.record.AgreementRecord;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ProposeChangesEndpoint {

	private final CommandGateway commands;

	ProposeChangesEndpoint(CommandGateway commands) {
		this.commands = commands;
	}

	@PostMapping("/api/agreements/{agreement}/revisions/{revision}/changes")
	ResponseEntity<String> propose(@PathVariable String agreement, @PathVariable int revision,
			@RequestHeader(HttpHeaders.IF_MATCH) String seen, @RequestBody byte[] body) {
		ProposeChanges.Proposal proposal = Documents.read(body, ProposeChanges.Proposal.class);
		AgreementRecord record = this.commands
			.sendAndWait(new ProposeChanges(agreement, revision, seen, proposal.changes()));
		return RevisionAnswer.answer(200, agreement, record, revision, body);
	}

}
