package dk.aftalebog.model.change;

import java.util.Map;

import dk.aftalebog.model.agreement.Predecessor;
import dk.aftalebog.model.change.Change.AgreementConcluded;
import dk.aftalebog.model.change.Change.AgreementRenamed;
import dk.aftalebog.model.change.Change.PeriodChanged;
import dk.aftalebog.model.change.Change.PredecessorSet;
import org.junit.jupiter.api.Test;

import static dk.aftalebog.model.Example.FOUR_YEARS;
import static dk.aftalebog.model.Example.period;
import static dk.aftalebog.model.change.Scenario.given;
import static dk.aftalebog.model.change.Scenario.nothing;
import static org.assertj.core.api.Assertions.assertThat;

class HeaderChangesTest {

	@Test
	void an_agreement_is_concluded() {
		assertThat(nothing().when(new AgreementConcluded("Aftalen", FOUR_YEARS)).then()).satisfies((agreement) -> {
			assertThat(agreement.name()).isEqualTo("Aftalen");
			assertThat(agreement.period()).isEqualTo(FOUR_YEARS);
		});
	}

	@Test
	void an_agreement_is_concluded_once() {
		given().refuses(new AgreementConcluded("Another", FOUR_YEARS), "the agreement is concluded already");
	}

	@Test
	void an_agreement_is_renamed() {
		assertThat(given().when(new AgreementRenamed("Another name")).then().name()).isEqualTo("Another name");
	}

	@Test
	void the_period_changes() {
		assertThat(given().when(new PeriodChanged(period("2021-08-01", "2026-07-31"))).then().period())
			.isEqualTo(period("2021-08-01", "2026-07-31"));
	}

	@Test
	void the_predecessor_takes_the_place_of_the_one_before() {
		Predecessor second = new Predecessor("second", Map.of("old", "new"));
		assertThat(given(new PredecessorSet(new Predecessor("first", Map.of()))).when(new PredecessorSet(second))
			.then()
			.predecessor()).isEqualTo(second);
	}

}
