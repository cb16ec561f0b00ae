package dk.aftalebog.model.change;

import dk.aftalebog.model.change.ChangeDoesNotApply.Why;
import dk.aftalebog.model.language.Kind;
import dk.aftalebog.model.language.Spoken;
import dk.aftalebog.model.language.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class ChangeDoesNotApplyTest {

	@ParameterizedTest
	@EnumSource(Why.class)
	void a_reason_speaks_of_the_same_things_in_both_languages(Why why) {
		Spoken.inBothLanguages(why);
	}

	@Test
	void what_is_in_the_way_is_named_in_both_languages() {
		assertThat(ChangeDoesNotApply.missing(Kind.GOAL, "g").words())
			.isEqualTo(new Words("there is no goal 'g' on that day", "blandt delmålene findes 'g' ikke den dag"));
		assertThat(ChangeDoesNotApply.taken(Kind.ENDED_ACTIVITY, "a").words())
			.isEqualTo(new Words("there is a ended activity 'a' already on that day",
					"blandt de afsluttede aktiviteter findes 'a' allerede den dag"));
	}

}
