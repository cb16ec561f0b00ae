package dk.aftalebog.agreement.reverserevision;

import java.util.List;

import dk.aftalebog.agreement.Scenario;
import dk.aftalebog.agreement.attach.NoAttachments;
import dk.aftalebog.agreement.governance.DecisionEntry;
import dk.aftalebog.agreement.governance.Edge.Side;
import dk.aftalebog.agreement.governance.Edge;
import dk.aftalebog.agreement.governance.Meeting;
import dk.aftalebog.agreement.governance.Rule;
import dk.aftalebog.agreement.record.AgreementStream;
import dk.aftalebog.model.agreement.Agreement;
import dk.aftalebog.model.agreement.Section;
import dk.aftalebog.model.change.Change;
import dk.aftalebog.model.event.AgreementEvent.ContentFact;
import dk.aftalebog.model.event.AgreementEvent.RevisionReversed;
import dk.aftalebog.model.event.AgreementEvent.RevisionSettled;
import dk.aftalebog.model.event.Decision;
import dk.aftalebog.model.event.RevisionKind;
import dk.aftalebog.model.timeline.AsOf;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static dk.aftalebog.agreement.Scenario.day;
import static org.assertj.core.api.Assertions.assertThat;

class ReverseRevisionTest {

	private static final Change REWORDED = new Change.AgreementRenamed("Trygheden");

	private final Scenario scenario = new Scenario((ledger, situations) -> new ReverseRevisionHandler(ledger,
			situations, new DecisionEntry(NoAttachments.none())))
		.givenAgreement();

	@Test
	@Edge(rule = Rule.NOT_REVERSIBLE, side = Side.ALLOWED)
	void the_board_reverses_an_editorial_revision_and_what_stood_before_stands_again() {
		this.scenario.givenSettled(1, "2022-06-06", REWORDED)
			.when(reverse("2022-06-10", "Meningen er en anden"))
			.expectEvents(new RevisionReversed(1, decision("2022-06-10")),
					new ContentFact(1, day("2022-06-10"), day("2022-06-06"), new Change.AgreementRenamed("Tryghed")))
			.expectState((stream) -> assertThat(on(stream, "2022-06-06").name()).isEqualTo("Tryghed"));
	}

	@Test
	@Edge(rule = Rule.NOT_REVERSIBLE, side = Side.REFUSED)
	void a_revision_that_the_board_approved_is_not_reversed() {
		this.scenario.givenApproved(1, "2022-08-01", REWORDED)
			.whenRefused(reverse("2022-06-10", "Nej"), "not-reversible");
	}

	@Test
	void nor_is_a_correction_of_the_copy() {
		this.scenario.givenSubmitted(1, RevisionKind.TRANSCRIPTION_CORRECTION, "2021-08-01", REWORDED)
			.given(new RevisionSettled(1))
			.given(new ContentFact(1, day("2021-06-01"), day("2021-08-01"), REWORDED))
			.whenRefused(reverse("2022-06-10", "Nej"), "not-reversible");
	}

	@Test
	void nor_is_an_editorial_revision_that_has_not_taken_force() {
		this.scenario.givenSubmitted(1, RevisionKind.EDITORIAL, "2022-08-01", REWORDED)
			.whenRefused(reverse("2022-06-10", "Nej"), "not-reversible");
	}

	@Test
	void a_revision_is_reversed_once() {
		this.scenario.givenSettled(1, "2022-06-06", REWORDED)
			.given(new RevisionReversed(1, decision("2022-06-10")))
			.whenRefused(reverse("2022-06-10", "Nej"), "not-reversible");
	}

	@Test
	void a_reversal_says_why() {
		this.scenario.givenSettled(1, "2022-06-06", REWORDED)
			.whenRefused(reverse("2022-06-10", null), "reason-missing");
	}

	@Test
	void what_the_board_has_decided_over_it_since_stands() {
		this.scenario.givenSettled(1, "2022-06-06", REWORDED)
			.givenApproved(2, "2022-06-08", "2022-06-06", new Change.AgreementRenamed("Trivsel"))
			.when(reverse("2022-06-10", "Nej"))
			.expectEvents(new RevisionReversed(1, decision("2022-06-10", "Nej")));
	}

	@Test
	void from_a_later_day_on_too() {
		this.scenario.givenSettled(1, "2022-06-06", REWORDED)
			.givenApproved(2, "2022-06-08", "2022-08-01", new Change.AgreementRenamed("Trivsel"))
			.when(reverse("2022-06-10", "Nej"))
			.expectState((stream) -> {
				assertThat(on(stream, "2022-07-31").name()).isEqualTo("Tryghed");
				assertThat(on(stream, "2022-08-01").name()).isEqualTo("Trivsel");
			});
	}

	@Test
	void each_text_that_it_reworded_is_restored_and_no_other() {
		this.scenario.given(section("formål", "Formålet er tryghed")).given(section("metode", "Vi taler sammen"));
		this.scenario
			.givenSettled(1, "2022-06-06", new Change.SectionSet(new Section("formål", "Formål", "Formålet: tryghed")),
					new Change.ActivityRenamed("a", null, "Aktivitet"))
			.when(reverse("2022-06-10", "Meningen er en anden"))
			.expectEvents(new RevisionReversed(1, decision("2022-06-10")),
					new ContentFact(1, day("2022-06-10"), day("2022-06-06"),
							new Change.ActivityRenamed("a", null, "A")),
					new ContentFact(1, day("2022-06-10"), day("2022-06-06"),
							new Change.SectionSet(new Section("formål", "Formål", "Formålet er tryghed"))));
	}

	@Test
	@Edge(rule = Rule.REVERSED_BEFORE_FORCE, side = Side.REFUSED)
	void a_meeting_before_it_took_force_did_not_reverse_it() {
		this.scenario.givenSettled(1, "2022-06-06", REWORDED)
			.whenRefused(new ReverseRevision("aftale", 1, "*",
					new Meeting(day("2022-06-04"), "Referat", VOTES, true, "Meningen er en anden", null),
					Scenario.MEMBER), "reversed-before-force");
	}

	@Test
	@Edge(rule = Rule.REVERSED_BEFORE_FORCE, side = Side.ALLOWED)
	void a_meeting_of_the_same_day_does() {
		this.scenario.givenSettled(1, "2022-06-06", REWORDED)
			.when(reverse("2022-06-05", "Meningen er en anden"))
			.expectState((stream) -> assertThat(on(stream, "2022-06-06").name()).isEqualTo("Tryghed"));
	}

	private static final List<Decision.Vote> VOTES = List.of(new Decision.Vote("formand", Decision.Ballot.FOR));

	private static Agreement on(AgreementStream stream, String day) {
		return ((AsOf.InForce) stream.record().timeline().on(day(day))).version().agreement();
	}

	private static ContentFact section(String key, String text) {
		return new ContentFact(0, day("2021-06-01"), day("2021-08-01"),
				new Change.SectionSet(new Section(key, "Formål", text)));
	}

	private static ReverseRevision reverse(String meetingOn, @Nullable String reason) {
		return new ReverseRevision("aftale", 1, "*", new Meeting(day(meetingOn), "Referat", VOTES, false, reason, null),
				Scenario.MEMBER);
	}

	private static Decision decision(String meetingOn) {
		return decision(meetingOn, "Meningen er en anden");
	}

	private static Decision decision(String meetingOn, String reason) {
		return new Decision(day(meetingOn), "Referat", VOTES, false, reason, null, "formand", null);
	}

}
