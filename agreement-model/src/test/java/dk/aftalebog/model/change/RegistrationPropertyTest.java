package dk.aftalebog.model.change;

import java.util.List;

import dk.aftalebog.model.agreement.Agreement;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.assertj.core.api.Assertions.assertThat;

class RegistrationPropertyTest {

	@Provide
	Arbitrary<Agreement> agreements() {
		return Agreements.agreements();
	}

	@Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
	void the_changes_of_a_registration_build_the_same_agreement(@ForAll("agreements") Agreement agreement) {
		AgreementBuilder builder = new AgreementBuilder();
		Registration.changes(agreement).forEach((change) -> builder.apply(change, agreement.period().from()));
		assertThat(builder.build()).isEqualTo(agreement);
	}

	@Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
	void every_figure_has_a_change_of_its_own(@ForAll("agreements") Agreement agreement) {
		List<Change> changes = Registration.changes(agreement);
		assertThat(changes).filteredOn(Change.IndicatorAdded.class::isInstance)
			.extracting((change) -> ((Change.IndicatorAdded) change).indicator())
			.allMatch((indicator) -> indicator.equals(indicator.withoutFigures()));
		assertThat(changes).filteredOn(Change.IndicatorBaselineSet.class::isInstance)
			.hasSize(agreement.indicators().stream().mapToInt((indicator) -> indicator.baselines().size()).sum());
		assertThat(changes).filteredOn(Change.TargetSet.class::isInstance)
			.hasSize(agreement.indicators().stream().mapToInt((indicator) -> indicator.targets().size()).sum());
	}

	@Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
	void the_conclusion_comes_first(@ForAll("agreements") Agreement agreement) {
		assertThat(Registration.changes(agreement).getFirst())
			.isEqualTo(new Change.AgreementConcluded(agreement.name(), agreement.period()));
	}

}
