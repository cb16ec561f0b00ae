package dk.aftalebog.model.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dk.aftalebog.model.duty.Duty.Kind;
import dk.aftalebog.model.duty.Duty.Subject;
import dk.aftalebog.model.event.AgreementEvent.FundInvolved;
import dk.aftalebog.model.event.Decision;
import dk.aftalebog.model.record.RevisionRecord.Status;
import dk.aftalebog.model.record.RevisionRecord;
import dk.aftalebog.model.terms.Substance;
import dk.aftalebog.model.terms.Term;
import dk.aftalebog.model.terms.TermsInForce;
import dk.aftalebog.model.terms.Titled;
import org.jspecify.annotations.Nullable;

/** What revisions ask for: the fund, confirmations, uploads. */
final class RevisionDuties {

	private final Duties duties;

	private final List<Duty> found = new ArrayList<>();

	private RevisionDuties(Duties duties) {
		this.duties = duties;
	}

	static List<Duty> of(Duties duties) {
		RevisionDuties revisions = new RevisionDuties(duties);
		duties.record().revisions().forEach(revisions::add);
		return revisions.found;
	}

	private void add(RevisionRecord revision) {
		Optional<LocalDate> meetingOn = revision.decision().map(Decision::meetingOn);
		if (revision.status() == Status.APPROVED && meetingOn.isPresent()) {
			upload(revision, meetingOn.get());
		}
		if (revision.isUnderWay() && revision.kind().isDecidedByBoard()) {
			fund(revision);
		}
		if (revision.awaitsConfirmation() || revision.confirmedBy().isPresent()) {
			confirmation(revision, meetingOn.or(revision::settledOn).orElseThrow());
		}
	}

	private void upload(RevisionRecord revision, LocalDate meetingOn) {
		Term<TermsInForce.Upload> upload = this.duties.termsOn(meetingOn).upload();
		if (upload != null) {
			this.found.add(new Duty(Kind.UPLOAD, Subject.ofRevision(revision.number()),
					meetingOn.plusDays(upload.value().withinDays()), uploadedOn(revision, meetingOn),
					upload.value().by(), upload.source()));
		}
	}

	/** By the terms of today: the meeting is still to come. */
	private void fund(RevisionRecord revision) {
		TermsInForce terms = this.duties.termsOn(this.duties.today());
		if (Substance.of(revision, terms).wantsFund(terms)) {
			this.found.add(new Duty(Kind.FUND_INVOLVEMENT, Subject.ofRevision(revision.number()), null,
					revision.fundInvolved().map(FundInvolved::involvedOn).orElse(null), proposer(terms),
					terms.fundInvolvement().source()));
		}
	}

	private static Titled proposer(TermsInForce terms) {
		return terms.proposers().value().getFirst().who();
	}

	/** An agreement uploaded with a later decision in it holds this one too. */
	private @Nullable LocalDate uploadedOn(RevisionRecord revision, LocalDate meetingOn) {
		return this.duties.record()
			.revisions()
			.stream()
			.filter((other) -> other.number() == revision.number() || other.decision()
				.filter((decision) -> other.status() == Status.APPROVED && decision.meetingOn().isAfter(meetingOn))
				.isPresent())
			.flatMap((other) -> other.uploaded().stream())
			.map((uploaded) -> uploaded.uploadedOn())
			.min(LocalDate::compareTo)
			.orElse(null);
	}

	private void confirmation(RevisionRecord revision, LocalDate day) {
		this.found.add(new Duty(Kind.CONFIRMATION, Subject.ofRevision(revision.number()), null,
				revision.confirmedOn().orElse(null), this.duties.termsOn(day).decider().value(), null));
	}

}
