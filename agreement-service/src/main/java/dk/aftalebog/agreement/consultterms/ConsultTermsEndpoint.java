package dk.aftalebog.agreement.consultterms;

import java.util.List;

import dk.aftalebog.access.LedgerUser;
import dk.aftalebog.agreement.governance.Situation;
import dk.aftalebog.agreement.governance.Situations;
import dk.aftalebog.agreement.record.Ledger;
import dk.aftalebog.agreement.refusal.Ground;
import dk.aftalebog.agreement.refusal.Refusal;
import dk.aftalebog.agreement.web.Documents;
import dk.aftalebog.json.Json;
import dk.aftalebog.model.change.ChangeNames;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ConsultTermsEndpoint {

	private final Ledger ledger;

	private final Situations situations;

	ConsultTermsEndpoint(Ledger ledger, Situations situations) {
		this.ledger = ledger;
		this.situations = situations;
	}

	/**
	 * What is asked.
	 *
	 * @param change the kind of change, such as {@code goal-added}
	 */
	record Question(String change) {
	}

	@PostMapping("/api/agreements/{agreement}/revisions/may")
	ResponseEntity<String> may(@PathVariable String agreement, @RequestBody byte[] body) {
		Question question = Documents.read(body, Question.class);
		if (!ChangeNames.kinds().contains(question.change())) {
			throw Refusal.of(List.of(Ground.UNKNOWN_CHANGE_KIND.problem("/change", question.change(),
					String.join(", ", ChangeNames.kinds()))));
		}
		Situation situation = this.situations.of(this.ledger.agreement(agreement));
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_JSON)
			.body(Json.MAPPER.writeValueAsString(Consultation.of(question.change(), situation, LedgerUser.required())));
	}

}
