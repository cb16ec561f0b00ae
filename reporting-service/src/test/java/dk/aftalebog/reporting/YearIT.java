package dk.aftalebog.reporting;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import dk.aftalebog.model.agreement.Agreement;
import dk.aftalebog.model.agreement.Cell;
import dk.aftalebog.model.agreement.Direction;
import dk.aftalebog.model.agreement.Indicator;
import dk.aftalebog.model.agreement.Level;
import dk.aftalebog.model.agreement.PaperDate;
import dk.aftalebog.model.agreement.Period;
import dk.aftalebog.model.agreement.Predecessor;
import dk.aftalebog.model.agreement.RevisionTerms;
import dk.aftalebog.model.agreement.Scope;
import dk.aftalebog.model.agreement.Unit;
import dk.aftalebog.model.agreement.Value;
import dk.aftalebog.model.change.Change;
import dk.aftalebog.model.log.LogEntry;
import dk.aftalebog.reporting.Reports.Answer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** The yearly view of the sample agreements, and of one that has a predecessor. */
class YearIT {

	private static final String VIBORG = "viborg-sammenhaengskraft-2021";

	private static final String AALBORG = "aalborg-tryghed-2017";

	private static final String LATER = "ny-sammenhaengskraft-2025";

	private static final Path GOLDEN = Path.of("src", "test", "resources", "year", "viborg-2023.csv");

	private static Reports reports;

	/** What was told at each instant before anything later was recorded. */
	private static final Map<String, JsonNode> toldThen = new LinkedHashMap<>();

	@BeforeAll
	static void what_happened() {
		reports = Reports.start();
		Sample aalborg = new Sample(reports.log(), AALBORG);
		Sample viborg = new Sample(reports.log(), VIBORG);
		Sample later = new Sample(reports.log(), LATER);
		told("2016-12-12T10:00:00Z", () -> aalborg.registered("2016-12-12T10:00:00Z"));
		told("2018-03-20T09:00:00Z", () -> aalborg.measured("2018-03-20T09:00:00Z", 2017));
		told("2021-06-20T10:00:00Z", () -> viborg.registered("2021-06-20T10:00:00Z"));
		told("2022-03-01T10:00:00Z", () -> viborg.measured("2022-03-01T10:00:00Z", 2021));
		told("2023-03-01T10:00:00Z", () -> viborg.measured("2023-03-01T10:00:00Z", 2022));
		told("2024-03-01T10:00:00Z", () -> viborg.measured("2024-03-01T10:00:00Z", 2023));
		told("2024-04-01T10:00:00Z", () -> viborg.corrected("2024-04-01T10:00:00Z", "berammede-udsættelser", 2022,
				area("houlkærvænget", "10", 2022, null), "Talt dobbelt"));
		told("2024-05-10T10:00:00Z", () -> viborg.revised("2024-05-10T10:00:00Z", "2024-05-08", "2021-08-01",
				new Change.IndicatorBaselineSet("berammede-udsættelser", area("houlkærvænget", "13", 2019, null))));
		told("2025-06-01T10:00:00Z", () -> later.registered("2025-06-01T10:00:00Z", "viborg-2021-2025", goesOn()));
		told("2026-03-01T10:00:00Z", () -> later.measured("2026-03-01T10:00:00Z", "udsættelser", 2025,
				area("vestervang", "0", 2025, "Ny opgørelse")));
	}

	@AfterAll
	static void stop() {
		reports.close();
	}

	@Test
	void an_areas_figures_stand_side_by_side_with_what_came_of_them() {
		JsonNode cell = cell(year(VIBORG, 2022, "2023-03-01T10:00:00Z"), "fraflytninger", "area:houlkærvænget");
		assertThat(cell.at("/baseline/value").decimalValue()).isEqualByComparingTo("17.06");
		assertThat(cell.at("/measured/state").asString()).isEqualTo("measured");
		assertThat(cell.at("/measured/cell/value").decimalValue()).isEqualByComparingTo("16.21");
		assertThat(cell.at("/change/absolute").decimalValue()).isEqualByComparingTo("-0.85");
		assertThat(cell.get("earlier").valueStream().map((figure) -> figure.get("year").asInt())).containsExactly(2021);
		assertThat(cell.get("status").asString()).isEqualTo("no-target");
		assertThat(cell.at("/verdict/reason").asString()).isEqualTo("no-target-set");
	}

