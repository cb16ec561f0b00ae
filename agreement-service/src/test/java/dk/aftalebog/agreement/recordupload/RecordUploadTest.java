package dk.aftalebog.agreement.recordupload;

import dk.aftalebog.access.LedgerUser;
import dk.aftalebog.agreement.Scenario;
import dk.aftalebog.agreement.TermsDraft;
import dk.aftalebog.agreement.attach.NoAttachments;
import dk.aftalebog.agreement.governance.Edge.Side;
import dk.aftalebog.agreement.governance.Edge;
import dk.aftalebog.agreement.governance.Rule;
import dk.aftalebog.agreement.recordupload.RecordUpload.Upload;
import dk.aftalebog.model.agreement.RevisionTerms;
import dk.aftalebog.model.change.Change;
import dk.aftalebog.model.event.AgreementEvent.RevisionRejected;
import dk.aftalebog.model.event.AgreementEvent.RevisionUploaded;
import dk.aftalebog.model.plan.Plan;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static dk.aftalebog.agreement.Scenario.day;
import static dk.aftalebog.agreement.Scenario.decision;

class RecordUploadTest {

	private static final String DOCUMENT = "ab".repeat(32);

	private static final Change END_A = new Change.ActivityEnded("a");

	private static final RevisionTerms BY_HOUSING = TermsDraft.terms().upload("Boligorganisationen", 30).build();

	private final Scenario scenario = scenario(
			Scenario.plan(RevisionTerms.SILENT, new Plan.Title("boligorganisationen", "housing-organisation")));

	@Test
	@Edge(rule = Rule.REVISION_NOT_APPROVED, side = Side.ALLOWED)
	@Edge(rule = Rule.NOT_THE_UPLOADER, side = Side.ALLOWED)
	void whom_the_terms_name_uploads_what_was_approved() {
		this.scenario.givenAgreement(BY_HOUSING)
			.givenApproved(1, "2022-08-01", END_A)
			.when(upload("2022-06-10", DOCUMENT, Scenario.HOUSING))
			.expectEvents(new RevisionUploaded(1, day("2022-06-10"), NoAttachments.attachment(DOCUMENT)));
	}

	@Test
	@Edge(rule = Rule.NOT_THE_UPLOADER, side = Side.REFUSED)
	void another_role_does_not() {
		this.scenario.givenAgreement(BY_HOUSING)
			.givenApproved(1, "2022-08-01", END_A)
			.whenRefused(upload("2022-06-10", null, Scenario.SECRETARIAT), "not-the-uploader");
	}

	@Test
	void where_the_terms_name_nobody_whoever_may_come_this_far_does() {
		this.scenario.givenAgreement()
			.givenApproved(1, "2022-08-01", END_A)
			.when(upload("2022-06-10", null, Scenario.SECRETARIAT))
			.expectEvents(new RevisionUploaded(1, day("2022-06-10"), null));
	}

	@Test
	void the_terms_of_the_day_of_the_decision_name_the_uploader() {
		this.scenario.givenAgreement(BY_HOUSING)
			.givenApproved(1, "2022-08-01", END_A)
			.givenApproved(2, "2022-06-02", new Change.RevisionTermsSet(RevisionTerms.SILENT))
			.whenRefused(upload("2022-06-10", null, Scenario.SECRETARIAT), "not-the-uploader");
	}

	@Test
	@Edge(rule = Rule.REVISION_NOT_APPROVED, side = Side.REFUSED)
	void what_was_rejected_is_not_uploaded() {
		this.scenario.givenAgreement()
			.givenSubmitted(1, "2022-08-01", END_A)
			.given(new RevisionRejected(1, decision("2022-06-10")))
			.whenRefused(upload("2022-06-10", null, Scenario.HOUSING), "revision-not-approved");
	}

	@Test
	void nor_what_is_still_to_be_decided() {
		this.scenario.givenAgreement()
			.givenSubmitted(1, "2022-08-01", END_A)
			.whenRefused(upload("2022-06-10", null, Scenario.HOUSING), "revision-not-approved");
	}

	@Test
	@Edge(rule = Rule.UPLOAD_DATE, side = Side.REFUSED)
	void an_upload_before_the_decision_is_none_of_it() {
		approved().whenRefused(upload("2022-05-31", null, Scenario.HOUSING), "upload-date");
	}

	@Test
	@Edge(rule = Rule.UPLOAD_DATE, side = Side.ALLOWED)
	void one_on_the_day_of_the_decision_is() {
		approved().when(upload("2022-06-01", null, Scenario.HOUSING))
			.expectEvents(new RevisionUploaded(1, day("2022-06-01"), null));
	}

	@Test
	@Edge(rule = Rule.UPLOAD_DATE, side = Side.ALLOWED)
	void so_is_one_of_today() {
		approved().when(upload("2022-06-15", null, Scenario.HOUSING))
			.expectEvents(new RevisionUploaded(1, day("2022-06-15"), null));
	}

	@Test
	@Edge(rule = Rule.UPLOAD_DATE, side = Side.REFUSED)
	void one_of_tomorrow_is_a_prophecy() {
		approved().whenRefused(upload("2022-06-16", null, Scenario.HOUSING), "upload-date");
	}

	@Test
	void a_document_that_was_never_handed_in_is_none() {
		approved().whenRefused(upload("2022-06-10", "cd".repeat(32), Scenario.HOUSING), "unknown-attachment");
	}

	private Scenario approved() {
		return this.scenario.givenAgreement().givenApproved(1, "2022-08-01", END_A);
	}

	private static Scenario scenario(Plan plan) {
		return new Scenario(plan,
				(ledger, situations) -> new RecordUploadHandler(ledger, situations, NoAttachments.holding(DOCUMENT)));
	}

	private static RecordUpload upload(String on, @Nullable String document, LedgerUser by) {
		return new RecordUpload("aftale", 1, "*", new Upload(day(on), document), by);
	}

}
