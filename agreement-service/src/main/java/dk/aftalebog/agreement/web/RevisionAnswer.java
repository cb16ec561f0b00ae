package dk.aftalebog.agreement.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import dk.aftalebog.json.Json;
import dk.aftalebog.model.change.Change;
import dk.aftalebog.model.event.Decision;
import dk.aftalebog.model.event.RevisionKind;
import dk.aftalebog.model.record.AgreementRecord;
import dk.aftalebog.model.record.RevisionRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A revision as clients see it. Its entity tag goes back in {@code If-Match} with the
 * next command on it.
 *
 * @param agreement the agreement's id
 * @param number the revision's number
 * @param status where it stands
 * @param kind its kind
 * @param title what it is called
 * @param reason why it is proposed
 * @param inForceFrom from when its changes are to hold, or do
 * @param changes the proposed changes
 * @param submittedOn when it was last submitted
 * @param decision the board's last decision on it
 * @param unconfirmed true where that decision was recorded from the minutes and no seated
 * member has confirmed it
 * @param confirmedBy the seat whose member did
 */
public record RevisionAnswer(String agreement, int number, RevisionRecord.Status status, RevisionKind kind,
		String title, String reason, LocalDate inForceFrom, List<Proposed> changes, @Nullable LocalDate submittedOn,
		@Nullable Decision decision, @Nullable Boolean unconfirmed, @Nullable String confirmedBy) {

	/**
	 * A proposed change.
	 *
	 * @param number its number, to withdraw it by
	 * @param change the change
	 */
	public record Proposed(int number, Change change) {
	}

	/**
	 * Shows a revision.
	 * @param agreement the agreement's id
	 * @param revision the revision
	 * @return what clients see of it
	 */
	public static RevisionAnswer of(String agreement, RevisionRecord revision) {
		List<Proposed> changes = revision.changes()
			.entrySet()
			.stream()
			.map((entry) -> new Proposed(entry.getKey(), entry.getValue()))
			.toList();
		return new RevisionAnswer(agreement, revision.number(), revision.status(), revision.kind(),
				revision.opened().title(), revision.opened().reason(), revision.inForceFrom(), changes,
				revision.submittedOn().orElse(null), revision.decision().orElse(null),
				revision.awaitsConfirmation() ? true : null, revision.confirmedBy().orElse(null));
	}

	/**
	 * Answers with a revision, its tag, and what a document handed in for it seems to
	 * hold of personal data.
	 * @param status the HTTP status
	 * @param agreement the agreement's id
	 * @param record the agreement
	 * @param number the revision's number
	 * @param document the document's bytes
	 * @return the answer
	 */
	public static ResponseEntity<String> answer(int status, String agreement, AgreementRecord record, int number,
			byte[] document) {
		ResponseEntity<String> answer = answer(status, agreement, record, number);
		return ResponseEntity.status(answer.getStatusCode())
			.headers(answer.getHeaders())
			.body(TextFindings.beside(Objects.requireNonNull(answer.getBody()), document));
	}

	/**
	 * Answers with a revision and its tag.
	 * @param status the HTTP status
	 * @param agreement the agreement's id
	 * @param record the agreement
	 * @param number the revision's number
	 * @return the answer
	 */
	public static ResponseEntity<String> answer(int status, String agreement, AgreementRecord record, int number) {
		RevisionRecord revision = record.revision(number).orElseThrow();
		ResponseEntity.BodyBuilder answer = ResponseEntity.status(status)
			.eTag(revision.tag())
			.contentType(MediaType.APPLICATION_JSON);
		if (status == 201) {
			answer.header("Location", "/api/agreements/%s/revisions/%d".formatted(agreement, number));
		}
		return answer.body(Json.MAPPER.writeValueAsString(of(agreement, revision)));
	}

}