	@Test
	void zero_is_a_figure_and_each_reason_for_none_is_another() {
		JsonNode year = year(VIBORG, 2023, "2024-03-01T10:00:00Z");
		JsonNode zero = cell(year, "berammede-udsættelser", "area:vestervang").get("measured");
		assertThat(zero.get("state").asString()).isEqualTo("measured");
		assertThat(zero.at("/cell/value").asInt(-1)).isZero();
		JsonNode suppressed = cell(year, "berammede-udsættelser", "area:klostervænget");
		assertThat(suppressed.at("/measured/state").asString()).isEqualTo("suppressed");
		assertThat(suppressed.at("/measured/cell").has("value")).isFalse();
		assertThat(suppressed.get("status").asString()).isEqualTo("suppressed");
		assertThat(cell(year, "fraflytninger", "area:ellekonebakken").at("/measured/state").asString())
			.isEqualTo("not-measured");
		assertThat(cell(year(VIBORG, 2023, "2023-03-01T10:00:00Z"), "fraflytninger", "area:vestervang")
			.at("/measured/state")
			.asString()).isEqualTo("nothing-entered");
	}

	@Test
	void counts_add_up_and_percentages_without_their_counts_do_not() {
		JsonNode year = year(VIBORG, 2022, "2023-03-01T10:00:00Z");
		JsonNode counted = indicator(year, "berammede-udsættelser");
		assertThat(counted.at("/total/value").decimalValue()).isEqualByComparingTo("21");
		assertThat(counted.at("/baselineTotal/value").decimalValue()).isEqualByComparingTo("25");
		assertThat(indicator(year, "fraflytninger").at("/total/why").asString()).isEqualTo("counts-unknown");
		assertThat(indicator(year(VIBORG, 2023, "2024-03-01T10:00:00Z"), "berammede-udsættelser").at("/total/why")
			.asString()).isEqualTo("suppressed");
	}

	@Test
	void statuses_follow_the_papers_targets() {
		JsonNode year = year(AALBORG, 2017, "2018-03-20T09:00:00Z");
		assertThat(year.at("/statuses").values()).isNotEmpty();
		assertThat(cell(year, "dialogforum", "none").get("status").asString()).isEqualTo("reached");
		assertThat(indicator(year, "grundlæggende-tryghed").at("/comparators/0/stated/value").decimalValue())
			.isEqualByComparingTo("89");
	}

	@Test
	void what_is_due_of_a_year_is_told_by_the_day_it_was_known() {
		assertThat(duties("2022-03-01T10:00:00Z")).doesNotContain("overdue");
		assertThat(year(VIBORG, 2021, "2022-03-01T10:00:00Z").at("/says/resources").values()).isNotEmpty();
		assertThat(year(VIBORG, 2021, "2022-03-01T10:00:00Z").at("/says/activities/0/from").asString())
			.isEqualTo("2021-08-01");
		JsonNode decided = year(VIBORG, 2024, "2024-05-10T10:00:00Z").at("/says/decisions/0");
		assertThat(decided.get("outcome").asString()).isEqualTo("approved");
		assertThat(decided.get("minutes").asString()).isEqualTo("Referat 1");
	}

	@Test
	void a_series_runs_on_from_the_predecessor_and_says_where_it_breaks() {
		JsonNode year = year(LATER, 2025, "2026-03-01T10:00:00Z");
		assertThat(year.get("predecessorRead").asBoolean()).isTrue();
		JsonNode cell = cell(year, "udsættelser", "area:vestervang");
		assertThat(cell.get("earlier").valueStream().map((figure) -> figure.get("year").asInt())).containsExactly(2021,
				2022, 2023);
		assertThat(cell.at("/earlier/0/agreement").asString()).isEqualTo(VIBORG);
		assertThat(cell.at("/measured/cell/seriesBreak").asString()).isEqualTo("Ny opgørelse");
		assertThat(cell.at("/broken/year").asInt()).isEqualTo(2025);
		assertThat(cell.has("change")).isFalse();
	}

