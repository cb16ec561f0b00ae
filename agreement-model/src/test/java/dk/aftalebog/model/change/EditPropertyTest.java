package dk.aftalebog.model.change;

import java.time.LocalDate;
import java.util.List;

import dk.aftalebog.model.agreement.Activity;
import dk.aftalebog.model.agreement.Agreement;
import dk.aftalebog.model.agreement.EndedActivity;
import dk.aftalebog.model.diff.Diff;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.assertj.core.api.Assertions.assertThat;

class EditPropertyTest {

	private static final LocalDate DAY = LocalDate.of(2023, 8, 1);

	@Provide
	Arbitrary<Agreement> agreements() {
		return Agreements.agreements();
	}

	@Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
	void the_changes_turn_the_one_agreement_into_the_other(@ForAll("agreements") Agreement before,
			@ForAll("agreements") Agreement after) {
		AgreementBuilder builder = new AgreementBuilder();
		Registration.changes(before).forEach((change) -> builder.apply(change, DAY));
		Edit.between(before, after).forEach((change) -> builder.apply(change, DAY));
		assertThat(Diff.between(builder.build(), expected(before, after))).isEmpty();
	}

	@Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
	void nothing_edited_is_nothing_changed(@ForAll("agreements") Agreement agreement) {
		assertThat(Edit.between(agreement, agreement)).isEmpty();
	}

	@Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
	void what_changed_once_does_not_change_again(@ForAll("agreements") Agreement before,
			@ForAll("agreements") Agreement after) {
		assertThat(Edit.between(expected(before, after), after)).isEmpty();
	}

	/** Activities end, and what cannot be taken back stays. */
	private static Agreement expected(Agreement before, Agreement after) {
		List<String> kept = after.activities().stream().map(Activity::key).toList();
		List<EndedActivity> ended = before.activities()
			.stream()
			.filter((activity) -> !kept.contains(activity.key()))
			.map((activity) -> new EndedActivity(activity, DAY))
			.toList();
		return new Agreement(after.name(), after.period(),
				(after.predecessor() != null) ? after.predecessor() : before.predecessor(), after.parties(),
				after.sections(), after.goals(), after.indicators(), after.activities(), ended, after.resources(),
				after.resourceTotal(), (after.budget() != null) ? after.budget() : before.budget(),
				after.revisionTerms());
	}

}
