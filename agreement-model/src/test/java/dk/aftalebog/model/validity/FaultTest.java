package dk.aftalebog.model.validity;

import java.util.List;
import java.util.Locale;

import dk.aftalebog.model.Example;
import dk.aftalebog.model.agreement.Period;
import dk.aftalebog.model.language.Spoken;
import dk.aftalebog.model.language.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static dk.aftalebog.model.AgreementDraft.agreement;
import static dk.aftalebog.model.Example.day;
import static org.assertj.core.api.Assertions.assertThat;

class FaultTest {

	@ParameterizedTest
	@EnumSource(Fault.class)
	void a_fault_speaks_of_the_same_things_in_both_languages(Fault fault) {
		Spoken.inBothLanguages(fault);
	}

	@ParameterizedTest
	@EnumSource(Fault.class)
	void codes_are_for_the_web(Fault fault) {
		assertThat(fault.code()).matches("[a-z]+(-[a-z]+)*");
	}

	@Test
	void a_problem_is_told_in_the_language_asked_for() {
		List<Problem> problems = AgreementValidity
			.problems(agreement().runs(new Period(day("2021-08-02"), day("2021-08-01"))).build(), Example.PLAN);
		assertThat(problems).singleElement().satisfies((problem) -> {
			assertThat(problem.in(Locale.ENGLISH)).isEqualTo(problem.message())
				.isEqualTo("The period ends (2021-08-01) before it begins (2021-08-02); swap or mend the dates");
			assertThat(problem.in(Locale.of("da"))).isEqualTo(
					"Perioden slutter (2021-08-01), før den begynder (2021-08-02); byt om på datoerne, eller ret dem");
		});
	}

	@Test
	void what_a_problem_speaks_of_has_its_danish_name_too() {
		assertThat(new Problem("", "",
				Fault.ACTIVITY_OUTSIDE_PERIOD.words(
						Words.of("from %s to %s", "fra %s til %s", "2021-08-01",
								new Words("an open end", "en åben slutdato")),
						Words.of("from %s to %s", "fra %s til %s", "2021-08-01", "2025-07-31")))
			.in(Locale.of("da")))
			.isEqualTo("Aktiviteten løber fra 2021-08-01 til en åben slutdato, men delaftalen fra 2021-08-01 til "
					+ "2025-07-31; hold aktiviteten inden for delaftalens periode");
	}

}
