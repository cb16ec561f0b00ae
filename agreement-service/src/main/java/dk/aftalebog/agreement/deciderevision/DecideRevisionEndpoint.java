package dk.aftalebog.agreement.deciderevision;

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
class DecideRevisionEndpoint {

	private final CommandGateway commands;

	DecideRevisionEndpoint(CommandGateway commands) {
		this.commands = commands;
	}

	@PostMapping("/api/agreements/{agreement}/revisions/{revision}/decision")
	ResponseEntity<String> decide(@PathVariable String agreement, @PathVariable int revision,
			@RequestHeader(HttpHeaders.IF_MATCH) String seen, @RequestBody byte[] body) {
		DecideRevision.Verdict verdict = Documents.read(body, DecideRevision.Verdict.class);
		AgreementRecord record = this.commands
			.sendAndWait(new DecideRevision(agreement, revision, seen, verdict, LedgerUser.required()));
		return RevisionAnswer.answer(200, agreement, record, revision, body);
	}

}
