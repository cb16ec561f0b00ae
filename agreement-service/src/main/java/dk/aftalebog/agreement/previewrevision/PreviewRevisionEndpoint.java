package dk.aftalebog.agreement.previewrevision;

import java.time.LocalDate;

import dk.aftalebog.agreement.governance.Revisions;
import dk.aftalebog.agreement.governance.Situation;
import dk.aftalebog.agreement.governance.Situations;
import dk.aftalebog.agreement.preview.DryRun;
import dk.aftalebog.agreement.preview.Preview;
import dk.aftalebog.agreement.record.Ledger;
import dk.aftalebog.agreement.web.Documents;
import dk.aftalebog.agreement.web.ProblemDetails;
import dk.aftalebog.json.Json;
import dk.aftalebog.model.record.RevisionRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@RestController
class PreviewRevisionEndpoint {

	private final Ledger ledger;

	private final Situations situations;

	PreviewRevisionEndpoint(Ledger ledger, Situations situations) {
		this.ledger = ledger;
		this.situations = situations;
	}

	/**
	 * What is asked.
	 *
	 * @param meetingOn the date of the meeting that would decide; absent: today
	 */
	record Question(@Nullable LocalDate meetingOn) {
	}

	@PostMapping("/api/agreements/{agreement}/revisions/{revision}/preview")
	ResponseEntity<String> preview(@PathVariable String agreement, @PathVariable int revision,
			@RequestBody(required = false) byte @Nullable [] body) {
		Question question = (body != null && body.length > 0) ? Documents.read(body, Question.class)
				: new Question(null);
		Situation situation = this.situations.of(this.ledger.agreement(agreement));
		RevisionRecord found = Revisions.seen(situation.record(), revision, "*");
		LocalDate meetingOn = (question.meetingOn() != null) ? question.meetingOn() : situation.today();
		return ResponseEntity.ok()
			.eTag(found.tag())
			.contentType(MediaType.APPLICATION_JSON)
			.body(Json.MAPPER.writeValueAsString(told(new DryRun(situation, found, meetingOn).preview())));
	}

	/** Breaches are told in one language, the one that is asked for. */
	private static JsonNode told(Preview preview) {
		ObjectNode answer = Json.MAPPER.valueToTree(preview);
		answer.set("refusedBy",
				Json.MAPPER.valueToTree(preview.refusedBy().stream().map(ProblemDetails::told).toList()));
		return answer;
	}

}
