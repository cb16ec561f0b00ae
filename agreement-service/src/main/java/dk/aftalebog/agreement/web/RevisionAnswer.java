package dk.aftalebog.agreement.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import dk.aftalebog.agreement.governance.Basis;
import dk.aftalebog.json.Json;
import dk.aftalebog.model.change.Change;
import dk.aftalebog.model.change.ChangeNames;
import dk.aftalebog.model.event.AgreementEvent.Citation;
import dk.aftalebog.model.event.AgreementEvent.FundInvolved;
import dk.aftalebog.model.event.AgreementEvent.RevisionOpened;
import dk.aftalebog.model.event.AgreementEvent.RevisionUploaded;
import dk.aftalebog.model.event.Decision;
import dk.aftalebog.model.event.RevisionKind;
import dk.aftalebog.model.record.AgreementRecord;
import dk.aftalebog.model.record.RevisionRecord.Status;
import dk.aftalebog.model.record.RevisionRecord;
import dk.aftalebog.model.timeline.Fact;
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
 * @param proposedOn when it was proposed, where a past proposal was entered late
 * @param paper where the paper says what a transcription correction brings
 * @param changes the proposed changes
 * @param substantialBecause why its proposer declared it substantial
 * @param fundInvolved when and how the fund was involved
 * @param submittedOn when it was last submitted
 * @param basis the hash of what a decision on it is bound to, while it lies before the
 * board
 * @param movedSince facts recorded since it was last touched that it touches or rests on
 * @param decision the board's last decision on it
 * @param retroactive true where it was decided after the day from which it is in force
 * @param unconfirmed true where a decision was recorded from the minutes, or an editorial
 * change settled, and no seated member has confirmed it
 * @param confirmedBy the seat whose member did
 * @param settledOn when it took force without a decision of the board
 * @param reversal the board's decision to reverse it
 * @param uploaded when it was uploaded into the fund's portal, and what
 */
public record RevisionAnswer(String agreement, int number, RevisionRecord.Status status, RevisionKind kind,
		String title, String reason, LocalDate inForceFrom, @Nullable LocalDate proposedOn, @Nullable Citation paper,
		List<Proposed> changes, @Nullable String substantialBecause, @Nullable FundInvolved fundInvolved,
		@Nullable LocalDate submittedOn, @Nullable String basis, List<Moved> movedSince, @Nullable Decision decision,
		@Nullable Boolean retroactive, @Nullable Boolean unconfirmed, @Nullable String confirmedBy,
		@Nullable LocalDate settledOn, @Nullable Decision reversal, @Nullable RevisionUploaded uploaded) {

	/**
	 * A proposed change.
	 *
	 * @param number its number, to withdraw it by
	 * @param change the change
	 */
	public record Proposed(int number, Change change) {
	}

	/**
	 * A fact that has moved what a revision touches or rests on.
	 *
	 * @param revision the revision that brought it; absent for an awaited value
	 * @param decidedOn when it was decided, or the awaited value entered
	 * @param inForceFrom from when it is in force
	 * @param change its kind
	 */
	public record Moved(@Nullable Integer revision, LocalDate decidedOn, LocalDate inForceFrom, String change) {

		private static Moved of(Fact fact) {
			return new Moved(fact.revision(), fact.decidedOn(), fact.inForceFrom(), ChangeNames.kindOf(fact.change()));
		}

	}

	/**
	 * Shows a revision.
	 * @param record the agreement
	 * @param revision the revision
	 * @return what clients see of it
	 */
	public static RevisionAnswer of(AgreementRecord record, RevisionRecord revision) {
		List<Proposed> changes = revision.changes()
			.entrySet()
			.stream()
			.map((entry) -> new Proposed(entry.getKey(), entry.getValue()))
			.toList();
		RevisionOpened opened = revision.opened();
		Basis basis = Basis.of(record, revision);
		boolean retroactive = revision.status() == Status.APPROVED
				&& revision.decision().filter((taken) -> opened.inForceFrom().isBefore(taken.meetingOn())).isPresent();
		return new RevisionAnswer(record.registration().agreement(), revision.number(), revision.status(),
				revision.kind(), opened.title(), opened.reason(), opened.inForceFrom(), opened.proposedOn(),
				opened.paper(), changes, revision.substantialBecause().orElse(null),
				revision.fundInvolved().orElse(null), revision.submittedOn().orElse(null),
				(revision.status() == Status.SUBMITTED) ? basis.hash().orElse(null) : null,
				revision.isUnderWay() ? basis.movedSinceLastTouched().stream().map(Moved::of).toList() : List.of(),
				revision.decision().orElse(null), retroactive ? true : null,
				revision.awaitsConfirmation() ? true : null, revision.confirmedBy().orElse(null),
				revision.settledOn().orElse(null), revision.reversal().orElse(null), revision.uploaded().orElse(null));
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
		return answer.body(Json.MAPPER.writeValueAsString(of(record, revision)));
	}

}
