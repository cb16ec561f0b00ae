package dk.aftalebog.reporting;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dk.aftalebog.model.agreement.Cell;
import dk.aftalebog.model.agreement.PaperDate;
import dk.aftalebog.model.agreement.Scope;
import dk.aftalebog.model.agreement.Value;
import dk.aftalebog.paper.PdfUa;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** The years of the sample agreements for print, read again by PDFBox. */
class YearPapersIT {

	private static final String AALBORG = "aalborg-tryghed-2017";

	private static final String VIBORG = "viborg-sammenhaengskraft-2021";

	private static final String YEARS = "/api/agreements/" + VIBORG + "/years/";

	private static final String EVERYTHING = "/api/years/2017";

	/** As the API and as the paper call them. */
	private static final Map<String, String> STATUSES = Map.ofEntries(Map.entry("reached", "Nået"),
			Map.entry("on-track", "På vej"), Map.entry("behind", "Bagud"), Map.entry("no-target", "Intet mål"),
			Map.entry("not-measured", "Ikke målt"), Map.entry("awaited", "Afventes"), Map.entry("suppressed", "Skjult"),
			Map.entry("cannot-exist", "Kan ikke findes"), Map.entry("blank-in-paper", "Blankt i papiret"),
			Map.entry("no-baseline", "Ingen baseline"), Map.entry("cannot-be-judged", "Kan ikke bedømmes"));

	/** What stands between two semicolons, or between quotes. */
	private static final Pattern CELL = Pattern.compile("(?<=^|;)(\"[^\"]*\"|[^;\"]*)(?=;|$)");

	private static final Pattern NUMBER = Pattern.compile("-?\\d+(,\\d+)?");

	private static Reports reports;

	@BeforeAll
	static void what_happened() {
		reports = Reports.start();
		Sample aalborg = new Sample(reports.log(), AALBORG);
		aalborg.registered("2016-12-12T10:00:00Z");
		aalborg.measured("2018-03-20T09:00:00Z", 2017);
		Sample viborg = new Sample(reports.log(), VIBORG);
		viborg.registered("2021-06-20T10:00:00Z");
		viborg.measured("2022-03-01T10:00:00Z", 2021);
		viborg.measured("2022-09-01T10:00:00Z", 2022);
		viborg.corrected("2022-10-01T10:00:00Z", "berammede-udsættelser", 2022,
				new Cell(new Scope.Area("houlkærvænget"), null, new Value.Quantity(new BigDecimal("987")),
						PaperDate.ofYear(2022), null, null, null, null, null, null),
				"Talt dobbelt");
		reports.send(reports.log().entries());
		reports.awaitAll();
	}

	@AfterAll
	static void stop() {
		reports.close();
	}

	@ParameterizedTest
	@CsvSource({ AALBORG + ", 2017", VIBORG + ", 2021", VIBORG + ", 2022" })
	void every_figure_of_a_year_is_on_its_paper_with_how_it_stands_and_why(String id, String year) throws IOException {
		String path = "/api/agreements/" + id + "/years/" + year;
		String paper = text(path);
		JsonNode told = reports.get(path).json().get("agreement");
		int figures = 0;
		for (JsonNode indicator : told.at("/says/indicators")) {
			assertThat(paper).contains(squeezed(indicator.at("/definition/name").asString()));
			for (JsonNode cell : indicator.path("cells")) {
				assertThat(paper).contains(squeezed(status(cell)));
				for (JsonNode shown : shown(cell)) {
					assertThat(paper).contains(squeezed(shown));
					figures++;
				}
			}
			for (JsonNode comparator : indicator.path("comparators")) {
				assertThat(paper).contains(squeezed(comparator.get("label").asString()));
			}
		}
		assertThat(figures).isGreaterThan(5);
		for (JsonNode activity : told.at("/says/activities")) {
			assertThat(paper).contains(squeezed(activity.get("name").asString()));
		}
		for (JsonNode count : told.get("statuses")) {
			assertThat(paper).contains(squeezed(status(count) + ":") + count.get("figures").asLong());
		}
	}

