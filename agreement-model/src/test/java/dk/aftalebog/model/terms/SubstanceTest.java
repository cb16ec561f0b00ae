package dk.aftalebog.model.terms;

import java.util.List;

import dk.aftalebog.model.Example;
import dk.aftalebog.model.agreement.RevisionTerms.FundInvolvement;
import dk.aftalebog.model.agreement.RevisionTerms;
import dk.aftalebog.model.change.Change;
import dk.aftalebog.model.event.AgreementEvent.ChangeWithdrawn;
import dk.aftalebog.model.event.AgreementEvent.SubstantialDeclared;
import dk.aftalebog.model.record.Recorded;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SubstanceTest {

	private final Recorded recorded = new Recorded().opened(1, "2022-08-01", new Change.ActivityEnded("a"),
			new Change.ActivityEnded("b"), new Change.AgreementRenamed("Trivsel"));

	@Test
	void kinds_of_change_that_the_terms_count_make_it_substantial_each_named_once() {
		Substance substance = of("activity-ended", "budget-set");
		assertThat(substance).isEqualTo(new Substance(List.of("activity-ended"), null, Term.Source.AGREEMENT));
		assertThat(substance.isSubstantial()).isTrue();
	}

	@Test
	void others_do_not() {
		assertThat(of("budget-set").isSubstantial()).isFalse();
	}

	@Test
	void a_change_that_was_withdrawn_counts_no_more() {
		this.recorded.then(new ChangeWithdrawn(1, 1)).then(new ChangeWithdrawn(1, 2));
		assertThat(of("activity-ended").isSubstantial()).isFalse();
	}

	@Test
	void so_does_its_proposers_declaration() {
		this.recorded.then(new SubstantialDeclared(1, "Nyt sigte"));
		assertThat(of("budget-set")).isEqualTo(new Substance(List.of(), "Nyt sigte", Term.Source.AGREEMENT));
		assertThat(of("budget-set").isSubstantial()).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "NEVER, activity-ended, false", "WHEN_SUBSTANTIAL, activity-ended, true",
			"WHEN_SUBSTANTIAL, budget-set, false", "ALWAYS, budget-set, true" })
	void the_fund_is_wanted_as_the_terms_say(FundInvolvement when, String counted, boolean wanted) {
		TermsInForce terms = terms(when, counted);
		assertThat(Substance.of(this.recorded.revision(1), terms).wantsFund(terms)).isEqualTo(wanted);
	}

	private Substance of(String... counted) {
		return Substance.of(this.recorded.revision(1), terms(null, counted));
	}

	private static TermsInForce terms(@Nullable FundInvolvement when, String... counted) {
		return TermsInForce.of(
				new RevisionTerms(List.of(), null, null, null, List.of(counted), when, null, null, null, null, null),
				Example.PLAN);
	}

}
