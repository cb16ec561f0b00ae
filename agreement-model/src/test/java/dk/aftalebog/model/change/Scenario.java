package dk.aftalebog.model.change;

import java.time.LocalDate;

import dk.aftalebog.model.Example;
import dk.aftalebog.model.IndicatorDraft;
import dk.aftalebog.model.agreement.Activity;
import dk.aftalebog.model.agreement.Agreement;
import dk.aftalebog.model.agreement.Indicator;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The words in which tests tell what stood in a concluded agreement, what changed and
 * what came of it.
 */
final class Scenario {

	static final LocalDate DAY = Example.day("2022-08-01");

	private final AgreementBuilder builder = new AgreementBuilder();

	private Scenario() {
	}

	static Scenario nothing() {
		return new Scenario();
	}

	static Scenario given(Change... changes) {
		return nothing().when(new Change.AgreementConcluded("Aftalen", Example.FOUR_YEARS)).when(changes);
	}

	static Scenario givenIndicator(IndicatorDraft indicator) {
		return given(new Change.IndicatorAdded(indicator.build()));
	}

	static Scenario givenActivity(Activity activity) {
		return given(new Change.ActivityAdded(activity));
	}

	Scenario when(Change... changes) {
		for (Change change : changes) {
			this.builder.apply(change, DAY);
		}
		return this;
	}

	Agreement then() {
		return this.builder.build();
	}

	Indicator thenIndicator() {
		return then().indicators().getFirst();
	}

	Activity thenActivity() {
		return then().activities().getFirst();
	}

	/** What does not apply changes nothing and says what is in the way. */
	void refuses(Change change, String message) {
		assertThatExceptionOfType(ChangeDoesNotApply.class).isThrownBy(() -> this.builder.apply(change, DAY))
			.withMessage(message);
	}

}
