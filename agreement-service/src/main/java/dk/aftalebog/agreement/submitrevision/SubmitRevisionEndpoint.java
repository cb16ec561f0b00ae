package dk.aftalebog.agreement.submitrevision;

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
class SubmitRevisionEndpoint {

	private final CommandGateway commands;

	SubmitRevisionEndpoint(CommandGateway commands) {
		this.commands = commands;
	}

	@PostMapping("/api/agreements/{agreement}/revisions/{revision}/submission")
	ResponseEntity<String> submit(@PathVariable String agreement, @PathVariable int revision,
			@RequestHeader(HttpHeaders.IF_MATCH) String seen) {
		AgreementRecord record = this.commands.sendAndWait(new SubmitRevision(agreement, revision, seen));
		return RevisionAnswer.answer(200, agreement, record, revision);
	}

}
