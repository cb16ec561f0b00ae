package dk.aftalebog.model.record;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dk.aftalebog.model.change.Change;
import dk.aftalebog.model.event.AgreementEvent.ChangeProposed;
import dk.aftalebog.model.event.AgreementEvent.ChangeWithdrawn;
import dk.aftalebog.model.event.AgreementEvent.DecisionConfirmed;
import dk.aftalebog.model.event.AgreementEvent.FundInvolved;
import dk.aftalebog.model.event.AgreementEvent.RevisionApproved;
import dk.aftalebog.model.event.AgreementEvent.RevisionOpened;
import dk.aftalebog.model.event.AgreementEvent.RevisionRejected;
import dk.aftalebog.model.event.AgreementEvent.RevisionReturned;
import dk.aftalebog.model.event.AgreementEvent.RevisionReversed;
import dk.aftalebog.model.event.AgreementEvent.RevisionSettled;
import dk.aftalebog.model.event.AgreementEvent.RevisionSubmitted;
import dk.aftalebog.model.event.AgreementEvent.RevisionUploaded;
import dk.aftalebog.model.event.AgreementEvent.RevisionWithdrawn;
import dk.aftalebog.model.event.AgreementEvent.SubstantialDeclared;
import dk.aftalebog.model.event.AgreementEvent;
import dk.aftalebog.model.event.RevisionKind;
import dk.aftalebog.model.record.RevisionRecord.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static dk.aftalebog.model.Example.day;
import static dk.aftalebog.model.record.Recorded.decision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class RevisionRecordTest {

	private static final Change END_A = new Change.ActivityEnded("a");

	private static final Change RENAME = new Change.AgreementRenamed("Trivsel");

	private final Recorded recorded = new Recorded();

	static Stream<Arguments> events() {
		return Stream.of(arguments(new RevisionSubmitted(1), Status.SUBMITTED, true),
				arguments(new RevisionApproved(1, decision("2022-06-10", "formand")), Status.APPROVED, false),
				arguments(new RevisionRejected(1, decision("2022-06-10", "formand")), Status.REJECTED, false),
				arguments(new RevisionReturned(1, decision("2022-06-10", "formand")), Status.DRAFT, true),
				arguments(new RevisionSettled(1), Status.SETTLED, false),
				arguments(new RevisionReversed(1, decision("2022-06-10", "formand")), Status.REVERSED, false),
				arguments(new RevisionWithdrawn(1, "Fortrudt"), Status.WITHDRAWN, false));
	}

	@ParameterizedTest
	@MethodSource("events")
	void an_event_takes_it_on_its_way(AgreementEvent event, Status status, boolean underWay) {
		this.recorded.submitted(1, "2022-08-01", END_A).then(event);
		assertThat(this.recorded.revision(1).status()).isEqualTo(status);
		assertThat(this.recorded.revision(1).isUnderWay()).isEqualTo(underWay);
	}

	@Test
	void it_begins_as_a_draft() {
		this.recorded.opened(1, "2022-08-01", END_A);
		assertThat(this.recorded.revision(1).status()).isEqualTo(Status.DRAFT);
		assertThat(this.recorded.revision(1).isUnderWay()).isTrue();
	}

	@Test
	void what_is_said_of_it_leaves_it_where_it_stands() {
		this.recorded.submitted(1, "2022-08-01", END_A)
			.then(new FundInvolved(1, day("2022-06-07"), "Brev", null))
			.then(new SubstantialDeclared(1, "Nyt sigte"));
		assertThat(this.recorded.revision(1).status()).isEqualTo(Status.SUBMITTED);
		this.recorded.then(new RevisionApproved(1, decision("2022-06-10", null)))
			.then(new DecisionConfirmed(1, "formand"))
			.then(new RevisionUploaded(1, day("2022-06-12"), null));
		assertThat(this.recorded.revision(1).status()).isEqualTo(Status.APPROVED);
	}

	@Test
	void its_changes_keep_their_numbers_and_a_withdrawn_one_gives_its_own_to_no_other() {
		this.recorded.opened(1, "2022-08-01", END_A, RENAME).then(new ChangeWithdrawn(1, 2));
		RevisionRecord revision = this.recorded.revision(1);
		assertThat(revision.changes()).isEqualTo(Map.of(1, END_A));
		assertThat(revision.lastChange()).isEqualTo(2);
		assertThat(revision.with(List.of(new ChangeProposed(1, 3, RENAME))).changes())
			.isEqualTo(Map.of(1, END_A, 3, RENAME));
		assertThat(revision.changes()).hasSize(1);
	}

	@Test
	void another_event_on_it_gives_another_tag_and_one_elsewhere_does_not() {
		this.recorded.opened(1, "2022-08-01", END_A);
		String tag = this.recorded.revision(1).tag();
		assertThat(tag).isEqualTo("\"revision-1-2\"");
		this.recorded.opened(2, "2022-08-01", END_A);
		assertThat(this.recorded.revision(1).tag()).isEqualTo(tag);
		this.recorded.then(new ChangeProposed(1, 2, RENAME));
		assertThat(this.recorded.revision(1).tag()).isEqualTo("\"revision-1-3\"");
	}

	@Test
	void it_was_proposed_when_it_says_so_or_on_the_danish_day_on_which_it_was_opened() {
		this.recorded.on("2022-06-05").opened(1, "2022-08-01");
		assertThat(this.recorded.revision(1).proposedOn()).isEqualTo(day("2022-06-05"));
		this.recorded.then(new RevisionOpened(2, RevisionKind.ORDINARY, "Titel", "Grund", day("2022-08-01"),
				day("2022-03-01"), null));
		assertThat(this.recorded.revision(2).proposedOn()).isEqualTo(day("2022-03-01"));
		assertThat(AgreementRecord.day(Instant.parse("2022-06-05T22:30:00Z"))).isEqualTo(day("2022-06-06"));
	}

	@Test
	void it_holds_from_the_day_with_which_it_was_opened_and_knows_its_last_event() {
		this.recorded.opened(1, "2022-08-01", END_A).opened(2, "2022-09-01");
		assertThat(this.recorded.revision(1).inForceFrom()).isEqualTo(day("2022-08-01"));
		assertThat(this.recorded.revision(1).lastSequence()).isEqualTo(3);
		assertThat(this.recorded.revision(2).lastSequence()).isEqualTo(4);
	}

	@Test
	void who_opened_it_is_known_where_the_record_knows() {
		Actor secretary = new Actor("sekretær", "secretariat");
		this.recorded.opened(1, "2022-08-01").by(secretary).opened(2, "2022-08-01");
		assertThat(this.recorded.revision(1).openedBy()).isEmpty();
		assertThat(this.recorded.revision(2).openedBy()).contains(secretary);
	}

	@Test
	void of_what_happened_more_than_once_the_last_counts() {
		this.recorded.on("2022-06-05")
			.submitted(1, "2022-08-01", END_A)
			.then(new SubstantialDeclared(1, "Først"))
			.then(new SubstantialDeclared(1, "Sidst"))
			.then(new FundInvolved(1, day("2022-06-06"), "Opkald", null))
			.then(new FundInvolved(1, day("2022-06-07"), "Brev", null))
			.then(new RevisionReturned(1, decision("2022-06-08", "formand")))
			.on("2022-06-09")
			.then(new RevisionSubmitted(1));
		RevisionRecord revision = this.recorded.revision(1);
		assertThat(revision.substantialBecause()).contains("Sidst");
		assertThat(revision.fundInvolved()).contains(new FundInvolved(1, day("2022-06-07"), "Brev", null));
		assertThat(revision.submittedOn()).contains(day("2022-06-09"));
		assertThat(revision.decision()).contains(decision("2022-06-08", "formand"));
		this.recorded.then(new RevisionRejected(1, decision("2022-06-10", "formand")));
		assertThat(this.recorded.revision(1).decision()).contains(decision("2022-06-10", "formand"));
	}

	@Test
	void what_has_not_happened_is_absent() {
		this.recorded.opened(1, "2022-08-01");
		RevisionRecord revision = this.recorded.revision(1);
		assertThat(revision.submittedOn()).isEmpty();
		assertThat(revision.decision()).isEmpty();
		assertThat(revision.settledOn()).isEmpty();
		assertThat(revision.reversal()).isEmpty();
		assertThat(revision.confirmedOn()).isEmpty();
		assertThat(revision.uploaded()).isEmpty();
		assertThat(revision.lastChange()).isZero();
		assertThat(revision.awaitsConfirmation()).isFalse();
	}

	@Test
	void a_decision_recorded_from_minutes_awaits_a_member_until_one_confirms_it() {
		this.recorded.approved(1, "2022-06-10", null, "2022-08-01", RENAME);
		assertThat(this.recorded.revision(1).awaitsConfirmation()).isTrue();
		this.recorded.on("2022-06-14").then(new DecisionConfirmed(1, "formand"));
		assertThat(this.recorded.revision(1).awaitsConfirmation()).isFalse();
		assertThat(this.recorded.revision(1).confirmedBy()).contains("formand");
		assertThat(this.recorded.revision(1).confirmedOn()).contains(day("2022-06-14"));
	}

	@Test
	void one_that_a_member_entered_does_not() {
		this.recorded.approved(1, "2022-06-10", "formand", "2022-08-01", RENAME);
		assertThat(this.recorded.revision(1).awaitsConfirmation()).isFalse();
	}

	@Test
	void the_board_takes_note_of_an_editorial_revision_and_not_of_a_correction() {
		this.recorded.on("2022-06-07")
			.opened(1, RevisionKind.EDITORIAL, "2022-08-01")
			.then(new RevisionSettled(1))
			.opened(2, RevisionKind.TRANSCRIPTION_CORRECTION, "2021-08-01")
			.then(new RevisionSettled(2));
		assertThat(this.recorded.revision(1).awaitsConfirmation()).isTrue();
		assertThat(this.recorded.revision(1).settledOn()).contains(day("2022-06-07"));
		assertThat(this.recorded.revision(2).awaitsConfirmation()).isFalse();
		this.recorded.then(new RevisionReversed(1, decision("2022-06-10", "formand")));
		assertThat(this.recorded.revision(1).awaitsConfirmation()).isFalse();
		assertThat(this.recorded.revision(1).reversal()).contains(decision("2022-06-10", "formand"));
	}

	@Test
	void a_stream_opens_a_revision_once_and_before_it_speaks_of_it() {
		this.recorded.opened(1, "2022-08-01");
		assertThatIllegalStateException().isThrownBy(() -> this.recorded.opened(1, "2022-08-01"));
		assertThatIllegalStateException().isThrownBy(() -> this.recorded.then(new RevisionSubmitted(2)));
	}

}
