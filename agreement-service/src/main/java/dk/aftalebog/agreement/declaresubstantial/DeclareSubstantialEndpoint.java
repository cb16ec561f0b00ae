package dk.aftalebog.agreement.declaresubstantial;

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
class DeclareSubstantialEndpoint {

	private final CommandGateway commands;

	DeclareSubstantialEndpoint(CommandGateway commands) {
		this.commands = commands;
	}

	@PostMapping("/api/agreements/{agreement}/revisions/{revision}/declaration")
	ResponseEntity<String> declare(@PathVariable String agreement, @PathVariable int revision,
			@RequestHeader(HttpHeaders.IF_MATCH) String seen, @RequestBody byte[] body) {
		DeclareSubstantial.Declaration declaration = Documents.read(body, DeclareSubstantial.Declaration.class);
		AgreementRecord record = this.commands
			.sendAndWait(new DeclareSubstantial(agreement, revision, seen, declaration, LedgerUser.required()));
		return RevisionAnswer.answer(200, agreement, record, revision, body);
	}

}
