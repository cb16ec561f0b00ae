package dk.aftalebog.model.diff;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import dk.aftalebog.model.AgreementDraft;
import dk.aftalebog.model.Example;
import dk.aftalebog.model.agreement.Agreement;
import dk.aftalebog.model.agreement.Budget;
import dk.aftalebog.model.agreement.Cell;
import dk.aftalebog.model.agreement.EndedActivity;
import dk.aftalebog.model.agreement.Keyed;
import dk.aftalebog.model.agreement.PaperDate;
import dk.aftalebog.model.agreement.ResourceTotal;
import dk.aftalebog.model.agreement.Scope;
import dk.aftalebog.model.agreement.Target;
import dk.aftalebog.model.agreement.Value;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static dk.aftalebog.model.AgreementDraft.agreement;
import static dk.aftalebog.model.IndicatorDraft.indicator;
import static org.assertj.core.api.Assertions.assertThat;

class LeavesTest {

	private static final Agreement NEARLY_NOTHING = Agreement.of("Aftalen", Example.openFrom("2021-08-01"));

	@Test
	void every_field_of_the_model_is_a_leaf() {
		Set<String> forms = new TreeSet<>();
		forms(Agreement.class, "", forms);
		assertThat(forms).hasSizeGreaterThan(100);
		Set<String> paths = Leaves.of(FullAgreement.agreement()).keySet();
		assertThat(forms).allSatisfy((form) -> assertThat(paths).anyMatch((path) -> path.matches(form)));
		assertThat(paths).allSatisfy((path) -> assertThat(forms).anyMatch(path::matches));
	}

	/** The paths that there can be, by the model's types, with anything for a key. */
	private static void forms(Type type, String path, Set<String> forms) {
		if (type instanceof ParameterizedType generic) {
			Type element = generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
			boolean keyed = generic.getRawType() == Map.class || hasKey((Class<?>) element);
			forms(keyed ? element : String.class, keyed ? path + "/[^/]+" : path, forms);
		}
		else if (Set.of(Scope.class, Value.class, PaperDate.class).contains(type)
				|| !(type instanceof Class<?> raw && (raw.isRecord() || raw.isSealed()))) {
			forms.add(path);
		}
		else if (raw.isSealed()) {
			forms.add(path + "/type");
			Stream.of(raw.getPermittedSubclasses()).forEach((alternative) -> forms(alternative, path, forms));
		}
		else {
			for (RecordComponent component : raw.getRecordComponents()) {
				forms(component.getGenericType(), path + "/" + component.getName(), forms);
			}
		}
	}

	private static boolean hasKey(Class<?> element) {
		return Keyed.class.isAssignableFrom(element)
				|| List.of(Cell.class, Target.class, EndedActivity.class, Budget.Line.class).contains(element);
	}

	@Test
	void what_is_absent_or_empty_has_no_leaf() {
		assertThat(Leaves.of(NEARLY_NOTHING)).containsOnlyKeys("/name", "/period/from");
	}

	@Test
	void what_is_there_with_nothing_in_it_is_a_leaf() {
		assertThat(Leaves.of(agreement().budget(new Budget(List.of(), null)).build())).containsEntry("/budget",
				new Budget(List.of(), null));
		assertThat(Leaves.of(agreement().resourceTotal(new ResourceTotal(List.of(), null)).build()))
			.containsKey("/resourceTotal");
	}

	@Test
	void leaves_stand_in_the_order_of_the_agreement() {
		assertThat(Leaves.of(agreement().goals(Example.goal("z"), Example.goal("a")).build()).keySet()).containsExactly(
				"/name", "/period/from", "/period/to", "/goals/z/key", "/goals/z/text", "/goals/a/key",
				"/goals/a/text");
	}

	@Test
	void a_list_without_keys_is_one_leaf() {
		assertThat(Leaves.of(FullAgreement.agreement())).containsEntry("/parties/party/units", List.of("Unit"))
			.containsEntry("/activities/activity/successCriteria/criterion/indicators", List.of("indicator"))
			.containsKeys("/resources/resource/amounts", "/revisionTerms/proposers");
	}

	@Test
	void the_kind_of_a_rule_and_of_its_span_is_a_leaf() {
		assertThat(Leaves.of(FullAgreement.agreement()))
			.containsEntry("/indicators/indicator/targets/group:Unge~1AtLeast/rule/type", "at-least")
			.containsEntry("/indicators/indicator/targets/group:Unge~1ShareOf/rule/when/type", "whole-period")
			.containsEntry("/indicators/indicator/targets/group:Unge~1NoTarget/rule/type", "no-target");
	}

	@Test
	void a_figure_is_a_leaf_by_its_scope_and_qualifier() {
		assertThat(Leaves.of(FullAgreement.agreement()))
			.containsEntry("/indicators/indicator/baselines/area:nord~1Landlord/value", Example.quantity("17.0"))
			.containsEntry("/indicators/indicator/comparators/comparator/cell/scope", new Scope.Area("nord"));
	}

	@Test
	void a_stroke_in_a_groups_name_is_no_qualifier() {
		assertThat(baselines(group("Børn/unge", null), group("Børn", "unge"), group("a~b", null))).contains(
				"/indicators/i/baselines/group:Børn~01unge/scope", "/indicators/i/baselines/group:Børn~1unge/scope",
				"/indicators/i/baselines/group:a~00b/scope");
	}

	private static Set<String> baselines(Cell... cells) {
		return Leaves.of(agreement().indicators(indicator("i").baselines(cells)).build()).keySet();
	}

	private static Cell group(String name, @Nullable String qualifier) {
		return new Cell(new Scope.Group(name), qualifier, null, null, null, null, null, null, null, null);
	}

	@Test
	void a_funder_who_pays_twice_has_two_amounts() {
		assertThat(Leaves.of(funded("Viborg Kommune", "Fonden", "Viborg Kommune")))
			.containsEntry("/budget/lines/Viborg Kommune/amount", BigDecimal.ZERO)
			.containsEntry("/budget/lines/Fonden/amount", BigDecimal.ONE)
			.containsEntry("/budget/lines/Viborg Kommune (2)/amount", BigDecimal.TWO);
	}

	@Test
	void no_amount_is_lost_whatever_its_funder_is_called() {
		List<String> names = List.of("A", "A (2)", "A", "A (2)", "A (2) (2)", "", "A/B", "A~B", "A~1B");
		assertThat(Leaves.of(funded(names.toArray(String[]::new)))
			.keySet()
			.stream()
			.filter((path) -> path.endsWith("/amount"))).hasSameSizeAs(names);
	}

	private static Agreement funded(String... funders) {
		Budget.Line[] lines = new Budget.Line[funders.length];
		Arrays.setAll(lines, (i) -> new Budget.Line(funders[i], BigDecimal.valueOf(i), null));
		return AgreementDraft.agreement().budget(new Budget(List.of(lines), null)).build();
	}

	@Test
	void a_kind_is_named_as_in_the_json_form() {
		assertThat(Leaves.of(FullAgreement.agreement()).values()).contains("at-least", "at-most", "relative-change",
				"gap-narrows", "not-above-comparator", "share-of", "milestone", "no-target", "by", "each-year",
				"whole-period");
	}

}
