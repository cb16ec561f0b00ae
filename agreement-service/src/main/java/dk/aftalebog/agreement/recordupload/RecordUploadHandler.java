package dk.aftalebog.agreement.recordupload;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import dk.aftalebog.access.LedgerUser;
import dk.aftalebog.agreement.attach.Attachments;
import dk.aftalebog.agreement.governance.Revisions;
import dk.aftalebog.agreement.governance.Rule;
import dk.aftalebog.agreement.governance.Situation;
import dk.aftalebog.agreement.governance.Situations;
import dk.aftalebog.agreement.record.Ledger;
import dk.aftalebog.agreement.refusal.Refusal;
import dk.aftalebog.model.event.AgreementEvent.RevisionUploaded;
import dk.aftalebog.model.event.Attachment;
import dk.aftalebog.model.event.Decision;
import dk.aftalebog.model.record.AgreementRecord;
import dk.aftalebog.model.record.RevisionRecord.Status;
import dk.aftalebog.model.record.RevisionRecord;
import dk.aftalebog.model.terms.Term;
import dk.aftalebog.model.terms.TermsInForce;
import dk.aftalebog.model.validity.Problem;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/** Who uploads is whom the terms of the day of the decision name. */
@Component
class RecordUploadHandler {

	private final Ledger ledger;

	private final Situations situations;

	private final Attachments attachments;

	RecordUploadHandler(Ledger ledger, Situations situations, Attachments attachments) {
		this.ledger = ledger;
		this.situations = situations;
		this.attachments = attachments;
	}

	@CommandHandler
	AgreementRecord handle(RecordUpload command) {
		return this.ledger.decide(command.agreement(), (record) -> upload(this.situations.of(record), command));
	}

	private List<RevisionUploaded> upload(Situation situation, RecordUpload command) {
		RevisionRecord revision = Revisions.seen(situation.record(), command.revision(), command.seen());
		LocalDate decidedOn = revision.decision().map(Decision::meetingOn).orElse(null);
		if (revision.status() != Status.APPROVED || decidedOn == null) {
			throw Rule.REVISION_NOT_APPROVED.refusal(revision.number(), Revisions.words(revision.status()));
		}
		requireUploader(command.by(), situation.termsOn(decidedOn));
		LocalDate uploadedOn = command.upload().uploadedOn();
		List<Problem> problems = new ArrayList<>();
		if (uploadedOn.isBefore(decidedOn) || uploadedOn.isAfter(situation.today())) {
			problems.add(Rule.UPLOAD_DATE.problem("/uploadedOn", decidedOn, situation.today(), uploadedOn));
		}
		Attachment document = this.attachments.required(command.upload().document(), situation.latestPlan().id(),
				"/document", problems);
		if (!problems.isEmpty()) {
			throw Refusal.of(problems);
		}
		return List.of(new RevisionUploaded(revision.number(), uploadedOn, document));
	}

	/** Where the terms name nobody, whoever may come this far may tell of an upload. */
	private static void requireUploader(LedgerUser user, TermsInForce terms) {
		Term<TermsInForce.Upload> upload = terms.upload();
		String role = (user.role() != null) ? user.role().wireName() : "";
		if (upload != null && !upload.value().by().isHeldBy(role)) {
			throw Rule.NOT_THE_UPLOADER.refusal(upload.value().by().title(), role);
		}
	}

}
