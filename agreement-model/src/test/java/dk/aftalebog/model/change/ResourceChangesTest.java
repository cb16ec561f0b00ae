package dk.aftalebog.model.change;

import java.math.BigDecimal;
import java.util.List;

import dk.aftalebog.model.agreement.Amount;
import dk.aftalebog.model.agreement.Budget;
import dk.aftalebog.model.agreement.ResourceTotal;
import dk.aftalebog.model.agreement.RevisionTerms;
import dk.aftalebog.model.change.Change.BudgetSet;
import dk.aftalebog.model.change.Change.ResourceRemoved;
import dk.aftalebog.model.change.Change.ResourceSet;
import dk.aftalebog.model.change.Change.ResourceTotalSet;
import dk.aftalebog.model.change.Change.RevisionTermsSet;
import org.junit.jupiter.api.Test;

import static dk.aftalebog.model.Example.resource;
import static dk.aftalebog.model.change.Scenario.given;
import static org.assertj.core.api.Assertions.assertThat;

class ResourceChangesTest {

	private static final Amount WEEKLY = new Amount.HoursPerWeek(BigDecimal.TEN, false);

	@Test
	void a_resource_is_set_and_set_again_in_its_place() {
		assertThat(given()
			.when(new ResourceSet(resource("r")), new ResourceSet(resource("s")),
					new ResourceSet(resource("r", WEEKLY)))
			.then()
			.resources()).containsExactly(resource("r", WEEKLY), resource("s"));
	}

	@Test
	void a_resource_is_taken_out() {
		assertThat(given(new ResourceSet(resource("r"))).when(new ResourceRemoved("r")).then().resources()).isEmpty();
	}

	@Test
	void a_resource_that_is_not_there_cannot_be_taken_out() {
		given().refuses(new ResourceRemoved("r"), "there is no resource 'r' on that day");
	}

	@Test
	void a_total_of_the_resources_is_stated_and_taken_back() {
		ResourceTotal total = new ResourceTotal(List.of(WEEKLY), null);
		Scenario scenario = given().when(new ResourceTotalSet(total));
		assertThat(scenario.then().resourceTotal()).isEqualTo(total);
		assertThat(scenario.when(new ResourceTotalSet(null)).then().resourceTotal()).isNull();
	}

	@Test
	void the_budget_takes_the_place_of_the_one_before() {
		Budget second = new Budget(List.of(), BigDecimal.TEN);
		assertThat(
				given(new BudgetSet(new Budget(List.of(), BigDecimal.ONE))).when(new BudgetSet(second)).then().budget())
			.isEqualTo(second);
	}

	@Test
	void terms_are_silent_until_they_are_set() {
		RevisionTerms terms = new RevisionTerms(List.of(), RevisionTerms.Cadence.ONCE_A_YEAR, true, "bestyrelsen",
				List.of(), null, null, null, null, null, null);
		assertThat(given().then().revisionTerms()).isEqualTo(RevisionTerms.SILENT);
		assertThat(given().when(new RevisionTermsSet(terms)).then().revisionTerms()).isEqualTo(terms);
	}

}
