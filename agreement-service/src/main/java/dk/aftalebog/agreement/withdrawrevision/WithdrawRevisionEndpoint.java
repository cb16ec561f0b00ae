package dk.aftalebog.agreement.withdrawrevision;

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
class WithdrawRevisionEndpoint {

	private final CommandGateway commands;

	WithdrawRevisionEndpoint(CommandGateway commands) {
		this.commands = commands;
	}

	@PostMapping("/api/agreements/{agreement}/revisions/{revision}/withdrawal")
	ResponseEntity<String> withdraw(@PathVariable String agreement, @PathVariable int revision,
			@RequestHeader(HttpHeaders.IF_MATCH) String seen, @RequestBody byte[] body) {
		WithdrawRevision.Withdrawal withdrawal = Documents.read(body, WithdrawRevision.Withdrawal.class);
		AgreementRecord record = this.commands
			.sendAndWait(new WithdrawRevision(agreement, revision, seen, withdrawal.reason()));
		return RevisionAnswer.answer(200, agreement, record, revision, body);
	}

}
