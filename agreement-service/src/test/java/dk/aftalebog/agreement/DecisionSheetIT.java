package dk.aftalebog.agreement;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import dk.aftalebog.agreement.Attack.Verdict;
import dk.aftalebog.agreement.Service.Answer;
import dk.aftalebog.log.Checkpoint;
import dk.aftalebog.log.SignedNote;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The sheet that the board decides by, as it comes out of a printer. */
class DecisionSheetIT {

	private static final Service service = Service.running();

	/** Points to an inch, as a scanner of an office has them. */
	private static final int SCANNER = 300;

	private static final String BOARD = """
			"board": [{"key": "formand", "organisation": "Boligforeningen", "title": "Direktør",
			           "mandate": {"from": "2021-01-01"}},
			          {"key": "kommune", "organisation": "Prøve Kommune", "title": "Socialdirektør",
			           "mandate": {"from": "2021-01-01"}},
			          {"key": "naeste", "organisation": "Sydparken", "title": "Afdelingsformand",
			           "mandate": {"from": "2024-01-01"}}]}""";

	private static Revising revision;

	@BeforeAll
	static void a_revision_before_the_board() {
		String plan = Texts.plan("arkplan");
		assertThat(service.post("/api/plans", plan.substring(0, plan.indexOf("\"board\"")) + BOARD).status())
			.isEqualTo(201);
		service.post("/api/agreements", Texts.agreement("ark", "arkplan"));
		revision = Revising.open("secretariat", "ark", Texts.draft("Færre aktiviteter, flere hænder", "2022-08-01"))
			.propose("secretariat",
					"""
							{"type": "goal-reworded", "goal": {"key": "faerre", "text": "Færre udsættelser blandt børnefamilier"}}""",
					"{\"type\": \"activity-ended\", \"activity\": \"a\"}",
					"""
							{"type": "budget-set", "budget": {"lines": [{"funder": "Fonden", "amount": 2000}], "total": 2000}}""",
					"""
							{"type": "resource-set", "resource": {"key": "r", "who": "Boligsocial vicevært",
							 "amounts": [{"type": "hours-per-week", "hours": 10, "approximate": false}]}}""", """
							{"type": "section-set", "section": {"key": "formaal", "title": "Formål",
							 "text": "Naboer skal kende **hinanden**."}}""")
			.submit("secretariat");
		TransparencyIT.awaitSigned();
		await().atMost(Duration.ofSeconds(20))
			.until(() -> Log.count("SELECT count(*) FROM log_checkpoint WHERE NOT published") == 0);
	}

	@Test
	void the_sheet_holds_the_proposal_every_text_of_the_redline_and_what_follows() throws IOException {
		String sheet = text("2022-06-10");
		assertThat(sheet).contains("Færre aktiviteter, flere hænder", "Delaftale: Tryghed", "Prøveplanen", "Fordi",
				"ordinær", "I kraft fra: 1. august 2022", "Fra 1. august 2022", "10. juni 2022");
		JsonNode preview = revision.preview("2022-06-10").json();
		assertThat(preview.get("redline")).isNotEmpty();
		for (JsonNode value : preview.get("redline").get(0).get("values")) {
			for (String side : List.of("before", "after")) {
				String said = value.path(side).asString("");
				if (value.path(side).isString() && said.contains(" ")) {
					assertThat(sheet).contains(said.split("\\s+"));
				}
			}
		}
		assertThat(sheet).contains("Boligsocial vicevært", "Formål", "blandt børnefamilier", "2.000", "Ændret:",
				"Tilføjet:", "Hvad følger af den", "Penge og medarbejdere", "1.500 kr. til 2.000 kr.");
	}

	@Test
	void the_sheet_has_room_for_what_the_minutes_take_down_and_names_the_seats_of_that_day() throws IOException {
		assertThat(text("2022-06-10"))
			.contains("☐ Godkendt", "☐ Afvist", "☐ Sendt tilbage", "Direktør, Boligforeningen",
					"Socialdirektør, Prøve Kommune", "Mødet holdt den", "Underskrift, formand", "Underskrift, referent")
			.doesNotContain("Afdelingsformand");
		assertThat(text("2024-06-10")).contains("Afdelingsformand");
	}

	@Test
	void the_sheet_bears_the_hash_of_what_it_shows() throws IOException {
		assertThat(text("2022-06-10").replace(" ", "")).contains(revision.basis("2022-06-10"));
	}