	@Test
	void a_figure_that_was_corrected_is_restated_with_what_moved_it() {
		JsonNode restated = restatements(VIBORG, 2022, "2024-03-01T10:00:00Z");
		JsonNode measured = of(restated, "measured", "area:houlkærvænget");
		assertThat(measured.at("/then/value").asInt()).isEqualTo(11);
		assertThat(measured.at("/now/value").asInt()).isEqualTo(10);
		assertThat(measured.get("movedBy")).hasSize(1);
		JsonNode mover = measured.at("/movedBy/0");
		assertThat(mover.get("type").asString()).isEqualTo("agreement.measurement-corrected.v1");
		assertThat(mover.get("recordedAt").asString()).isEqualTo("2024-04-01T10:00:00Z");
		assertThat(mover.get("reason").asString()).isEqualTo("Talt dobbelt");
		assertThat(of(restated, "total", null).at("/now/value").asInt()).isEqualTo(20);
	}

	@Test
	void a_retroactive_baseline_restates_what_rests_on_it_and_names_the_meeting() {
		JsonNode restated = restatements(VIBORG, 2022, "2024-04-01T10:00:00Z");
		JsonNode baseline = of(restated, "baseline", "area:houlkærvænget");
		assertThat(baseline.at("/then/value").asInt()).isEqualTo(14);
		assertThat(baseline.at("/now/value").asInt()).isEqualTo(13);
		JsonNode mover = baseline.at("/movedBy/0");
		assertThat(mover.get("type").asString()).isEqualTo("agreement.indicator-baseline-set.v1");
		assertThat(mover.get("revision").asInt()).isEqualTo(1);
		assertThat(mover.get("decidedOn").asString()).isEqualTo("2024-05-08");
		assertThat(mover.get("minutes").asString()).isEqualTo("Referat 1");
		assertThat(mover.get("logPosition").asLong()).isPositive();
		assertThat(of(restated, "change", "area:houlkærvænget").at("/now/absolute").asInt()).isEqualTo(-3);
		assertThat(of(restated, "baseline-total", null).at("/now/value").asInt()).isEqualTo(24);
		assertThat(restated.valueStream().map((figure) -> figure.get("kind").asString())).doesNotContain("measured");
	}

	@Test
	void nothing_is_restated_where_nothing_moved() {
		assertThat(restatements(VIBORG, 2022, "2024-05-10T10:00:00Z")).isEmpty();
		assertThat(reports.get("/api/years/2022/restatements?knownAt=2024-05-10T10:00:00Z").json().get("agreements"))
			.isEmpty();
	}

	@Test
	void over_a_plan_and_over_everything_each_agreement_says_what_it_says_alone() {
		JsonNode everything = reports.get("/api/years/2022?knownAt=2024-04-01T10:00:00Z").json();
		assertThat(ids(everything)).containsExactly(AALBORG, VIBORG);
		assertThat(everything.at("/agreements/1")).isEqualTo(year(VIBORG, 2022, "2024-04-01T10:00:00Z"));
		assertThat(ids(reports.get("/api/plans/viborg-2021-2025/years/2025").json())).containsExactly(LATER, VIBORG);
		assertThat(ids(reports.get("/api/years/2025?limit=1").json())).containsExactly(AALBORG);
		assertThat(reports.get("/api/years/2025?limit=1").text("/next")).isEqualTo(AALBORG);
		JsonNode restated = reports
			.get("/api/plans/viborg-2021-2025/years/2025/restatements?knownAt=2024-05-10T10:00:00Z")
			.json();
		assertThat(restated.at("/agreements/0/id").asString()).isEqualTo(LATER);
		assertThat(restated.at("/agreements/0/knownSince").asString()).isEqualTo("2025-06-01T10:00:00Z");
	}

	@Test
	void what_is_told_of_an_instant_never_changes() {
		toldThen
			.forEach((path, told) -> assertThat(reports.get(path).json().get("agreements")).as(path).isEqualTo(told));
	}

