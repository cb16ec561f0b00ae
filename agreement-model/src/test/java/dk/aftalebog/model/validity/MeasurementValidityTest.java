package dk.aftalebog.model.validity;

import java.util.List;

import dk.aftalebog.model.Example;
import dk.aftalebog.model.agreement.Cell;
import dk.aftalebog.model.agreement.Missing;
import dk.aftalebog.model.agreement.Scope;
import org.junit.jupiter.api.Test;

import static dk.aftalebog.model.Example.figure;
import static dk.aftalebog.model.IndicatorDraft.indicator;
import static dk.aftalebog.model.validity.Faults.fault;
import static dk.aftalebog.model.validity.Faults.named;
import static org.assertj.core.api.Assertions.assertThat;

class MeasurementValidityTest {

	private static List<String> faultsOf(Cell cell) {
		return named(MeasurementValidity.problems(cell, indicator("i").build(), Example.PLAN));
	}

	@Test
	void a_figure_in_the_unit_of_its_indicator_stands() {
		assertThat(faultsOf(figure("nord", "0"))).isEmpty();
	}

	@Test
	void a_figure_that_could_not_be_measured_stands_with_its_reason() {
		assertThat(faultsOf(Cell.missing(new Scope.Area("nord"), Missing.SUPPRESSED, null))).isEmpty();
	}

	@Test
	void a_pointer_leads_into_the_cell() {
		assertThat(faultsOf(figure("nord", "2.5"))).containsExactly(fault("/value", "wrong-unit"));
		assertThat(faultsOf(figure("vest", "2"))).containsExactly(fault("/scope", "unknown-area"));
		assertThat(faultsOf(new Cell(new Scope.AllAreas(), null, null, null, null, null, null, null, null, null)))
			.containsExactly(fault("", "value-or-missing"));
	}

	@Test
	void all_faults_are_told_at_once() {
		assertThat(faultsOf(figure("vest", "-1"))).containsExactly(fault("/scope", "unknown-area"),
				fault("/value", "wrong-unit"));
	}

}
