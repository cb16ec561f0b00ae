package dk.aftalebog.agreement.governance;

import java.util.List;

import dk.aftalebog.agreement.Scenario;
import dk.aftalebog.agreement.refusal.Refusal;
import dk.aftalebog.model.change.Change;
import dk.aftalebog.model.diff.Difference;
import dk.aftalebog.model.event.AgreementEvent.ChangeProposed;
import dk.aftalebog.model.event.AgreementEvent.MeasurementRecorded;
import dk.aftalebog.model.timeline.Fact;
import org.junit.jupiter.api.Test;

import static dk.aftalebog.agreement.Scenario.count;
import static dk.aftalebog.agreement.Scenario.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class BasisTest {

	private final Scenario scenario = new Scenario((ledger, situations) -> new Object()).givenAgreement();

	@Test
	void of_two_changes_of_one_value_the_later_one_is_what_it_does() {
		this.scenario.givenDraft(1, "2022-08-01", new Change.AgreementRenamed("Først"),
				new Change.AgreementRenamed("Sidst"));
		assertThat(basis().effects().orElseThrow()).singleElement().satisfies((effect) -> {
			assertThat(effect.from()).isEqualTo(day("2022-08-01"));
			assertThat(effect.until()).isNull();
			assertThat(effect.redline()).containsExactly(new Difference("/name", "Tryghed", "Sidst"));
		});
	}

	@Test
	void it_does_what_it_does_until_a_later_decision_overtakes_it() {
		this.scenario.givenDraft(1, "2022-08-01", new Change.AgreementRenamed("Trivsel"))
			.givenApproved(2, "2022-09-01", new Change.ActivityEnded("b"))
			.givenApproved(3, "2022-10-01", new Change.AgreementRenamed("Naboskab"));
		List<Effect> effects = basis().effects().orElseThrow();
		assertThat(effects).extracting(Effect::from).containsExactly(day("2022-08-01"), day("2022-10-01"));
		assertThat(effects.getFirst().until()).isEqualTo(day("2022-10-01"));
		assertThat(effects.getLast().redline()).isEmpty();
		assertThat(effects.getLast().restsOn()).isEmpty();
	}

	@Test
	void what_does_not_apply_has_no_hash() {
		this.scenario.givenDraft(1, "2022-08-01", new Change.ActivityEnded("ukendt"));
		assertThat(basis().hash()).isEmpty();
		assertThat(basis().effects()).isEmpty();
	}

	@Test
	void a_hash_is_64_digits_and_another_proposal_has_another() {
		this.scenario.givenDraft(1, "2022-08-01", new Change.AgreementRenamed("Trivsel"));
		String hash = basis().hash().orElseThrow();
		assertThat(hash).matches("[0-9a-f]{64}");
		this.scenario.given(new ChangeProposed(1, 2, new Change.AgreementRenamed("Trivsel")));
		assertThat(basis().hash().orElseThrow()).isNotEqualTo(hash);
	}

	@Test
	void nothing_has_moved_a_draft_that_stands_alone() {
		this.scenario.givenDraft(1, "2022-08-01", new Change.AgreementRenamed("Trivsel"));
		assertThat(basis().movedSinceLastTouched()).isEmpty();
	}

	@Test
	void what_was_decided_before_it_was_touched_last_has_not_moved_it() {
		this.scenario.givenDraft(1, "2022-08-01", new Change.AgreementRenamed("Trivsel"))
			.givenApproved(2, "2022-08-01", new Change.AgreementRenamed("Naboskab"))
			.given(new ChangeProposed(1, 2, new Change.ActivityEnded("a")));
		assertThat(basis().movedSinceLastTouched()).isEmpty();
	}

	@Test
	void what_is_unrelated_has_not_moved_it() {
		this.scenario.givenDraft(1, "2022-08-01", new Change.AgreementRenamed("Trivsel"))
			.given(new MeasurementRecorded("udsættelser", null, 2022, count("3")))
			.givenApproved(2, "2022-08-01", new Change.ActivityEnded("b"));
		assertThat(basis().movedSinceLastTouched()).isEmpty();
	}

	@Test
	void what_has_is_told() {
		this.scenario.givenDraft(1, "2022-08-01", new Change.AgreementRenamed("Trivsel"))
			.givenApproved(2, "2022-07-01", new Change.AgreementRenamed("Naboskab"));
		assertThat(basis().movedSinceLastTouched()).extracting(Fact::revision).containsExactly(2);
	}

	@Test
	void a_refusal_names_what_came_after_what_was_seen_and_nothing_before() {
		this.scenario.givenDraft(1, "2022-08-01", new Change.AgreementRenamed("Trivsel"))
			.givenApproved(2, "2022-07-01", new Change.AgreementRenamed("Naboskab"));
		String seen = basis().hash().orElseThrow();
		this.scenario.givenApproved(3, "2022-06-02", "2022-07-10", new Change.AgreementRenamed("Fællesskab"));
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> basis().requireSeen(seen))
			.withMessageContaining("revision 3 took force")
			.withMessageNotContaining("revision 2");
	}

	@Test
	void what_was_seen_for_an_earlier_meeting_moves_as_seen_for_it() {
		this.scenario.givenApproved(2, "2022-06-01", "2022-08-01", new Change.AgreementRenamed("Naboskab"))
			.givenDraft(1, "2022-08-01", new Change.AgreementRenamed("Trivsel"), new Change.ActivityEnded("a"));
		String seen = before(2).hash().orElseThrow();
		assertThat(basis().hash()).isPresent().isNotEqualTo(before(2).hash());
		this.scenario.givenApproved(3, "2022-06-02", "2022-07-01", new Change.ActivityRenamed("a", null, "A'"));
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> before(2).requireSeen(seen))
			.withMessageContaining("revision 3 took force");
	}

	@Test
	void what_was_seen_before_the_last_change_is_no_state_of_it() {
		this.scenario.givenDraft(1, "2022-08-01", new Change.AgreementRenamed("Trivsel"));
		String seen = basis().hash().orElseThrow();
		this.scenario.given(new ChangeProposed(1, 2, new Change.ActivityEnded("a")));
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> basis().requireSeen(seen))
			.withMessageContaining("the hash is of no state");
	}

	/** As decided on the day before a meeting of 1 June. */
	private Basis before(int decided) {
		assertThat(this.scenario.record().revision(decided)).isPresent();
		return Basis.of(this.scenario.record(), this.scenario.record().revision(1).orElseThrow(), day("2022-05-31"));
	}

	private Basis basis() {
		return Basis.of(this.scenario.record(), this.scenario.record().revision(1).orElseThrow());
	}

}
