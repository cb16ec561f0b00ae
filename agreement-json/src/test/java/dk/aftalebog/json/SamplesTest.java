package dk.aftalebog.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dk.aftalebog.json.SamplesTest.Step.ChangePlan;
import dk.aftalebog.json.SamplesTest.Step.Correct;
import dk.aftalebog.json.SamplesTest.Step.Evaluate;
import dk.aftalebog.json.SamplesTest.Step.Measure;
import dk.aftalebog.json.SamplesTest.Step.RegisterAgreement;
import dk.aftalebog.json.SamplesTest.Step.RegisterPlan;
import dk.aftalebog.json.SamplesTest.Step.Revise;
import dk.aftalebog.json.SamplesTest.Step.Settle;
import dk.aftalebog.json.SamplesTest.Step.Upload;
import dk.aftalebog.model.agreement.Agreement;
import dk.aftalebog.model.agreement.Amount;
import dk.aftalebog.model.agreement.Budget;
import dk.aftalebog.model.agreement.Cell;
import dk.aftalebog.model.agreement.Indicator;
import dk.aftalebog.model.agreement.Missing;
import dk.aftalebog.model.agreement.Period;
import dk.aftalebog.model.agreement.ResourceTotal;
import dk.aftalebog.model.agreement.RevisionTerms;
import dk.aftalebog.model.agreement.Span;
import dk.aftalebog.model.agreement.Target;
import dk.aftalebog.model.agreement.TargetRule;
import dk.aftalebog.model.agreement.Value;
import dk.aftalebog.model.change.AgreementBuilder;
import dk.aftalebog.model.change.Change;
import dk.aftalebog.model.change.ChangeNames;
import dk.aftalebog.model.change.PlanChange;
import dk.aftalebog.model.change.Registration;
import dk.aftalebog.model.event.AgreementEvent.ActivityConclusion;
import dk.aftalebog.model.event.AgreementEvent.ContentFact;
import dk.aftalebog.model.event.Decision;
import dk.aftalebog.model.event.PlanEvent.PlanFact;
import dk.aftalebog.model.event.RevisionKind;
import dk.aftalebog.model.finding.Finding;
import dk.aftalebog.model.finding.Findings;
import dk.aftalebog.model.plan.Plan;
import dk.aftalebog.model.timeline.Fact;
import dk.aftalebog.model.timeline.PlanTimeline;
import dk.aftalebog.model.timeline.Timeline;
import dk.aftalebog.model.timeline.Version;
import dk.aftalebog.model.validity.AgreementValidity;
import dk.aftalebog.model.validity.MeasurementValidity;
import dk.aftalebog.model.validity.PlanValidity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The samples are what they say they are: sound documents, the papers' figures, and a
 * demonstration that the ledger's rules let through.
 */
class SamplesTest {

	private static final Path SAMPLES = Path.of("..", "samples");

	private static final String VIBORG = "viborg-sammenhaengskraft-2021";

	private static final String RANDERS = "randers-sammenhaengskraft-2025";

	private static final String AALBORG = "aalborg-tryghed-2017";

	private static final List<String> AGREEMENTS = List.of(VIBORG, RANDERS, AALBORG);

	private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");

	@ParameterizedTest
	@ValueSource(strings = { "viborg-2021-2025", "randers-2025-2029", "aalborg-loevvangen-2017" })
	void a_plan_is_sound_and_stands_under_its_id(String id) {
		Plan plan = plan(id);
		assertThat(plan.id()).isEqualTo(id);
		assertThat(PlanValidity.problems(plan)).isEmpty();
		assertThat(plan.board()).allMatch((seat) -> seat.mandate().encloses(plan.period()));
	}

