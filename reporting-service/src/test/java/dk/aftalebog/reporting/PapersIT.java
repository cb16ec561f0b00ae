package dk.aftalebog.reporting;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import dk.aftalebog.log.Checkpoint;
import dk.aftalebog.log.Hash;
import dk.aftalebog.log.InclusionProof;
import dk.aftalebog.log.Proofs;
import dk.aftalebog.model.agreement.Party;
import dk.aftalebog.model.agreement.Section;
import dk.aftalebog.model.change.Change;
import dk.aftalebog.model.log.LogLeaf;
import dk.aftalebog.reporting.Reports.Answer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.docx4j.TextUtils;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Papers over HTTP. */
class PapersIT {

	private static final String VIBORG = "viborg-sammenhaengskraft-2021";

	private static final String PAPERS = "/api/agreements/" + VIBORG;

	/** What stands between two semicolons, or between quotes. */
	private static final Pattern CELL = Pattern.compile("(?<=^|;)(\"[^\"]*\"|[^;\"]*)(?=;|$)");

	private static Reports reports;

	@BeforeAll
	static void what_happened() {
		reports = Reports.start();
		Sample viborg = new Sample(reports.log(), VIBORG);
		viborg.registered("2021-06-20T10:00:00Z");
		viborg.measured("2022-03-01T10:00:00Z", 2021);
		viborg.revised("2022-05-10T10:00:00Z", "2022-05-08", "2022-06-01",
				new Change.SectionSet(new Section("problemkompleks", "Problemkompleks", "=Ny **tekst** om torvet.")),
				new Change.PartyAdded(new Party("ny", "Ny Part", List.of(), "Chef", "7f3a", null, null)));
		reports.send(reports.log().entries());
		reports.makePersonsTopic();
		reports.sayPerson("7f3a", PersonsIT.INGER.formatted("viborg-2021-2025", "0".repeat(64)));
		reports.awaitAll();
		await().atMost(Reports.SOON)
			.until(() -> reports.get(PAPERS + "?persons=true").response().body().contains("Inger"));
	}

	@AfterAll
	static void stop() {
		reports.close();
	}

	@Test
	void a_paper_is_of_the_day_and_the_instant_asked_about() throws Exception {
		String before = pdf("/paper.pdf?inForceOn=2022-05-31&knownAt=2022-05-10T10:00:00Z");
		assertThat(before)
			.contains("I kraft 31. maj 2022", "som kendt 10. maj 2022 kl. 12.00.00",
					"loggen til og med nr. " + reports.log().position())
			.doesNotContain("Ny tekst om torvet", "Ny Part");
		assertThat(pdf("/paper.pdf?inForceOn=2022-06-01")).contains("Ny tekst om torvet", "Ny Part");
		assertThat(word("/paper.docx?inForceOn=2022-05-31")).contains("I kraft 31. maj 2022")
			.doesNotContain("Ny tekst om torvet");
		assertThat(word("/paper.docx?inForceOn=2022-06-01")).contains("Ny tekst om torvet");
	}

