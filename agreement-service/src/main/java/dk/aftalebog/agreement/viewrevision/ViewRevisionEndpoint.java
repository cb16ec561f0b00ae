package dk.aftalebog.agreement.viewrevision;

import java.util.List;

import dk.aftalebog.agreement.governance.Revisions;
import dk.aftalebog.agreement.record.Ledger;
import dk.aftalebog.agreement.web.RevisionAnswer;
import dk.aftalebog.json.Json;
import dk.aftalebog.model.record.AgreementRecord;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ViewRevisionEndpoint {

	private final Ledger ledger;

	ViewRevisionEndpoint(Ledger ledger) {
		this.ledger = ledger;
	}

	@GetMapping("/api/agreements/{agreement}/revisions")
	ResponseEntity<String> revisions(@PathVariable String agreement) {
		List<RevisionAnswer> revisions = this.ledger.agreement(agreement)
			.revisions()
			.stream()
			.map((revision) -> RevisionAnswer.of(agreement, revision))
			.toList();
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_JSON)
			.body(Json.MAPPER.writeValueAsString(revisions));
	}

	@GetMapping("/api/agreements/{agreement}/revisions/{revision}")
	ResponseEntity<String> revision(@PathVariable String agreement, @PathVariable int revision) {
		AgreementRecord record = this.ledger.agreement(agreement);
		Revisions.seen(record, revision, "*");
		return RevisionAnswer.answer(200, agreement, record, revision);
	}

}