	@ParameterizedTest
	@ValueSource(strings = { VIBORG, RANDERS, AALBORG })
	void an_agreement_is_sound_and_stands_under_its_id(String id) {
		AgreementDocument document = document(id);
		assertThat(document.id()).isEqualTo(id).matches("[a-z0-9-]+");
		assertThat(AgreementValidity.problems(document.agreement(), plan(document.plan()))).isEmpty();
		assertThat(document.agreement().endedActivities()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { VIBORG, RANDERS, AALBORG })
	void an_agreement_was_adopted_before_it_begins_by_seated_members(String id) {
		AgreementDocument document = document(id);
		assertThat(document.adopted().meetingOn()).isBefore(document.agreement().period().from());
		assertSeated(document.adopted(), plan(document.plan()));
	}

	@ParameterizedTest
	@ValueSource(strings = { VIBORG, RANDERS, AALBORG })
	void the_facts_of_a_registration_fold_into_the_same_agreement(String id) {
		Agreement agreement = document(id).agreement();
		AgreementBuilder builder = new AgreementBuilder();
		Registration.changes(agreement).forEach((change) -> builder.apply(change, agreement.period().from()));
		assertThat(builder.build()).isEqualTo(agreement);
	}

	@ParameterizedTest
	@ValueSource(strings = { VIBORG, RANDERS, AALBORG })
	void an_agreement_is_written_as_it_is_read(String id) {
		JsonNode document = tree("agreements/" + id + ".json").get("agreement");
		Agreement agreement = Json.MAPPER.treeToValue(document, Agreement.class);
		assertThat(Json.MAPPER.readValue(Json.MAPPER.writeValueAsString(agreement), Agreement.class))
			.isEqualTo(agreement);
	}

	@ParameterizedTest
	@ValueSource(strings = { VIBORG, RANDERS, AALBORG })
	void what_terms_name_the_plan_maps_to_a_role(String id) {
		AgreementDocument document = document(id);
		Plan plan = plan(document.plan());
		Set<String> titles = plan.titles().stream().map(Plan.Title::title).collect(Collectors.toSet());
		assertThat(Stream.of(document.agreement().revisionTerms(), plan.defaultTerms()).flatMap(SamplesTest::named))
			.isNotEmpty()
			.isSubsetOf(titles);
	}

	@ParameterizedTest
	@ValueSource(strings = { "viborg-2021-2025", "randers-2025-2029", "aalborg-loevvangen-2017" })
	void a_plan_gives_a_title_to_every_role(String id) {
		assertThat(plan(id).titles()).extracting(Plan.Title::role)
			.containsOnly("secretariat", "board-member", "housing-organisation", "measurer", "auditor", "fund",
					"administrator");
	}

	private static Stream<String> named(RevisionTerms terms) {
		Stream<String> proposers = terms.proposers().stream().map(RevisionTerms.Proposer::title);
		Stream<String> decider = (terms.decider() != null) ? Stream.of(terms.decider()) : Stream.empty();
		RevisionTerms.Upload upload = terms.upload();
		Stream<String> uploader = (upload != null) ? Stream.of(upload.by()) : Stream.empty();
		return Stream.of(proposers, decider, uploader).flatMap(Function.identity());
	}

	/** What the papers contradict themselves in, as far as the ledger sees it. */
	@Nested
	class Contradictions {

		@Test
		void the_viborg_paper_spells_one_area_in_two_ways() {
			assertThat(findings(VIBORG)).containsExactly("several-spellings /indicators: The area 'houlkærvænget' is "
					+ "spelled Houkærvænget / Houlkærvænget");
		}

		@Test
		void the_randers_paper_counts_more_effective_evictions_than_evictions() {
			assertThat(findings(RANDERS)).containsExactly(
					"part-exceeds-whole /indicators/1/baselines/4/value: 'Effektive udsættelser i de 7 boligområder, "
							+ "antal' is 4 for area:energivej, more than 'Udsættelser i de 7 boligområder, antal' "
							+ "with 3",
					"part-exceeds-whole /indicators/1/baselines/5/value: 'Effektive udsættelser i de 7 boligområder, "
							+ "antal' is 2 for area:sjællandsgade, more than 'Udsættelser i de 7 boligområder, antal' "
							+ "with 1",
					"part-exceeds-whole /indicators/1/comparators/0/cell/value: 'Effektive udsættelser i de 7 "
							+ "boligområder, antal' is 30 for none, more than 'Udsættelser i de 7 boligområder, "
							+ "antal' with 29",
					"several-spellings /indicators: The area 'gl-jennumparken' is spelled Gl. Jennumparken / "
							+ "Gl. Jenumparken",
					"several-spellings /indicators: The area 'glarbjergvej' is spelled Glarbjergvej-området / "
							+ "Glørbjergvej-området");
		}

		@Test
		void the_aalborg_paper_has_two_activities_2_and_two_counts_of_hours() {
			assertThat(findings(AALBORG)).containsExactly(
					"number-used-twice /activities/2/number: 'Tilbud om socialfaglig vejledning og brobygning til det "
							+ "kommunale system' and 'Brobyggende og netværksskabende tilbud, som understøtter "
							+ "naboskabet og traditionerne i afdelingen' both bear the number 2",
					"hours-disagree /resources/3/amounts: 10 hours a week are not 420 hours a year");
		}

		private static List<String> findings(String id) {
			return Findings.in(document(id).agreement())
				.stream()
				.map((finding) -> "%s %s: %s".formatted(ModelNames.nameOf(finding.kind()), finding.pointer(),
						finding.message()))
				.toList();
		}

	}

	/** The papers' figures, typed from the papers and not from the files. */
	@Nested
	class Figures {

		@Test
		void the_figures_of_the_viborg_paper() {
			assertFigures(VIBORG, """
					fraflytninger | area:houlkærvænget | 17.06 | 2019 | Houkærvænget
					fraflytninger | area:vestervang | 14.11 | 2019
					fraflytninger | area:ringparken | 22.32 | 2019
					fraflytninger | area:ellekonebakken | 17.22 | 2019
					fraflytninger | area:klostervænget | 17.32 | 2019
					fraflytninger | comparator:landsgennemsnit | 10.4 | 2019
					berammede-udsættelser | area:houlkærvænget | 14 | 2019 | Houkærvænget
					berammede-udsættelser | area:vestervang | 1 | 2019
					berammede-udsættelser | area:ringparken | 1 | 2019
					berammede-udsættelser | area:ellekonebakken | 8 | 2019
					berammede-udsættelser | area:klostervænget | 1 | 2019
					effektive-udsættelser | area:houlkærvænget | 5 | 2019 | Houlkærvænget
					effektive-udsættelser | area:vestervang | 0 | 2019
					effektive-udsættelser | area:ringparken | 0 | 2019
					effektive-udsættelser | area:ellekonebakken | 4 | 2019
					effektive-udsættelser | area:klostervænget | 1 | 2019
					""");
			assertPeriod(VIBORG, "2021-08-01", "2025-07-31");
		}

		@Test
		void the_figures_of_the_randers_paper() {
			assertFigures(RANDERS, """
					udsættelser | area:gl-jennumparken | 1 | 2023 | Gl. Jennumparken
					udsættelser | area:glarbjergvej | 9 | 2023 | Glørbjergvej-området
					udsættelser | area:vangdalen | 1 | 2023
					udsættelser | area:hermann-stillingsvej | 4 | 2023
					udsættelser | area:energivej | 3 | 2023
					udsættelser | area:sjællandsgade | 1 | 2023
					udsættelser | area:centrale-randers | 3 | 2023
					udsættelser | comparator:randersbolig | 29 | 2023
					effektive-udsættelser | area:gl-jennumparken | 1 | 2023 | Gl. Jenumparken
					effektive-udsættelser | area:glarbjergvej | 1 | 2023 | Glarbjergvej-området
					effektive-udsættelser | area:vangdalen | 1 | 2023
					effektive-udsættelser | area:hermann-stillingsvej | 1 | 2023
					effektive-udsættelser | area:energivej | 4 | 2023
					effektive-udsættelser | area:sjællandsgade | 2 | 2023
					effektive-udsættelser | area:sjællandsgade/Lejerbo | 2 | 2023
					effektive-udsættelser | area:centrale-randers | 2 | 2023
					effektive-udsættelser | comparator:randersbolig | 30 | 2023
					effektive-udsættelser | comparator:lejerbo | 4 | 2023
					fraflytningsprocent | area:gl-jennumparken | 12.6 | 2023 | Gl. Jenumparken
					fraflytningsprocent | area:glarbjergvej | 13.3 | 2023 | Glarbjergvej-området
					fraflytningsprocent | area:vangdalen | 11.3 | 2023
					fraflytningsprocent | area:hermann-stillingsvej | 17.5 | 2023
					fraflytningsprocent | area:energivej | 16.5 | 2023
					fraflytningsprocent | area:sjællandsgade | 17.4 | 2023
					fraflytningsprocent | area:centrale-randers | 12.5 | 2023
					fraflytningsprocent | comparator:randers | 15.7 | 2023
					fraflytningsprocent | comparator:landsplan | 10.3 | 2023
					vejledningsforløb | none | 80 | undated
					""");
			assertPeriod(RANDERS, "2025-08-01", "2029-07-31");
		}

		@Test
		void the_figures_of_the_aalborg_paper() {
			assertFigures(AALBORG, """
					grundlæggende-tryghed | area:løvvangen | 83.9 | 2015
					grundlæggende-tryghed | comparator:aalborg-by | 89 | 2015
					oplevet-tryghed | area:løvvangen | 60.9 | 2015
					oplevet-tryghed | comparator:aalborg-by | 66.3 | 2015
					effektive-fogedsager-andel | area:løvvangen | 0.17 (3 of 1817) | 2015
					effektive-fogedsager-andel | comparator:almene-boliger-aalborg | 0.13 | 2015
					rykker-2 | area:løvvangen | 68 | 2015
					sager-til-fogedretten | area:løvvangen | 10 | 2015
					effektive-fogedsager | area:løvvangen | 3 | 2015
					efterregninger-vand | area:løvvangen | 49 | 2015
					""");
			assertPeriod(AALBORG, "2017-01-01", null);
		}

		@Test
		void the_targets_of_the_aalborg_paper() {
			assertThat(lines(document(AALBORG).agreement().indicators(),
					(indicator) -> indicator.targets()
						.stream()
						.map((target) -> indicator.key() + " | " + target.scope() + " | " + words(target))))
				.containsExactlyInAnyOrderElementsOf(table("""
						grundlæggende-tryghed | none | gap to aalborg-by narrows by 2020
						oplevet-tryghed | none | gap to aalborg-by narrows by 2020
						effektive-fogedsager-andel | none | not above almene-boliger-aalborg by 2020
						dialogforum | none | done by 2017
						tryghedsinitiativer | none | at least 3 each year 2017-2020
						cykelpatrulje | none | at least 200 over the period
						klubbesøg | none | at least 30 over the period
						efterregninger-vand | none | -15 % a year
						beboerhenvendelser | none | at least 100 each year 2017-
						adspurgt-om-digital-hjælp | none | 100 % of beboerhenvendelser each year 2017-
						henvist | none | 80 % of beboerhenvendelser each year 2017-
						arbejdsgruppe | none | done by 2017-end
						drejebog | none | done by 2017-end
						sociale-arrangementer | none | at least 3 each year 2017-2017
						"""));
		}

		@Test
		void the_other_two_papers_set_no_target_in_figures() {
			assertThat(Stream.of(VIBORG, RANDERS).flatMap((id) -> document(id).agreement().indicators().stream()))
				.allSatisfy((indicator) -> assertThat(indicator.targets()).extracting(Target::rule)
					.containsExactly(new TargetRule.NoTarget()));
		}

		@Test
		void the_hours_of_the_viborg_paper() {
			assertThat(hours(VIBORG)).containsExactlyInAnyOrderElementsOf(table("""
					den-sociale-platform | Boligsocial medarbejder 4 |
					den-sociale-platform | Boligsocial medarbejder 5 |
					den-sociale-platform | Boligsocial medarbejder 6 |
					bo-godt | Boligsocial medarbejder 4 |
					bo-godt | Boligsocial medarbejder 5 |
					total | | 20 % of the whole, about 50 a week
					"""));
		}

		@Test
		void the_hours_of_the_randers_paper() {
			assertThat(hours(RANDERS)).containsExactlyInAnyOrderElementsOf(table("""
					social-vicevært | Den boligsociale enhed, Randers Kommune | 1924 a year, 37 a week
					- | Bysekretariatet | 1924 a year, 37 a week
					"""));
		}

		@Test
		void the_hours_of_the_aalborg_paper() {
			assertThat(hours(AALBORG)).containsExactlyInAnyOrderElementsOf(table("""
					tryg-bydel | Boligsocial medarbejder: Koordinering/projektledelse | 100 a year
					tryg-bydel | Boligsocial medarbejder: Aktiviteter | 70 a year
					tryg-bydel | Netværkskoordinator: Koordinering | 28 a year
					socialfaglig-vejledning | Boligsocial medarbejder: Rådgivning/vejledning | 10 a week, 420 a year
					socialfaglig-vejledning | Boligsocial projektleder: Koordinering/projektledelse | 50 a year
					socialfaglig-vejledning | Ydelses- og Socialcenter: Koordinering | 12 a year
					socialfaglig-vejledning | Socialcenter Integration: Koordinering | 12 a year
					brobyggende-tilbud | Boligsocial projektleder: Koordinering/projektledelse | 50 a year in 2017
					brobyggende-tilbud | Sundheds- og Kulturforvaltningen: Oplæg/deltagelse | 12 a year in 2017
					brobyggende-tilbud | Fritidsforvaltningen: Oplæg/deltagelse | 12 a year in 2017
					brobyggende-tilbud | Biblioteket: Oplæg/deltagelse | 12 a year in 2017
					"""));
		}

		@Test
		void the_budget_of_the_aalborg_paper() {
			Budget budget = Objects.requireNonNull(document(AALBORG).agreement().budget());
			assertThat(budget.lines()).extracting((line) -> line.funder() + " " + line.amount())
				.containsExactly("Landsbyggefonden 1133000", "Lokal medfinansiering 516000");
			assertThat(budget.total()).isEqualByComparingTo("1649000");
		}

		@Test
		void the_figures_of_the_viborg_plan() {
			Plan plan = plan("viborg-2021-2025");
			assertThat(plan.period()).isEqualTo(period("2021-08-01", "2025-07-31"));
			Budget funding = Objects.requireNonNull(plan.funding());
			assertThat(funding.lines()).extracting((line) -> line.funder() + " " + line.amount())
				.containsExactly("Landsbyggefonden 13709000", "Viborg Kommune 7200000", "Boligselskaberne 4780000");
			assertThat(funding.total()).isEqualByComparingTo("25689000");
			assertThat(funding.addsUp()).isTrue();
			assertThat(plan.residents()).containsExactly(
					new Plan.Residents(List.of("houlkærvænget", "vestervang", "ringparken"), 2079),
					new Plan.Residents(List.of("ellekonebakken", "klostervænget"), 1716));
			assertThat(plan.areas()).extracting(Plan.HousingArea::name, Plan.HousingArea::organisation)
				.extracting((tuple) -> tuple.toList().toString())
				.containsExactly("[Houlkærvænget, Boligselskabet Viborg]", "[Vestervang, Boligselskabet Viborg]",
						"[Ringparken, Boligselskabet Viborg]", "[Ellekonebakken, Boligselskabet Sct. Jørgen]",
						"[Klostervænget, Boligselskabet Sct. Jørgen]");
		}

		@Test
		void the_plans_know_every_spelling_of_the_papers() {
			assertThat(plan("viborg-2021-2025").areas()).anyMatch((area) -> area.isSpelled("Houkærvænget"))
				.anyMatch((area) -> area.isSpelled("Klostersvænget"));
			assertThat(plan("randers-2025-2029").areas()).hasSize(7)
				.anyMatch((area) -> area.isSpelled("Gl. Jenumparken"))
				.anyMatch((area) -> area.isSpelled("Glørbjergvej-området"))
				.anyMatch((area) -> area.isSpelled("Energivejs-området"));
			assertThat(plan("aalborg-loevvangen-2017").areas()).singleElement().satisfies((area) -> {
				assertThat(area.isSpelled("afdeling 12")).isTrue();
				assertThat(area.residents()).isEqualTo(1817);
			});
		}

		@Test
		void the_terms_of_revision_of_the_papers() {
			RevisionTerms viborg = document(VIBORG).agreement().revisionTerms();
			RevisionTerms randers = document(RANDERS).agreement().revisionTerms();
			RevisionTerms aalborg = document(AALBORG).agreement().revisionTerms();
			assertThat(List.of(viborg, randers)).allSatisfy((terms) -> {
				assertThat(terms.proposers()).isEmpty();
				assertThat(terms.decider()).isEqualTo("bestyrelsen");
				assertThat(terms.fundInvolvement()).isEqualTo(RevisionTerms.FundInvolvement.WHEN_SUBSTANTIAL);
				assertThat(terms.cadence()).isNull();
				assertThat(terms.agreementEvaluation()).isNull();
			});
			assertThat(viborg.upload()).isEqualTo(new RevisionTerms.Upload("boligorganisationerne", null));
			assertThat(randers.upload()).isEqualTo(new RevisionTerms.Upload("boligorganisationen", null));
			assertThat(aalborg.proposers()).extracting((proposer) -> proposer.title() + " " + proposer.scope())
				.containsExactly("projektleder AGREEMENT", "bestyrelsen AGREEMENT",
						"aktivitetsstyregruppen ACTIVITIES");
			assertThat(aalborg.decider()).isNull();
			assertThat(aalborg.upload()).isNull();
			assertThat(aalborg.agreementEvaluation()).isEqualTo(new RevisionTerms.Evaluation(1));
			assertThat(aalborg.activityEvaluation()).isEqualTo(new RevisionTerms.Evaluation(1));
		}

		@Test
		void figures_that_are_no_indicator_stand_in_the_texts() {
			assertThat(texts(VIBORG)).contains("80 %", "20 %", "18-64 år", "alle fem områder");
			assertThat(texts(RANDERS)).contains("ca. 80 vejledningsforløb", "syv områder");
			assertThat(texts(AALBORG)).contains("83,9", "89,0", "86,4", "60,9", "66,3", "30 %", "68 gange", "10 sager",
					"3 udsættelser", "225-timersreglen", "op til 4", "200 timer", "30 besøg", "10 timer om ugen",
					"1000 kr.", "4 gange det første år", "4 gange om året", "s. 48", "s. 54", "s. 20", "§ 14.51.56.10");
		}

		private static String texts(String id) {
			Agreement agreement = document(id).agreement();
			return Stream
				.concat(agreement.sections().stream().map((section) -> section.text()),
						agreement.activities()
							.stream()
							.flatMap((activity) -> Stream.concat(activity.texts().values().stream(),
									activity.targetGroups().stream())))
				.collect(Collectors.joining("\n"));
		}

		private static void assertPeriod(String id, String from, @Nullable String to) {
			assertThat(document(id).agreement().period()).isEqualTo(period(from, to));
		}

		private static Period period(String from, @Nullable String to) {
			return new Period(LocalDate.parse(from), (to != null) ? LocalDate.parse(to) : null);
		}

		private static void assertFigures(String id, String expected) {
			assertThat(lines(document(id).agreement().indicators(), Figures::figures))
				.containsExactlyInAnyOrderElementsOf(table(expected));
		}

		private static Stream<String> figures(Indicator indicator) {
			return Stream.concat(
					indicator.baselines().stream().map((cell) -> figure(indicator, cell.key().toString(), cell)),
					indicator.comparators()
						.stream()
						.map((comparator) -> figure(indicator, "comparator:" + comparator.key(), comparator.cell())));
		}

		private static String figure(Indicator indicator, String place, Cell cell) {
			var fraction = cell.fraction();
			String counts = (fraction != null) ? " (%d of %d)".formatted(fraction.numerator(), fraction.denominator())
					: "";
			String printed = (cell.asPrinted() != null) ? " | " + cell.asPrinted() : "";
			return "%s | %s | %s%s | %s%s".formatted(indicator.key(), place, number(cell), counts,
					(cell.asOf() != null) ? cell.asOf() : "undated", printed);
		}

		private static String number(Cell cell) {
			return (cell.value() instanceof Value.Quantity(BigDecimal number)) ? number.toPlainString()
					: String.valueOf(cell.missing());
		}

		private static List<String> hours(String id) {
			Agreement agreement = document(id).agreement();
			Stream<String> resources = agreement.resources().stream().map((resource) -> {
				String task = (resource.task() != null && id.equals(AALBORG))
						? ": " + resource.task().split(" på | i ", -1)[0] : "";
				String when = (resource.period() != null) ? " in " + resource.period().from().getYear() : "";
				return "%s | %s%s | %s%s"
					.formatted((resource.activity() != null) ? resource.activity() : "-", resource.who(), task,
							words(resource.amounts()), when)
					.strip();
			});
			ResourceTotal stated = agreement.resourceTotal();
			Stream<String> total = (stated != null) ? Stream.of("total | | " + words(stated.amounts()))
					: Stream.empty();
			return Stream.concat(resources, total).toList();
		}

		private static String words(List<Amount> amounts) {
			return amounts.stream().map((amount) -> switch (amount) {
				case Amount.HoursPerWeek(BigDecimal hours, boolean about) ->
					(about ? "about " : "") + hours + " a week";
				case Amount.HoursPerYear(BigDecimal hours, boolean about) ->
					(about ? "about " : "") + hours + " a year";
				case Amount.ShareOfWhole share -> share.percent() + " % of the whole";
			}).collect(Collectors.joining(", "));
		}

		private static String words(Target target) {
			return switch (target.rule()) {
				case TargetRule.AtLeast(BigDecimal value, Span when) -> "at least " + value + words(when);
				case TargetRule.AtMost(BigDecimal value, Span when) -> "at most " + value + words(when);
				case TargetRule.RelativeChange change -> change.percentPerYear() + " % a year";
				case TargetRule.GapNarrows gap -> "gap to " + gap.comparator() + " narrows by " + gap.by();
				case TargetRule.NotAboveComparator above -> "not above " + above.comparator() + " by " + above.by();
				case TargetRule.ShareOf share -> share.percent() + " % of " + share.indicator() + words(share.when());
				case TargetRule.Milestone milestone -> "done by " + milestone.by();
				case TargetRule.NoTarget none -> "none";
			};
		}

		private static String words(Span span) {
			return switch (span) {
				case Span.By by -> " by " + by.date();
				case Span.EachYear(int from, Integer to) -> " each year " + from + "-" + ((to != null) ? to : "");
				case Span.WholePeriod whole -> " over the period";
			};
		}

		private static List<String> lines(List<Indicator> indicators, Function<Indicator, Stream<String>> line) {
			return indicators.stream().flatMap(line).toList();
		}

		private static List<String> table(String text) {
			return text.lines().map(String::strip).toList();
		}

	}

	/** Measurements that were never made, marked as such. */
	@Nested
	class IllustrativeMeasurements {

		@ParameterizedTest
		@ValueSource(strings = { VIBORG, RANDERS, AALBORG })
		void fit_their_indicators_and_are_marked(String id) {
			Agreement agreement = document(id).agreement();
			Plan plan = plan(document(id).plan());
			Illustrative illustrative = illustrative(id);
			assertThat(illustrative.illustrative()).isTrue();
			Set<Object> seen = new HashSet<>();
			for (Measured measured : illustrative.measurements()) {
				Indicator indicator = indicator(agreement, measured.indicator());
				assertThat(MeasurementValidity.problems(measured.cell(), indicator, plan)).as(measured.toString())
					.isEmpty();
				assertThat(measured.cell().note()).isEqualTo("Illustrativ");
				assertThat(seen.add(List.of(measured.indicator(), measured.year(), measured.cell().key())))
					.as("once: %s", measured)
					.isTrue();
				assertThat(indicator.baselines().isEmpty() || indicator.baselines()
					.stream()
					.anyMatch((baseline) -> baseline.key().equals(measured.cell().key())))
					.as("a cell that the indicator has: %s", measured)
					.isTrue();
			}
		}

		@ParameterizedTest
		@ValueSource(strings = { VIBORG, RANDERS, AALBORG })
		void show_a_zero_a_suppressed_and_an_unmeasured_figure(String id) {
			List<Cell> cells = illustrative(id).measurements().stream().map(Measured::cell).toList();
			assertThat(cells)
				.anyMatch((cell) -> cell.value() instanceof Value.Quantity(BigDecimal number) && number.signum() == 0);
			assertThat(cells).extracting(Cell::missing).contains(Missing.SUPPRESSED, Missing.NOT_MEASURED);
		}

		@Test
		void cover_every_indicator_that_the_papers_measure_over_time() {
			assertThat(years(VIBORG)).containsExactly(2021, 2022, 2023, 2024);
			assertThat(years(RANDERS)).containsExactly(2025);
			assertThat(years(AALBORG)).containsExactly(2017, 2018, 2019, 2020);
			assertThat(AGREEMENTS).allSatisfy((id) -> assertThat(
					illustrative(id).measurements().stream().map(Measured::indicator).collect(Collectors.toSet()))
				.isEqualTo(document(id).agreement()
					.indicators()
					.stream()
					.map(Indicator::key)
					.collect(Collectors.toSet())));
		}

		@ParameterizedTest
		@ValueSource(strings = { VIBORG, RANDERS, AALBORG })
		void count_no_part_above_its_whole(String id) {
			Agreement agreement = document(id).agreement();
			List<Measured> measurements = illustrative(id).measurements();
			for (Measured part : measurements) {
				String whole = indicator(agreement, part.indicator()).partOf();
				measurements.stream()
					.filter((other) -> other.indicator().equals(whole) && other.year() == part.year()
							&& other.cell().key().equals(part.cell().key()))
					.forEach((other) -> assertThat(quantity(part)).as(part.toString())
						.isLessThanOrEqualTo(quantity(other)));
			}
		}

		private static BigDecimal quantity(Measured measured) {
			return (measured.cell().value() instanceof Value.Quantity(BigDecimal number)) ? number : BigDecimal.ZERO;
		}

		private static Set<Integer> years(String id) {
			return illustrative(id).measurements()
				.stream()
				.map(Measured::year)
				.collect(Collectors.toCollection(LinkedHashSet::new));
		}

	}

	/** What happens after registration, played through without a server. */
	@Nested
	class Demonstration {

		private final List<Step> steps = steps();

		private final Map<String, Plan> plans = new HashMap<>();

		private final Map<String, List<Fact>> facts = new HashMap<>();

		private final Set<List<Object>> measured = new HashSet<>();

		@Test
		void runs_in_the_order_of_time_and_has_happened() {
			List<Instant> instants = this.steps.stream().flatMap(Step::instants).toList();
			assertThat(instants).isSorted().doesNotHaveDuplicates();
			assertThat(instants.getLast()).isBefore(Instant.parse("2026-05-01T00:00:00Z"));
		}

		@Test
		void breaks_no_rule() {
			for (Step step : this.steps) {
				switch (step) {
					case RegisterPlan registered -> this.plans.put(registered.plan(), plan(registered.plan()));
					case RegisterAgreement registered -> register(registered);
					case Revise revision -> revise(revision);
					case Measure measure -> measure(measure);
					case Correct correction -> correct(correction);
					case Evaluate evaluation -> evaluate(evaluation);
					case Settle settled -> settle(settled);
					case Upload uploaded -> upload(uploaded);
					case ChangePlan changed -> changePlan(changed);
					default -> throw new AssertionError("There is no such step: " + step);
				}
			}
			assertThat(this.facts).containsOnlyKeys(AGREEMENTS);
			assertThat(this.measured)
				.hasSize(AGREEMENTS.stream().mapToInt((id) -> illustrative(id).measurements().size()).sum());
		}

		@Test
		void shows_every_way_a_revision_can_go() {
			List<Revise> revisions = revisions();
			assertThat(revisions).extracting(Revise::outcome).contains(Result.values());
			assertThat(revisions).extracting(Revise::kind).contains(RevisionKind.ORDINARY, RevisionKind.URGENT);
			assertThat(AGREEMENTS)
				.allSatisfy((id) -> assertThat(revisions).filteredOn((revision) -> revision.agreement().equals(id))
					.hasSizeGreaterThan(3)
					.anyMatch(Demonstration::isRetroactive)
					.extracting(Revise::outcome)
					.contains(Result.APPROVE, Result.REJECT, Result.WITHDRAW));
			assertThat(
					revisions.stream().filter(Revise::approved).flatMap((revision) -> revision.allChanges().stream()))
				.hasAtLeastOneElementOfType(Change.ActivityEnded.class)
				.hasAtLeastOneElementOfType(Change.ActivityAdded.class)
				.hasAtLeastOneElementOfType(Change.PartyChanged.class)
				.hasAtLeastOneElementOfType(Change.TargetSet.class)
				.hasAtLeastOneElementOfType(Change.RevisionTermsSet.class)
				.contains(new Change.PeriodChanged(
						new Period(LocalDate.parse("2017-01-01"), LocalDate.parse("2020-12-31"))));
		}

		@Test
		void involves_the_fund_before_the_decision_where_a_change_is_substantial() {
			Set<String> substantial = Set.copyOf(plan("viborg-2021-2025").defaultTerms().substantial());
			assertThat(revisions()).allSatisfy((revision) -> {
				FundInvolved fund = revision.fundInvolved();
				assertThat(fund != null).as(revision.title())
					.isEqualTo(revision.allChanges().stream().map(ChangeNames::kindOf).anyMatch(substantial::contains));
				if (fund != null) {
					assertThat(fund.involvedOn())
						.isBeforeOrEqualTo(Objects.requireNonNull(revision.decision()).meetingOn());
				}
			}).anyMatch((revision) -> revision.fundInvolved() != null);
			assertThat(AGREEMENTS).allSatisfy((id) -> assertThat(plan(document(id).plan()).defaultTerms().substantial())
				.hasSameElementsAs(substantial));
		}

		@Test
		void names_only_changes_that_there_are_as_substantial() {
			assertThat(ChangeNames.kinds()).containsAll(plan("viborg-2021-2025").defaultTerms().substantial());
		}

		private List<Revise> revisions() {
			return this.steps.stream().filter(Revise.class::isInstance).map(Revise.class::cast).toList();
		}

		private static boolean isRetroactive(Revise revision) {
			Decision decision = revision.decision();
			return revision.approved() && decision != null && revision.inForceFrom().isBefore(decision.meetingOn());
		}

		private void register(RegisterAgreement step) {
			AgreementDocument document = document(step.agreement());
			assertThat(this.plans).containsKey(document.plan());
			assertThat(document.adopted().meetingOn()).isBeforeOrEqualTo(day(step.at()));
			LocalDate from = document.agreement().period().from();
			this.facts.put(step.agreement(), new ArrayList<>());
			add(step.agreement(), Registration.changes(document.agreement()), 0, document.adopted().meetingOn(), from);
		}

		private void revise(Revise step) {
			LocalDate submitted = day(step.at());
			Returned returned = step.returned();
			if (returned != null) {
				assertDecision(step, returned.decision(), submitted, returned.decidedAt());
				assertThat(returned.decision().reason()).isNotNull();
				submitted = day(returned.resubmittedAt());
			}
			assertThat(returned != null).isEqualTo(step.outcome() == Result.RETURN_THEN_APPROVE);
			assertThat(step.allChanges()).isNotEmpty();
			Decision decision = step.decision();
			assertThat(decision == null).isEqualTo(step.outcome() == Result.WITHDRAW);
			assertThat(step.withdrawalReason() != null).isEqualTo(step.outcome() == Result.WITHDRAW);
			if (decision == null) {
				assertApplies(step, day(step.decidedAt()));
				return;
			}
			assertDecision(step, decision, submitted, step.decidedAt());
			assertApplies(step, decision.meetingOn());
			if (step.approved()) {
				add(step.agreement(), step.allChanges(), 1, decision.meetingOn(), step.inForceFrom());
			}
			else {
				assertThat(decision.reason()).isNotNull();
			}
		}

		private void assertDecision(Revise step, Decision decision, LocalDate submitted, Instant decidedAt) {
			assertThat(decision.meetingOn()).as(step.title()).isBetween(submitted, day(decidedAt));
			assertThat(decision.lateEntry()).isFalse();
			assertSeated(decision, planOf(step.agreement()));
		}

		private void assertApplies(Revise step, LocalDate decidedOn) {
			Set<String> before = contradictions(timeline(step.agreement()));
			List<Fact> kept = List.copyOf(factsOf(step.agreement()));
			add(step.agreement(), step.allChanges(), 1, decidedOn, step.inForceFrom());
			Timeline timeline = timeline(step.agreement());
			timeline.versions()
				.forEach((version) -> assertThat(
						AgreementValidity.problems(version.agreement(), planOf(step.agreement())))
					.as(step.title())
					.isEmpty());
			assertThat(contradictions(timeline)).as(step.title()).isSubsetOf(before);
			assertThat(timeline.versions().getLast().agreement().period().contains(step.inForceFrom())).as(step.title())
				.isTrue();
			this.facts.put(step.agreement(), new ArrayList<>(kept));
		}

		/** A change of wording that the secretariat settles, by the day it holds from. */
		private void settle(Settle step) {
			assertThat(step.kind()).isEqualTo(RevisionKind.EDITORIAL);
			add(step.agreement(), step.changes(), 1, day(step.settledAt()), step.inForceFrom());
			assertThat(timeline(step.agreement()).versions()).allSatisfy(
					(version) -> assertThat(AgreementValidity.problems(version.agreement(), planOf(step.agreement())))
						.isEmpty());
		}

		private void upload(Upload step) {
			assertThat(step.uploadedOn()).isBeforeOrEqualTo(day(step.at()));
			assertThat(this.facts).containsKey(step.agreement());
		}

		private void changePlan(ChangePlan step) {
			Plan plan = Objects.requireNonNull(this.plans.get(step.plan()));
			PlanTimeline changed = new PlanTimeline(plan, List.of()).with(step.changes()
				.stream()
				.map((change) -> new PlanFact(step.inForceFrom(), step.reason(), change))
				.toList());
			assertThat(PlanValidity.problems(changed.latest())).isEmpty();
			this.plans.put(step.plan(), changed.latest());
		}

		private void measure(Measure step) {
			assertThat(day(step.at()).getYear()).isEqualTo(step.year() + 1);
			List<Measured> year = illustrative(step.agreement()).measurements()
				.stream()
				.filter((measurement) -> measurement.year() == step.year())
				.toList();
			assertThat(year).isNotEmpty();
			for (Measured measurement : year) {
				assertInForce(step.agreement(), measurement.indicator(), measurement.year());
				assertThat(this.measured.add(key(step.agreement(), measurement))).isTrue();
			}
		}

		private void correct(Correct step) {
			Measured measurement = new Measured(step.indicator(), step.year(), step.cell());
			assertThat(this.measured).contains(key(step.agreement(), measurement));
			assertThat(MeasurementValidity.problems(step.cell(),
					indicator(document(step.agreement()).agreement(), step.indicator()), planOf(step.agreement())))
				.isEmpty();
			assertThat(illustrative(step.agreement()).measurements()).doesNotContain(measurement);
		}

		private void evaluate(Evaluate step) {
			assertThat(step.heldOn()).isBeforeOrEqualTo(day(step.at()));
			assertThat(step.year()).isLessThan(step.heldOn().getYear());
			List<Version> inYear = inYear(step.agreement(), step.year());
			assertThat(step.activities()).extracting(ActivityConclusion::activity)
				.containsExactlyInAnyOrderElementsOf(inYear.stream()
					.flatMap((version) -> version.agreement().activities().stream())
					.map((activity) -> activity.key())
					.collect(Collectors.toSet()));
		}

		private void assertInForce(String agreement, String indicator, int year) {
			assertThat(inYear(agreement, year)).anyMatch((version) -> version.agreement()
				.indicators()
				.stream()
				.anyMatch((known) -> known.key().equals(indicator)));
		}

		private List<Version> inYear(String agreement, int year) {
			LocalDate first = LocalDate.of(year, 1, 1);
			LocalDate next = first.plusYears(1);
			return timeline(agreement).versions().stream().filter((version) -> {
				LocalDate until = version.until();
				return version.from().isBefore(next) && (until == null || until.isAfter(first))
						&& !version.agreement().period().isOver(first);
			}).toList();
		}

		private void add(String agreement, List<Change> changes, int revision, LocalDate decidedOn, LocalDate from) {
			List<Fact> known = factsOf(agreement);
			int first = known.size();
			IntStream.range(0, changes.size())
				.forEach((i) -> known
					.add(Fact.of(first + i, new ContentFact(revision, decidedOn, from, changes.get(i)))));
		}

		private Timeline timeline(String agreement) {
			return Timeline.of(factsOf(agreement));
		}

		private List<Fact> factsOf(String agreement) {
			return Objects.requireNonNull(this.facts.get(agreement), agreement + " is not registered");
		}

		private Plan planOf(String agreement) {
			return Objects.requireNonNull(this.plans.get(document(agreement).plan()));
		}

		private static Set<String> contradictions(Timeline timeline) {
			return timeline.versions()
				.stream()
				.flatMap((version) -> Findings.in(version.agreement()).stream())
				.filter((finding) -> finding.kind().inFigures())
				.map(Finding::message)
				.collect(Collectors.toSet());
		}

		private static List<Object> key(String agreement, Measured measurement) {
			return List.of(agreement, measurement.indicator(), measurement.year(), measurement.cell().key());
		}

	}

	private static void assertSeated(Decision decision, Plan plan) {
		assertThat(decision.votes()).isNotEmpty()
			.allSatisfy((vote) -> assertThat(plan.board())
				.anyMatch((seat) -> seat.key().equals(vote.seat()) && seat.mandate().contains(decision.meetingOn())));
		assertThat(decision.votes()).extracting(Decision.Vote::seat).doesNotHaveDuplicates();
	}

	private static LocalDate day(Instant instant) {
		return LocalDate.ofInstant(instant, ZONE);
	}

	private static Indicator indicator(Agreement agreement, String key) {
		return agreement.indicators()
			.stream()
			.filter((indicator) -> indicator.key().equals(key))
			.findFirst()
			.orElseThrow(() -> new AssertionError("There is no indicator " + key));
	}

	private static Plan plan(String id) {
		return read(tree("plans/" + id + ".json"), Plan.class);
	}

	private static AgreementDocument document(String id) {
		return read(tree("agreements/" + id + ".json"), AgreementDocument.class);
	}

	private static Illustrative illustrative(String id) {
		return read(tree("illustrative/" + id + ".json"), Illustrative.class);
	}

	private static List<Step> steps() {
		Collection<JsonNode> nodes = tree("demonstration.json").get("steps").values();
		return nodes.stream().map(SamplesTest::step).toList();
	}

	private static Step step(JsonNode node) {
		ObjectNode fields = (ObjectNode) node.deepCopy();
		String action = fields.remove("do").asString();
		return switch (action) {
			case "register-plan" -> read(fields, RegisterPlan.class);
			case "register-agreement" -> read(fields, RegisterAgreement.class);
			case "revise" -> read(fields, Revise.class);
			case "measure" -> read(fields, Measure.class);
			case "correct" -> read(fields, Correct.class);
			case "evaluate" -> read(fields, Evaluate.class);
			case "settle" -> read(fields, Settle.class);
			case "upload" -> read(fields, Upload.class);
			case "change-plan" -> read(fields, ChangePlan.class);
			default -> throw new AssertionError("There is no step " + action);
		};
	}

	private static <T extends Record> T read(JsonNode node, Class<T> type) {
		assertThat(StructureCheck.problems(node, type)).isEmpty();
		return Json.MAPPER.treeToValue(node, type);
	}

	private static JsonNode tree(String file) {
		try {
			return Json.MAPPER.readTree(Files.readString(SAMPLES.resolve(file)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** An agreement as it is handed in for registration. */
	record AgreementDocument(String id, String plan, String focusArea, Decision adopted, Agreement agreement) {
	}

	record Illustrative(boolean illustrative, String note, List<Measured> measurements) {
	}

	record Measured(String indicator, int year, Cell cell) {
	}

	/** How a revision of the demonstration goes. */
	enum Result {

		APPROVE, REJECT, RETURN_THEN_APPROVE, WITHDRAW

	}

	record FundInvolved(Instant at, LocalDate involvedOn, String how) {
	}

	record Returned(Decision decision, Instant decidedAt, @Nullable List<Change> changes, Instant resubmittedAt) {
	}

	/**
	 * A step of the demonstration, named after what it does. Not sealed: the mapper would
	 * look for a {@code type}.
	 */
	interface Step {

		Instant at();

		default Stream<Instant> instants() {
			return Stream.of(at());
		}

		record RegisterPlan(Instant at, String plan) implements Step {
		}

		record RegisterAgreement(Instant at, String agreement) implements Step {
		}

		record Revise(Instant at, String agreement, RevisionKind kind, String title, String reason,
				LocalDate inForceFrom, List<Change> changes, Result outcome, @Nullable FundInvolved fundInvolved,
				@Nullable Returned returned, @Nullable String withdrawalReason, @Nullable Decision decision,
				Instant decidedAt) implements Step {

			@Override
			public Stream<Instant> instants() {
				Stream<Instant> between = (this.returned != null)
						? Stream.of(this.returned.decidedAt(), this.returned.resubmittedAt()) : Stream.empty();
				Stream<Instant> fund = (this.fundInvolved != null) ? Stream.of(this.fundInvolved.at()) : Stream.empty();
				return Stream.of(Stream.of(this.at), fund, between, Stream.of(this.decidedAt))
					.flatMap(Function.identity());
			}

			boolean approved() {
				return this.outcome == Result.APPROVE || this.outcome == Result.RETURN_THEN_APPROVE;
			}

			List<Change> allChanges() {
				List<Change> all = new ArrayList<>(this.changes);
				if (this.returned != null && this.returned.changes() != null) {
					all.addAll(this.returned.changes());
				}
				return all;
			}

		}

		record Settle(Instant at, String agreement, RevisionKind kind, String title, String reason,
				LocalDate inForceFrom, List<Change> changes, Instant settledAt, Instant confirmedAt) implements Step {

			@Override
			public Stream<Instant> instants() {
				return Stream.of(this.at, this.settledAt, this.confirmedAt);
			}

		}

		record Upload(Instant at, String agreement, int revision, LocalDate uploadedOn) implements Step {
		}

		record ChangePlan(Instant at, String plan, LocalDate inForceFrom, String reason,
				List<PlanChange> changes) implements Step {
		}

		record Measure(Instant at, String agreement, int year) implements Step {
		}

		record Correct(Instant at, String agreement, String indicator, int year, Cell cell,
				String reason) implements Step {
		}

		record Evaluate(Instant at, String agreement, int year, LocalDate heldOn, String conclusion,
				List<ActivityConclusion> activities) implements Step {
		}

	}

}
