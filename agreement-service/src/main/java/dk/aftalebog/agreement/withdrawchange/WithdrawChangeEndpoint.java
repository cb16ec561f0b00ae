package dk.aftalebog.agreement.withdrawchange;

import dk.aftalebog.agreement.web.RevisionAnswer;
import dk.aftalebog.model.record.AgreementRecord;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
class WithdrawChangeEndpoint {

	private final CommandGateway commands;

	WithdrawChangeEndpoint(CommandGateway commands) {
		this.commands = commands;
	}

	@DeleteMapping("/api/agreements/{agreement}/revisions/{revision}/changes/{change}")
	ResponseEntity<String> withdraw(@PathVariable String agreement, @PathVariable int revision,
			@PathVariable int change, @RequestHeader(HttpHeaders.IF_MATCH) String seen) {
		AgreementRecord record = this.commands.sendAndWait(new WithdrawChange(agreement, revision, seen, change));
		return RevisionAnswer.answer(200, agreement, record, revision);
	}

}