	/** The numbers that a cell of a year shows: baseline, years, change. */
	private static List<JsonNode> shown(JsonNode cell) {
		List<JsonNode> shown = new ArrayList<>();
		shown.add(cell.at("/baseline/value"));
		shown.add(cell.at("/measured/cell/value"));
		shown.add(cell.at("/change/absolute"));
		cell.path("earlier").forEach((earlier) -> shown.add(earlier.at("/cell/value")));
		return shown.stream().filter(JsonNode::isNumber).toList();
	}

	@ParameterizedTest
	@ValueSource(strings = { YEARS + "2022", "/api/plans/viborg-2021-2025/years/2022", "/api/years/2022" })
	void a_paper_and_a_workbooks_rows_say_the_same_figures(String path) throws IOException {
		String paper = text(path);
		List<Map<String, String>> rows = rows(path).stream()
			.filter((row) -> "celle".equals(row.get("række")) && "2022".equals(row.get("år")))
			.toList();
		assertThat(rows).hasSizeGreaterThan(8);
		for (Map<String, String> row : rows) {
			assertThat(paper).containsPattern(asOnPaper(row));
		}
	}

	/**
	 * Area, baseline, figure, change and status of a row stand in a row of the paper too,
	 * and in that order.
	 */
	private static Pattern asOnPaper(Map<String, String> row) {
		return Pattern.compile(Stream.of("område", "baseline", "værdi", "ændring", "status")
			.map(row::get)
			.map(Objects::requireNonNull)
			.filter((cell) -> !cell.isEmpty())
			.map((cell) -> Pattern.quote(squeezed(NUMBER.matcher(cell).matches() ? danish(cell) : cell)))
			.collect(Collectors.joining(".{0,250}?")), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
	}

	private static List<Map<String, String>> rows(String path) {
		List<Map<String, String>> rows = new ArrayList<>();
		List<String> columns = List.of();
		for (String line : reports.get(path + "?format=csv").response().body().substring(1).strip().split("\r\n", -1)) {
			List<String> cells = CELL.matcher(line).results().map((cell) -> cell.group().replace("\"", "")).toList();
			if (columns.isEmpty()) {
				columns = cells;
				continue;
			}
			Map<String, String> row = new LinkedHashMap<>();
			for (int i = 0; i < columns.size(); i++) {
				row.put(columns.get(i), cells.get(i));
			}
			rows.add(row);
		}
		return rows;
	}

	@Test
	void a_paper_is_a_file_that_says_of_what_it_is() throws IOException {
		HttpResponse<byte[]> file = reports.file(YEARS + "2022?format=pdf&knownAt=2022-09-15T10:00:00Z");
		assertThat(file.headers().firstValue("Content-Type")).hasValue("application/pdf");
		assertThat(file.headers().firstValue("Content-Disposition").orElseThrow()).contains(VIBORG + "-2022.pdf");
		try (PDDocument pdf = Loader.loadPDF(file.body())) {
			assertThat(new PDFTextStripper().getText(pdf)).contains("Året 2022",
					"som kendt 15. september 2022 kl. 12.00.00", "loggen til og med nr. " + reports.log().position());
			for (PDPage page : pdf.getPages()) {
				assertThat(page.getMediaBox().getWidth()).isGreaterThan(page.getMediaBox().getHeight());
			}
		}
		assertThat(text("/api/years/2022")).contains(squeezed("loggen til og med nr. " + reports.log().position()));
	}

	@Test
	void what_was_restated_since_an_instant_is_told_on_the_paper_of_that_instant() throws IOException {
		assertThat(text(YEARS + "2022?knownAt=2022-09-15T10:00:00Z"))
			.contains(squeezed("Gjort om siden 15. september 2022"), "987", squeezed("Talt dobbelt"));
		assertThat(text(YEARS + "2022")).contains("987").doesNotContain(squeezed("Gjort om siden"));
		assertThat(text(YEARS + "2022?knownAt=2022-10-01T10:00:00Z"))
			.contains(squeezed("Intet tal er et andet nu, end det var kendt dengang."));
	}

	@Test
	void the_years_of_a_plan_and_of_everything_sum_up_and_name_their_agreements() throws IOException {
		JsonNode all = reports.get(EVERYTHING + "?allTogether=true").json();
		String paper = text(EVERYTHING);
		assertThat(paper).contains(squeezed("Alle aftaler 2017"));
		for (JsonNode count : all.at("/allTogether/statuses")) {
			assertThat(paper).contains(squeezed(status(count)));
		}
		for (JsonNode agreement : all.get("agreements")) {
			assertThat(paper).contains(squeezed(agreement.at("/says/name").asString()));
		}
		assertThat(text("/api/plans/viborg-2021-2025/years/2022")).contains(squeezed("Sammenhængskraft"))
			.doesNotContain(squeezed("aalborg"));
	}

	@ParameterizedTest
	@ValueSource(strings = { YEARS + "2022?format=pdf&knownAt=2022-09-15T10:00:00Z", EVERYTHING + "?format=pdf",
			"/api/agreements/" + VIBORG + "/paper.pdf", "/api/agreements/" + AALBORG + "/paper.pdf",
			"/api/agreements/" + VIBORG + "/redline.pdf?fromInForceOn=2021-07-01&toInForceOn=2022-07-01" })
	void what_is_for_print_conforms_to_pdf_ua(String path) {
		assertThat(PdfUa.broken(reports.file(path).body())).isEmpty();
	}

	@Test
	void a_paper_is_asked_for_by_what_the_client_accepts_too() {
		assertThat(reports.send("auditor", reports.request(YEARS + "2022").header("Accept", "application/pdf"))
			.response()
			.headers()
			.firstValue("Content-Type")).hasValue("application/pdf");
	}

	@ParameterizedTest
	@CsvSource({ YEARS + "2022?format=odt, 400, bad-choice", YEARS + "22?format=pdf, 400, bad-year",
			YEARS + "2011?format=pdf, 404, year-outside-agreement",
			YEARS + "2022?format=pdf&day=2022-01-01, 400, unknown-parameter",
			YEARS + "2022?format=pdf&knownAt=2020-01-01T00:00:00Z, 404, not-known-then",
			"/api/agreements/none/years/2022?format=pdf, 404, unknown-agreement",
			"/api/plans/none/years/2022?format=pdf, 404, unknown-plan",
			"/api/years/2022?format=pdf&limit=0, 400, bad-number",
			YEARS + "2022/restatements?format=pdf&knownAt=2022-09-15T10:00:00Z, 400, bad-choice" })
	void what_cannot_be_asked_is_told(String path, int status, String code) {
		assertThat(reports.get(path).text("/code")).isEqualTo(code);
		assertThat(reports.get(path).status()).isEqualTo(status);
	}

	@Test
	void the_fund_reads_no_years_on_paper_either() {
		assertThat(reports.send("fund", reports.request(YEARS + "2022?format=pdf")).status()).isEqualTo(403);
	}

	private static String status(JsonNode of) {
		return Objects.requireNonNull(STATUSES.get(of.get("status").asString()));
	}

	private static String squeezed(JsonNode number) {
		return danish(number.asString());
	}

	/** As Danish writes numbers. */
	private static String danish(String number) {
		String plain = number.replace("-", "−").replace('.', ',');
		return plain.matches("\\d{4,}") ? String.format(Locale.of("da"), "%,d", Long.valueOf(plain)) : plain;
	}

	/** Where lines end does not matter. */
	private static String squeezed(String text) {
		return text.replaceAll("[\\s\u00A0]+", "");
	}

	private static String text(String path) throws IOException {
		byte[] file = reports.file(path + (path.contains("?") ? "&" : "?") + "format=pdf").body();
		try (PDDocument pdf = Loader.loadPDF(file)) {
			return squeezed(new PDFTextStripper().getText(pdf));
		}
	}

}
