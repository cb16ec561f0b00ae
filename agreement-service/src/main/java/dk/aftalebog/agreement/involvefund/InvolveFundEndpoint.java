package dk.aftalebog.agreement.involvefund;

import dk.aftalebog.access.LedgerUser;
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
class InvolveFundEndpoint {

	private final CommandGateway commands;

	InvolveFundEndpoint(CommandGateway commands) {
		this.commands = commands;
	}

	@PostMapping("/api/agreements/{agreement}/revisions/{revision}/fund-involvement")
	ResponseEntity<String> involve(@PathVariable String agreement, @PathVariable int revision,
			@RequestHeader(HttpHeaders.IF_MATCH) String seen, @RequestBody byte[] body) {
		InvolveFund.Involvement involvement = Documents.read(body, InvolveFund.Involvement.class);
		AgreementRecord record = this.commands
			.sendAndWait(new InvolveFund(agreement, revision, seen, involvement, LedgerUser.required()));
		return RevisionAnswer.answer(200, agreement, record, revision, body);
	}

}