	@Test
	void a_spreadsheet_is_as_danish_ones_read_it() throws IOException {
		String path = "/api/agreements/%s/years/2023?knownAt=2024-05-10T10:00:00Z".formatted(VIBORG);
		Answer answer = reports.send("auditor", reports.request(path).header("Accept", "text/csv"));
		assertThat(answer.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
		String csv = answer.response().body();
		assertThat(csv).startsWith("\uFEFF\"række\";");
		assertThat(csv.replace("\r\n", "")).doesNotContain("\n");
		if (Boolean.getBoolean("approve")) {
			Files.createDirectories(GOLDEN.getParent());
			Files.writeString(GOLDEN, csv.replace("\r\n", "\n"));
		}
		assertThat(csv.replace("\r\n", "\n")).as("write it anew with -Dapprove=true")
			.isEqualTo(Files.readString(GOLDEN));
		assertThat(reports.get(path + "&format=csv").response().body()).isEqualTo(csv);
		int columns = csv.lines().findFirst().orElseThrow().split(";").length;
		assertThat(csv.lines().map((line) -> line.replaceAll("\"[^\"]*\"", "x").split(";", -1).length))
			.containsOnly(columns);
	}

	@Test
	void everything_goes_into_one_spreadsheet() {
		String csv = reports.get("/api/years/2022?format=csv").response().body();
		assertThat(csv).contains("\"" + AALBORG + "\"", "\"" + VIBORG + "\"");
		assertThat(csv.indexOf("\"række\"")).isEqualTo(csv.lastIndexOf("\"række\""));
		assertThat(reports.get("/api/years/2022?format=csv&limit=1").response().body()).doesNotContain(VIBORG);
	}

	@ParameterizedTest
	@CsvSource({ "/api/agreements/viborg-sammenhaengskraft-2021/years/2020, 404, year-outside-agreement, 2021 to 2025",
			"/api/agreements/viborg-sammenhaengskraft-2021/years/2026, 404, year-outside-agreement, 2021 to 2025",
			"/api/agreements/viborg-sammenhaengskraft-2021/years/nu, 400, bad-year, 2023",
			"/api/agreements/viborg-sammenhaengskraft-2021/years/20222, 400, bad-year, 2023",
			"/api/agreements/viborg-sammenhaengskraft-2021/years/2022?knownAt=2030-01-01T00:00:00Z, 400, known-at-beyond-log, up to",
			"/api/agreements/viborg-sammenhaengskraft-2021/years/2022?knownAt=2021-06-19T00:00:00Z, 404, not-known-then, 2021-06-20",
			"/api/agreements/viborg-sammenhaengskraft-2021/years/2022?format=xls, 400, bad-choice, csv",
			"/api/agreements/viborg-sammenhaengskraft-2021/years/2022/restatements, 400, missing-parameter, knownAt",
			"/api/agreements/viborg-sammenhaengskraft-2021/years/2022/restatements?knownAt=2030-01-01T00:00:00Z, 400, known-at-beyond-log, up to",
			"/api/agreements/nobody/years/2022, 404, unknown-agreement, nobody",
			"/api/plans/nobody/years/2022, 404, unknown-plan, nobody",
			"/api/plans/viborg-2021-2025/years/2022?knownAt=2021-01-01T00:00:00Z, 404, not-known-then, plan",
			"/api/years/x, 400, bad-year, 2023", "/api/years/2022?limit=201, 400, bad-number, 200" })
	void a_question_that_cannot_be_answered_is_told_why(String path, int status, String code, String hint) {
		Answer answer = reports.get(path);
		assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
		assertThat(answer.text("/code")).isEqualTo(code);
		assertThat(answer.text("/detail")).contains(hint);
	}

	@Test
	void all_agreements_that_have_the_year_are_counted_where_that_is_asked_for_or_for_nothing() {
		assertThat(reports.get("/api/years/2025?limit=1").json().has("allTogether")).isFalse();
		JsonNode first = reports.get("/api/years/2025?limit=1&allTogether=true").json();
		assertThat(first.at("/allTogether/agreements").asInt()).isEqualTo(3);
		assertThat(first.at("/allTogether/standing").asInt(-1)).isZero();
		assertThat(figures(first.at("/allTogether/statuses"))).isEqualTo(figures(year(AALBORG, 2025).get("statuses"))
				+ figures(year(VIBORG, 2025).get("statuses")) + figures(year(LATER, 2025).get("statuses")));
		assertThat(reports.get("/api/years/2025?after=" + first.get("next").asString()).json().has("allTogether"))
			.isFalse();
		assertThat(reports.get("/api/plans/viborg-2021-2025/years/2022").json().at("/allTogether/statuses"))
			.isEqualTo(year(VIBORG, 2022).get("statuses"));
	}

	@Test
	void a_spreadsheet_tells_what_moved_each_figure() {
		List<String> rows = reports
			.get("/api/agreements/%s/years/2022/restatements?knownAt=2024-03-01T10:00:00Z&format=csv".formatted(VIBORG))
			.response()
			.body()
			.lines()
			.toList();
		assertThat(rows.getFirst()).startsWith("\uFEFF\"række\";");
		assertThat(rows).anySatisfy((row) -> assertThat(row).contains("\"målt\";\"area:houlkærvænget\"",
				";2022;11;\"Illustrativ\";10;;1;\"agreement.measurement-corrected.v1\"", "\"Talt dobbelt\"",
				"\"2024-03-01T10:00:00Z\""));
		assertThat(rows).anySatisfy((row) -> assertThat(row).contains("\"baseline\"", ";14;;13;;1;", "\"Referat 1\""));
		assertThat(rows.stream().map((row) -> row.replaceAll("\"[^\"]*\"", "x").split(";", -1).length).distinct())
			.hasSize(1);
		String all = reports.get("/api/years/2025/restatements?knownAt=2024-05-10T10:00:00Z&format=csv")
			.response()
			.body();
		assertThat(all).contains("\"ny aftale\";\"viborg-2021-2025\";\"" + LATER);
	}

	@Test
	void a_year_without_agreements_is_an_empty_page() {
		assertThat(reports.get("/api/years/1999").json().get("agreements").values()).isEmpty();
	}

	/** Goes on with one of the indicators, under another key. */
	private static Agreement goesOn() {
		Indicator indicator = new Indicator("udsættelser", "Udsættelser", null, null, Level.AREA, Unit.COUNT,
				Direction.LOWER_IS_BETTER, null, null, null, null, List.of(area("vestervang", "2", 2023, null)),
				List.of(), List.of());
		return new Agreement("Ny aftale", new Period(LocalDate.parse("2025-08-01"), LocalDate.parse("2029-07-31")),
				new Predecessor(VIBORG, Map.of("berammede-udsættelser", "udsættelser")), List.of(), List.of(),
				List.of(), List.of(indicator), List.of(), List.of(), List.of(), null, null, RevisionTerms.SILENT);
	}

	private static Cell area(String area, String value, int year, @Nullable String seriesBreak) {
		return new Cell(new Scope.Area(area), null, new Value.Quantity(new BigDecimal(value)), PaperDate.ofYear(year),
				null, null, null, seriesBreak, null, null);
	}

	private static void told(String at, Supplier<List<LogEntry>> happening) {
		reports.send(happening.get());
		reports.awaitAll();
		for (int year : List.of(2017, 2022, 2023, 2025)) {
			String path = "/api/years/%d?knownAt=%s".formatted(year, at);
			toldThen.put(path, reports.get(path).json().get("agreements"));
		}
	}

	private static JsonNode year(String id, int year, String knownAt) {
		Answer answer = reports.get("/api/agreements/%s/years/%d?knownAt=%s".formatted(id, year, knownAt));
		assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
		return answer.json().get("agreement");
	}

	private static JsonNode year(String id, int year) {
		return reports.get("/api/agreements/%s/years/%d".formatted(id, year)).json().get("agreement");
	}

	private static long figures(JsonNode statuses) {
		return statuses.valueStream().mapToLong((count) -> count.get("figures").asLong()).sum();
	}

	private static String duties(String knownAt) {
		return year(VIBORG, 2021, knownAt).at("/says/duties").toString();
	}

	private static JsonNode indicator(JsonNode year, String key) {
		return year.at("/says/indicators")
			.valueStream()
			.filter((indicator) -> indicator.at("/definition/key").asString().equals(key))
			.findFirst()
			.orElseThrow();
	}

	private static JsonNode cell(JsonNode year, String indicator, String scope) {
		return indicator(year, indicator).get("cells")
			.valueStream()
			.filter((cell) -> cell.get("scope").asString().equals(scope))
			.findFirst()
			.orElseThrow();
	}

	private static JsonNode restatements(String id, int year, String knownAt) {
		Answer answer = reports.get("/api/agreements/%s/years/%d/restatements?knownAt=%s".formatted(id, year, knownAt));
		assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
		return answer.json().get("restatements");
	}

	private static JsonNode of(JsonNode restatements, String kind, @Nullable String scope) {
		return restatements.valueStream()
			.filter((figure) -> figure.get("kind").asString().equals(kind))
			.filter((figure) -> scope == null || figure.get("scope").asString().equals(scope))
			.findFirst()
			.orElseThrow();
	}

	private static List<String> ids(JsonNode page) {
		List<String> ids = new ArrayList<>();
		page.get("agreements").forEach((agreement) -> ids.add(agreement.get("id").asString()));
		return ids;
	}

}
