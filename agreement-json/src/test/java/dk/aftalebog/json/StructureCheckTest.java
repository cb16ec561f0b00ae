package dk.aftalebog.json;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import dk.aftalebog.model.agreement.ActivityText;
import dk.aftalebog.model.agreement.Agreement;
import dk.aftalebog.model.agreement.Fraction;
import dk.aftalebog.model.agreement.Missing;
import dk.aftalebog.model.agreement.PaperDate;
import dk.aftalebog.model.agreement.Scope;
import dk.aftalebog.model.agreement.Span;
import dk.aftalebog.model.agreement.Value;
import dk.aftalebog.model.language.Words;
import dk.aftalebog.model.validity.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class StructureCheckTest {

	/** A document with one field of every kind, all of which may be absent. */
	record Form(@Nullable String text, List<String> list, Map<String, String> map, Map<ActivityText, String> texts,
			boolean flag, @Nullable Boolean perhaps, @Nullable Integer year, @Nullable Long size,
			@Nullable BigDecimal amount, @Nullable LocalDate day, @Nullable MonthDay yearBegins, @Nullable PaperDate by,
			Scope scope, @Nullable Missing missing, @Nullable Value value, @Nullable Span when,
			@Nullable Fraction fraction, List<Fraction> fractions) {
	}

	/** A document of which every field must be there. */
	record Strict(String text, int year, LocalDate day, BigDecimal amount, Fraction fraction, Missing missing,
			Span when) {
	}

	private static List<String> faults(String json, Class<? extends Record> type) {
		return StructureCheck.problems(Json.MAPPER.readTree(json), type)
			.stream()
			.map((problem) -> problem.code() + " at " + problem.pointer())
			.toList();
	}

	private static List<String> faults(String json) {
		return faults(json.replace('\'', '"'), Form.class);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "{'text': null, 'list': null, 'map': null, 'flag': null, 'scope': null}",
			"{'text': 'Æ', 'list': ['a'], 'map': {'a': 'b'}, 'texts': {'purpose': 'x'}, 'flag': true}",
			"{'year': 2021, 'size': 3000000000, 'amount': 17.0, 'day': '2021-08-01', 'yearBegins': '--08-01'}",
			"{'by': '2021-autumn', 'scope': 'area:nord', 'missing': 'blank-in-paper'}",
			"{'value': 0, 'when': {'type': 'whole-period'}, 'fraction': {'numerator': 3, 'denominator': 1817}}",
			"{'value': false}", "{'value': 'words'}", "{'when': {'type': 'each-year', 'from': 2021}}" })
	void a_document_of_the_right_structure_passes(String json) {
		assertThat(faults(json)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			value = { "{'text': 1} | /text", "{'list': 'a'} | /list", "{'list': {}} | /list", "{'list': [1]} | /list/0",
					"{'list': [null]} | /list/0", "{'map': []} | /map", "{'map': {'a': 1}} | /map/a",
					"{'map': {'a': null}} | /map/a", "{'flag': 'true'} | /flag", "{'flag': 1} | /flag",
					"{'perhaps': 'no'} | /perhaps", "{'year': '2021'} | /year", "{'year': 2021.5} | /year",
					"{'year': 3000000000} | /year", "{'size': 1e30} | /size", "{'amount': '17.0'} | /amount",
					"{'amount': '17,0'} | /amount", "{'amount': 1e2} | /amount", "{'amount': 1e999999999} | /amount",
					"{'amount': 1e-999999999} | /amount", "{'value': 1e999999999} | /value",
					"{'amount': 12345678901234567890123456789012345678901} | /amount", "{'day': 20210801} | /day",
					"{'by': 2021} | /by", "{'scope': {}} | /scope", "{'missing': 1} | /missing",
					"{'value': {}} | /value", "{'value': []} | /value", "{'value': ''} | /value",
					"{'when': 'whole-period'} | /when", "{'fraction': []} | /fraction",
					"{'fractions': [null]} | /fractions/0", "[] | ``", "null | ``" })
	void a_value_of_a_wrong_kind_is_told(String json, String pointer) {
		assertThat(faults(json)).containsExactly("wrong-kind at " + pointer);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "{'text': ''} | /text", "{'text': ' \t'} | /text", "{'list': ['']} | /list/0" })
	void a_blank_text_is_told(String json, String pointer) {
		assertThat(faults(json.replace("\t", "\\t"))).containsExactly("blank-text at " + pointer);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "{'missing': 'lost'} | /missing", "{'missing': 'AWAITED'} | /missing",
					"{'texts': {'intro': 'x'}} | /texts/intro", "{'when': {'type': 'never'}} | /when/type",
					"{'when': {'type': 1}} | /when/type" })
	void an_unknown_value_is_told(String json, String pointer) {
		assertThat(faults(json)).containsExactly("unknown-value at " + pointer);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "{'day': '2021-02-30'} | /day", "{'day': '1. august'} | /day",
			"{'day': ''} | /day", "{'day': ' '} | /day", "{'day': '2021-08-01T10:00:00Z'} | /day",
			"{'yearBegins': '08-01'} | /yearBegins", "{'yearBegins': ''} | /yearBegins", "{'by': '2021-13'} | /by",
			"{'by': ''} | /by", "{'scope': 'nord'} | /scope", "{'scope': 'area:'} | /scope" })
	void a_malformed_value_is_told(String json, String pointer) {
		assertThat(faults(json)).containsExactly("malformed-value at " + pointer);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "{'extra': 1} | /extra", "{'Text': 'a'} | /Text", "{'a/b~c': 1} | /a~1b~0c", "{'': 1} | /",
					"{'fraction': {'numerator': 1, 'denominator': 2, 'of': 3}} | /fraction/of",
					"{'when': {'type': 'whole-period', 'to': 2021}} | /when/to" })
	void an_unknown_field_is_told(String json, String pointer) {
		assertThat(faults(json)).containsExactly("unknown-field at " + pointer);
	}

	@Test
	void every_missing_field_is_told() {
		assertThat(faults("{}", Strict.class)).containsExactly("missing-field at /text", "missing-field at /year",
				"missing-field at /day", "missing-field at /amount", "missing-field at /fraction",
				"missing-field at /missing", "missing-field at /when");
		assertThat(faults("{'fractions': [{'numerator': 1}]}"))
			.containsExactly("missing-field at /fractions/0/denominator");
		assertThat(faults("{'when': {'from': 2021}}")).containsExactly("missing-field at /when/type");
		assertThat(faults("{'when': {'type': 'each-year'}}")).containsExactly("missing-field at /when/from");
	}

	@Test
	void null_where_something_must_be_is_a_missing_field() {
		assertThat(faults("{\"text\": null, \"year\": null}", Strict.class)).contains("missing-field at /text",
				"missing-field at /year");
	}

	@Test
	void faults_of_all_kinds_are_told_at_once() {
		assertThat(faults("""
				{'text': '', 'flag': 'yes', 'day': 'soon', 'missing': 'lost', 'extra': 1,
				 'fractions': [{'numerator': 1, 'denominator': 2}, {'numerator': 'one'}]}""")).containsExactly(
				"blank-text at /text", "wrong-kind at /flag", "malformed-value at /day", "unknown-value at /missing",
				"wrong-kind at /fractions/1/numerator", "missing-field at /fractions/1/denominator",
				"unknown-field at /extra");
	}

	@Test
	void a_message_says_what_would_do() {
		assertThat(StructureCheck.problems(Json.MAPPER.readTree("{\"when\": {\"type\": \"never\"}}"), Form.class))
			.containsExactly(new Problem("/when/type", "unknown-value",
					new Words("The type is one of by, each-year, whole-period",
							"Typen er en af disse: by, each-year, whole-period")));
		assertThat(StructureCheck.problems(Json.MAPPER.readTree("{\"by\": \"soon\"}"), Form.class))
			.containsExactly(new Problem("/by", "malformed-value",
					new Words(
							"'soon' cannot be read: write 2021-08-31, 2021-08, 2021-autumn, 2021-q3, "
									+ "2021-h2, 2021 or 2021-end",
							"'soon' kan ikke læses: skriv en dato, der findes, som 2021-08-31, 2021-08, 2021-autumn, "
									+ "2021-q3, 2021-h2, 2021 eller 2021-end")));
	}

	@ParameterizedTest
	@EnumSource(StructureFault.class)
	void every_fault_speaks_of_the_same_things_in_both_languages(StructureFault fault) {
		assertThat(fault.danish()).isNotBlank().isNotEqualTo(fault.english());
		assertThat(places(fault.danish())).isEqualTo(places(fault.english())).isSubsetOf("%s");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "{'day': 'soon'}", "{'yearBegins': '08-01'}", "{'by': '2021-02-30'}", "{'scope': 'nord'}" })
	void what_cannot_be_read_is_told_with_the_form_that_can_in_danish_too(String json) {
		assertThat(StructureCheck.problems(Json.MAPPER.readTree(json.replace('\'', '"')), Form.class)).singleElement()
			.satisfies((problem) -> assertThat(problem.words().danish())
				.matches("'.*' kan ikke læses: skriv .*(2021-08-31|--08-31|area:<nøgle>).*"));
	}

	private static List<String> places(String message) {
		return Pattern.compile("%.").matcher(message).results().map(MatchResult::group).toList();
	}

	@Test
	void an_agreement_without_its_name_says_so() {
		assertThat(faults("{\"period\": {\"from\": \"2021-08-01\"}}", Agreement.class))
			.containsExactly("missing-field at /name");
	}

}
