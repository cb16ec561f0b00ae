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
import dk.aftalebog.model.language.Words;
import dk.aftalebog.model.validity.Problem;
import org.jspecify.annotations.Nullable;
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

	record Grid(List<Row> rows) {
	}

	record Row(@Nullable String name, Value figure) {
	}

	@Test
	void a_row_that_does_not_count_is_left_out_and_a_fault_stands_at_the_row_that_was_typed() {
		Form form = sent("/rows/0/figure", "1", "/rows/3/figure", "2,5", "/rows/7/figure", "3");
		Grid grid = form.read(Grid.class, (field) -> Unit.PERCENT, (row) -> !row.equals("/rows/0"));
		assertThat(grid.rows()).extracting(Row::figure)
			.containsExactly(new Value.Quantity(new BigDecimal("2.5")), new Value.Quantity(new BigDecimal("3")));
		form.refused(Refusal.of(List.of(new Problem("/rows/1/figure", "code", Words.same("for meget")))));
		assertThat(form.wrong()).containsOnlyKeys("/rows/7/figure");
	}

	@Test
	void the_unit_of_a_figure_is_asked_by_its_field() {
		Form form = sent("/rows/0/figure", "ja", "/rows/4/figure", "tolv");
		assertThat(form
			.attempt(() -> form.read(Grid.class, (field) -> field.startsWith("/rows/4/") ? Unit.COUNT : Unit.YES_NO)))
			.isEmpty();
		assertThat(form.wrong()).containsOnlyKeys("/rows/4/figure");
	}

	@Test
	void two_rows_that_hold_nothing_readable_are_told_each_at_its_own() {
		Form form = sent("/rows/0/figure", "x", "/rows/1/figure", "y", "/rows/2/figure", "1");
		form.wrong("/rows/2/name", "skriv hvorfor");
		assertThat(form.attempt(() -> form.read(Grid.class, (field) -> Unit.COUNT))).isEmpty();
		assertThat(form.wrong()).containsOnlyKeys("/rows/0/figure", "/rows/1/figure", "/rows/2/name");
	}

	@Test
	void a_form_in_which_something_is_wrong_is_never_read_as_if_nothing_were() {
		Form form = sent("/rows/0/figure", "1");
		form.wrong("/rows/0/name", "skriv hvorfor");
		assertThat(form.attempt(() -> form.read(Grid.class))).isEmpty();
		assertThat(form.wrong()).containsOnlyKeys("/rows/0/name");
	}

	@Test
	void of_a_field_that_cannot_be_seen_the_name_is_told() {
		Form form = sent("/rows/0/name", "a");
		form.namingFields();
		assertThat(form.attempt(() -> form.read(Grid.class))).isEmpty();
		assertThat(form.wrong("/rows/0/figure")).singleElement().asString().contains("figure");
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