	@Test
	void whoever_scans_the_sheet_has_a_checkpoint_to_hold_later_exports_against() throws Exception {
		byte[] sheet = sheet("2022-06-10");
		String scanned = scanned(sheet);
		SignedNote note = SignedNote.parse(scanned);
		assertThat(note.signedBy(service.verifierKeys())).isEqualTo(service.verifierKeys());
		Checkpoint checkpoint = Checkpoint.parse(note.text());
		assertThat(text(sheet)).contains("example.org/log", "rodhash begynder " + checkpoint.root().brief());
		assertThat(text(sheet).replace(" ", "")).contains(checkpoint.root().hex());
		service.post("/api/plans", Texts.plan("efter-arket"));
		TransparencyIT.awaitSigned();
		Path export = Files.createTempFile("after-the-meeting-", ".zip");
		Files.write(export, service.bytes("auditor", "/api/log/export"));
		// Whoever saves what a telephone shows may lose the line feed at its end.
		Path minutes = Attack.file(scanned.strip());
		Verdict verdict = Attack.verify(export, service.verifierKeys().getFirst().toString(), "--earlier", minutes);
		assertThat(verdict.exitCode()).as(verdict.text()).isZero();
		assertThat(verdict.text()).contains("Vokset ud af 1 tidligere kontrolpunkt(er)");
	}

	@Test
	void a_sheet_is_of_a_revision_that_lies_before_the_board() {
		assertThat(get("secretariat", "/api/agreements/ark/revisions/99/decision-sheet.pdf").code())
			.isEqualTo("unknown-revision");
		Revising draft = Revising.open("secretariat", "ark", Texts.draft("Udkast", "2022-09-01"));
		Answer refused = get("secretariat", draft.path() + "/decision-sheet.pdf");
		assertThat(refused.status()).isEqualTo(409);
		assertThat(refused.code()).isEqualTo("revision-not-submitted");
		assertThat(get("secretariat", revision.path() + "/decision-sheet.pdf?meetingOn=i-morgen").status())
			.isEqualTo(400);
	}

	@Test
	void a_sheet_is_for_those_who_decide_and_who_take_it_down() {
		for (String role : List.of("secretariat", "board-member")) {
			Answer answer = get(role, revision.path() + "/decision-sheet.pdf");
			assertThat(answer.status()).isEqualTo(200);
			assertThat(answer.header("Content-Type")).isEqualTo("application/pdf");
		}
		assertThat(get("measurer", revision.path() + "/decision-sheet.pdf").status()).isEqualTo(403);
	}

	@Test
	void before_a_checkpoint_has_left_the_house_the_sheet_says_so() throws IOException {
		try (EmbeddedPostgres postgresql = EmbeddedPostgres.builder().start();
				Service alone = Service.startWithoutKafka(postgresql)) {
			alone.post("/api/plans", Texts.plan("uden-kontrolpunkt"));
			alone.post("/api/agreements", Texts.agreement("tidlig", "uden-kontrolpunkt"));
			Answer opened = alone.post("/api/agreements/tidlig/revisions", Texts.draft("Titel", "2022-08-01"));
			String path = opened.header("Location");
			Answer proposed = alone.post(path + "/changes",
					Texts.changes("{\"type\": \"activity-ended\", \"activity\": \"a\"}"), opened.tag());
			assertThat(alone.post(path + "/submission", "", proposed.tag()).status()).isEqualTo(200);
			assertThat(text(alone.bytes("board-member", path + "/decision-sheet.pdf")))
				.contains("Loggen er endnu ikke underskrevet", "Fingeraftryk", "Underskrift, formand")
				.doesNotContain("Scan koden");
		}
	}

	private static Answer get(String role, String path) {
		return service.send(role, HttpRequest.newBuilder(service.uri(path)).GET());
	}

	private static byte[] sheet(String meetingOn) {
		return service.bytes("secretariat", revision.path() + "/decision-sheet.pdf?meetingOn=" + meetingOn);
	}

	private static String text(String meetingOn) throws IOException {
		return text(sheet(meetingOn));
	}

	private static String text(byte[] sheet) throws IOException {
		try (PDDocument pdf = Loader.loadPDF(sheet)) {
			return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
		}
	}

	/** What a scanner reads on the first page that has a code. */
	private static String scanned(byte[] sheet) throws Exception {
		try (PDDocument pdf = Loader.loadPDF(sheet)) {
			for (int page = 0; page < pdf.getNumberOfPages(); page++) {
				BufferedImage picture = new PDFRenderer(pdf).renderImageWithDPI(page, SCANNER);
				int width = picture.getWidth();
				int height = picture.getHeight();
				int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
				try {
					return new QRCodeReader()
						.decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels))),
								Map.of(DecodeHintType.TRY_HARDER, true))
						.getText();
				}
				catch (NotFoundException ex) {
					// On one of the next pages, then.
				}
			}
		}
		throw new IllegalStateException("No page has a code that can be read");
	}

}