	@Test
	void a_paper_is_a_file_with_a_name_and_its_type() {
		HttpResponse<byte[]> word = reports.file(PAPERS + "/paper.docx?inForceOn=2022-06-01");
		assertThat(word.headers().firstValue("Content-Type"))
			.hasValue("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
		assertThat(word.headers().firstValue("Content-Disposition").orElseThrow())
			.contains(VIBORG + "-2022-06-01.docx");
		assertThat(reports.file(PAPERS + "/paper.pdf").headers().firstValue("Content-Type"))
			.hasValue("application/pdf");
	}

	@Test
	void names_are_on_paper_only_where_they_are_asked_for_and_that_is_on_the_record() throws Exception {
		assertThat(pdf("/paper.pdf")).doesNotContain("Inger");
		assertThat(word("/paper.docx")).doesNotContain("Inger");
		int read = reports.get("/api/access-log?person=7f3a").json().get("entries").size();
		assertThat(pdf("/paper.pdf?persons=true")).contains("Inger Eksempel", "inger@example.org");
		assertThat(word("/paper.docx?persons=true")).contains("Inger Eksempel");
		assertThat(reports.get("/api/access-log?person=7f3a").json().get("entries").size()).isEqualTo(read + 2);
	}

	@ParameterizedTest
	@ValueSource(strings = { "docx", "pdf" })
	void the_fund_has_the_paper_of_now_without_names(String format) {
		String path = PAPERS + "/paper." + format;
		assertThat(reports.send("fund", reports.request(path)).status()).isEqualTo(200);
		assertThat(reports.send("fund", reports.request(path + "?persons=true")).text("/code")).isEqualTo("no-persons");
		assertThat(reports.send("fund", reports.request(path + "?inForceOn=2022-01-01")).text("/code"))
			.isEqualTo("current-only");
	}

	@Test
	void the_fund_proves_that_what_made_the_current_version_is_in_the_signed_log() {
		reports.sendCheckpoint();
		JsonNode event = reports.send("fund", reports.request(PAPERS + "/current")).json().get("madeBy");
		LogLeaf leaf = new LogLeaf(event.get("logPosition").asLong(), event.get("stream").asString(),
				event.get("sequence").asLong(), Instant.parse(event.get("recordedAt").asString()),
				event.get("hash").asString());
		assertThat(event.get("recordedAt").asString()).isEqualTo("2022-05-10T10:00:00Z");
		await().atMost(Reports.SOON)
			.until(() -> reports.send("fund", reports.request(event.get("proof").asString())).status() == 200);
		InclusionProof proof = InclusionProof
			.parse(reports.send("fund", reports.request(event.get("proof").asString())).response().body());
		Checkpoint checkpoint = Checkpoint.parse(proof.checkpoint().text());
		assertThat(proof.checkpoint().signedBy(List.of(Reports.KEY.verifier()))).hasSize(1);
		assertThat(Proofs.isIncluded(Hash.ofLeaf(leaf.bytes()), proof.index(), checkpoint.size(), proof.path(),
				checkpoint.root()))
			.isTrue();
	}

	@Test
	void files_of_rows_bear_the_checkpoint_that_an_answer_bears() throws IOException {
		reports.sendCheckpoint();
		await().atMost(Reports.SOON)
			.until(() -> reports.get(PAPERS + "/years/2022").json().at("/asOf/checkpoint/size").asLong() == reports
				.log()
				.position());
		Answer answer = reports.get(PAPERS + "/years/2022");
		assertThat(reports.get(PAPERS + "/years/2022?format=csv").header("Aftalebog-Checkpoint"))
			.isEqualTo(reports.log().position() + " " + answer.text("/asOf/checkpoint/root"));
		try (XSSFWorkbook workbook = new XSSFWorkbook(
				new ByteArrayInputStream(reports.file(PAPERS + "/years/2022?format=xlsx").body()))) {
			assertThat(workbook.getSheet("Om").getRow(4).getCell(1).getStringCellValue())
				.isEqualToNormalizingNewlines(answer.text("/asOf/checkpoint/note"));
		}
	}

	@Test
	void the_current_version_has_an_address_at_which_it_stays_and_the_fund_may_read_it() throws Exception {
		Answer current = reports.send("fund", reports.request(PAPERS + "/current"));
		assertThat(current.text("/inForceFrom")).isEqualTo("2022-06-01");
		assertThat(current.text("/knownSince")).isEqualTo("2022-05-10T10:00:00Z");
		assertThat(current.json().at("/asOf/logPosition").asLong()).isEqualTo(reports.log().position());
		assertThat(current.text("/pdf"))
			.isEqualTo(PAPERS + "/paper.pdf?inForceOn=2022-06-01&knownAt=2022-05-10T10%3A00%3A00Z");
		for (String address : List.of("/json", "/word", "/pdf")) {
			assertThat(reports.send("fund", reports.request(current.text(address))).status()).isEqualTo(200);
		}
		assertThat(pdf(current.text("/pdf").substring(PAPERS.length()))).contains("Ny tekst om torvet");
		assertThat(reports
			.send("fund", reports.request(PAPERS + "/paper.pdf?inForceOn=2021-08-01&knownAt=2021-06-20T10:00:00Z"))
			.text("/code")).isEqualTo("current-only");
		assertThat(reports.get("/api/agreements/none/current").text("/code")).isEqualTo("unknown-agreement");
		assertThat(reports.get(PAPERS + "/current?inForceOn=2022-01-01").text("/code")).isEqualTo("unknown-parameter");
	}

	@ParameterizedTest
	@CsvSource({ "/paper.pdf?inForceOn=2021-07-31, 404, not-yet-in-force",
			"/paper.docx?inForceOn=2021-07-31, 404, not-yet-in-force",
			"/paper.docx?knownAt=2021-01-01T00:00:00Z, 404, not-known-then",
			"/paper.pdf?inForceOn=2021-02-30, 400, bad-date", "/paper.pdf?day=2022-01-01, 400, unknown-parameter",
			"/redline.pdf?fromInForceOn=2022-06-02&toInForceOn=2022-06-01, 400, from-after-to",
			"/redline.pdf?knownAt=2022-01-01T00:00:00Z, 400, unknown-parameter",
			"/years/2021?format=docx, 400, bad-choice" })
	void what_cannot_be_written_is_told(String path, int status, String code) {
		Answer answer = reports.get(PAPERS + path);
		assertThat(answer.status()).isEqualTo(status);
		assertThat(answer.text("/code")).isEqualTo(code);
	}

	@ParameterizedTest
	@ValueSource(strings = { "paper.pdf", "paper.docx", "redline.pdf" })
	void there_is_no_paper_of_an_agreement_that_there_is_not(String paper) {
		assertThat(reports.get("/api/agreements/none/" + paper).text("/code")).isEqualTo("unknown-agreement");
	}

	@Test
	void the_redline_of_an_agenda_tells_what_changed_and_of_what_it_is() throws Exception {
		String redline = pdf("/redline.pdf?fromInForceOn=2022-05-31&toInForceOn=2022-06-01");
		assertThat(redline).contains("Hvad er ændret: Sammenhængskraft og medborgerskab", "Fra 31. maj 2022",
				"til 1. juni 2022", "loggen til og med nr. " + reports.log().position(), "Tilføjet: ", "Ny Part",
				"torvet");
		assertThat(pdf("/redline.pdf?fromInForceOn=2022-06-01&toInForceOn=2022-06-02")).contains("Intet er ændret");
	}

	@ParameterizedTest
	@ValueSource(strings = { PAPERS + "/years/2021", "/api/plans/viborg-2021-2025/years/2021", "/api/years/2021" })
	void a_year_as_a_workbook_has_the_rows_of_its_csv(String path) throws IOException {
		List<List<String>> csv = new ArrayList<>();
		for (String line : reports.get(path + "?format=csv").response().body().substring(1).strip().split("\r\n", -1)) {
			csv.add(CELL.matcher(line).results().map((cell) -> cell.group().replaceAll("^\"|\"$", "")).toList());
		}
		HttpResponse<byte[]> file = reports.file(path + "?format=xlsx");
		assertThat(file.headers().firstValue("Content-Type"))
			.hasValue("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
		try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file.body()))) {
			XSSFSheet sheet = workbook.getSheetAt(0);
			assertThat(sheet.getLastRowNum() + 1).isEqualTo(csv.size()).isGreaterThan(10);
			int numbers = 0;
			for (int i = 0; i < csv.size(); i++) {
				for (int column = 0; column < csv.get(i).size(); column++) {
					numbers += compare(sheet.getRow(i), column, csv.get(i).get(column));
				}
			}
			assertThat(numbers).isGreaterThan(20);
			assertThat(workbook.getSheet("Om").getRow(2).getCell(1).getNumericCellValue())
				.isEqualTo((double) reports.log().position());
			assertThat(sheet.getFooter().getLeft()).contains("loggen til og med nr. " + reports.log().position());
		}
	}

	private static int compare(Row row, int column, String written) {
		var cell = row.getCell(column);
		if (cell == null || cell.getCellType() == CellType.BLANK) {
			assertThat(written).isEmpty();
			return 0;
		}
		if (cell.getCellType() == CellType.NUMERIC) {
			assertThat(cell.getNumericCellValue()).isEqualTo(Double.parseDouble(written.replace(',', '.')));
			return 1;
		}
		assertThat(cell.getStringCellValue()).isEqualTo(written);
		return 0;
	}

	private static String pdf(String path) throws IOException {
		try (PDDocument pdf = Loader.loadPDF(reports.file(PAPERS + path).body())) {
			return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
		}
	}

	private static String word(String path) throws Docx4JException {
		return String.join("\n",
				WordprocessingMLPackage.load(new ByteArrayInputStream(reports.file(PAPERS + path).body()))
					.getMainDocumentPart()
					.getContent()
					.stream()
					.map(TextUtils::getText)
					.toList());
	}

}
