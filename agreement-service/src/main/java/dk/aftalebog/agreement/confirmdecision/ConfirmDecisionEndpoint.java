package dk.aftalebog.agreement.confirmdecision;

import dk.aftalebog.access.LedgerUser;
import dk.aftalebog.agreement.web.RevisionAnswer;
import dk.aftalebog.model.record.AgreementRecord;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ConfirmDecisionEndpoint {

	private final CommandGateway commands;

	ConfirmDecisionEndpoint(CommandGateway commands) {
		this.commands = commands;
	}

	@PostMapping("/api/agreements/{agreement}/revisions/{revision}/confirmation")
	ResponseEntity<String> confirm(@PathVariable String agreement, @PathVariable int revision,
			@RequestHeader(HttpHeaders.IF_MATCH) String seen) {
		AgreementRecord record = this.commands
			.sendAndWait(new ConfirmDecision(agreement, revision, seen, LedgerUser.required()));
		return RevisionAnswer.answer(200, agreement, record, revision);
	}

}
