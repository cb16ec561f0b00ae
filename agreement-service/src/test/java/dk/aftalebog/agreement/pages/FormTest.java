package dk.aftalebog.agreement.pages;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import dk.aftalebog.agreement.refusal.Refusal;
import dk.aftalebog.json.Json;
import dk.aftalebog.model.agreement.Agreement;
import dk.aftalebog.model.agreement.Budget;
import dk.aftalebog.model.agreement.Cell;
import dk.aftalebog.model.agreement.Party;
import dk.aftalebog.model.agreement.Resource;
import dk.aftalebog.model.agreement.Unit;
import dk.aftalebog.model.agreement.Value;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class FormTest {

	private static final Locale DANISH = Locale.of("da");

	private static Form sent(String... fields) {
		MultiValueMap<String, String> typed = new LinkedMultiValueMap<>();
		for (int i = 0; i < fields.length; i += 2) {
			typed.add(fields[i], fields[i + 1]);
		}
		return Form.sent(typed, DANISH);
	}

	@Test
	void fields_make_up_the_document_that_the_record_reads() {
		Party party = sent("/key", "kommunen", "/organisation", " Randers Kommune ", "/units", "Social\r\n\r\nSundhed",
				"/role", "", "/primary", "true")
			.read(Party.class);
		assertThat(party)
			.isEqualTo(new Party("kommunen", "Randers Kommune", List.of("Social", "Sundhed"), null, null, true, null));
	}

	@Test
	void numbers_are_written_as_danes_write_them() {
		Budget budget = sent("/lines/0/funder", "Fonden", "/lines/0/amount", "1.234.567,50", "/lines/0/form", "cash",
				"/lines/3/funder", "Kommunen", "/lines/3/amount", "100 kr.")
			.read(Budget.class);
		assertThat(budget.lines()).containsExactly(
				new Budget.Line("Fonden", new BigDecimal("1234567.50"), Budget.Form.CASH),
				new Budget.Line("Kommunen", new BigDecimal("100"), null));
	}

	@Test
	void a_fault_stands_at_its_field_though_blank_rows_came_before_it() {
		Form form = sent("/lines/0/funder", "", "/lines/0/amount", " ", "/lines/2/funder", "Kommunen", "/total",
				"12.5");
		Refusal refusal = catchThrowableOfType(Refusal.class, () -> form.read(Budget.class));
		form.refused(refusal);
		assertThat(form.wrong("/total")).containsExactly("Skriv et tal med komma før decimalerne, fx 12,5");
		Form again = sent("/lines/0/funder", "", "/lines/2/funder", "Kommunen");
		again.refused(catchThrowableOfType(Refusal.class, () -> again.read(Budget.class)));
		assertThat(again.wrong("/lines/2/amount")).hasSize(1);
		assertThat(again.wrong()).hasSize(1);
	}

	@Test
	void a_figure_is_read_by_its_unit() {
		assertThat(sent("/scope", "none", "/value", "12,5 %").read(Cell.class, (pointer) -> Unit.PERCENT).value())
			.isEqualTo(new Value.Quantity(new BigDecimal("12.5")));
		assertThat(sent("/scope", "none", "/value", "Ja").read(Cell.class, (pointer) -> Unit.YES_NO).value())
			.isEqualTo(new Value.YesNo(true));
		assertThat(sent("/scope", "none", "/value", "12").read(Cell.class, (pointer) -> Unit.TEXT).value())
			.isEqualTo(new Value.Text("12"));
		Form none = sent("/scope", "none", "/value", "mange");
		none.refused(catchThrowableOfType(Refusal.class, () -> none.read(Cell.class, (pointer) -> Unit.COUNT)));
		assertThat(none.wrong("/value")).hasSize(1);
	}

	@Test
	void an_alternative_is_read_with_its_own_fields_alone() {
		Resource resource = sent("/key", "a", "/who", "Vært", "/amounts/0/type", "hours-per-week", "/amounts/0/hours",
				"37", "/amounts/0/percent", "80", "/amounts/1/type", "")
			.read(Resource.class);
		assertThat(resource.amounts()).hasSize(1);
		Refusal refusal = catchThrowableOfType(Refusal.class,
				() -> sent("/key", "a", "/who", "Vært", "/amounts/0/type", "hours-per-week").read(Resource.class));
		assertThat(refusal.problems()).extracting((problem) -> problem.pointer()).containsExactly("/amounts/0/hours");
	}

	/** What is shown and sent back unchanged changes nothing. */
	@Test
	void every_part_of_every_sample_comes_back_as_it_went_out() {
		for (Agreement says : Samples.agreements()) {
			says.parties().forEach((party) -> comesBack(party, Map.of()));
			says.sections().forEach((section) -> comesBack(section, Map.of()));
			says.goals().forEach((goal) -> comesBack(goal, Map.of()));
			says.activities().forEach((activity) -> comesBack(activity, Map.of()));
			says.resources().forEach((resource) -> comesBack(resource, Map.of()));
			says.indicators().forEach((indicator) -> comesBack(indicator, Map.of("unit", indicator.unit())));
			if (says.budget() != null) {
				comesBack(says.budget(), Map.of());
			}
			comesBack(says.revisionTerms(), Map.of());
		}
		assertThat(Samples.agreements()).hasSizeGreaterThan(2);
	}

	private static void comesBack(Record part, Map<String, Unit> unit) {
		Form shown = Form.empty(DANISH);
		shown.begin(Json.MAPPER.valueToTree(part));
		Form sent = Form.sent(shown.fields(), DANISH);
		assertThat(sent.read(part.getClass(), (pointer) -> unit.get("unit"))).isEqualTo(part);
	}

}
