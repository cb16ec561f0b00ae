package dk.aftalebog.quickstart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The book of agreements in a real browser, over the whole ledger and its samples. */
class BookPagesIT {

	private static final String VIBORG = "agreements/viborg-sammenhaengskraft-2021";

	/** Registered beside the samples: somebody tries to run something on the page. */
	private static final String HOSTILE = """
			{"id": "ondt", "plan": "ond-plan", "focusArea": "<b>Tryghed</b>",
			 "adopted": {"meetingOn": "2021-06-01", "minutes": "<i>Referat</i>"},
			 "agreement": {
			   "name": "<script>document.title='løbet'</script>", "period": {"from": "2021-08-01", "to": "2035-07-31"},
			   "parties": [{"key": "p", "organisation": "<img src=x onerror=alert(1)>"}],
			   "sections": [{"key": "s", "title": "<u>Afsnit</u>",
			                 "text": "<script>alert(1)</script> [klik](javascript:alert(1))\\n\\n**fed**"}]}}""";

	private final Browser browser = BrowsedLedger.browser();

	private BrowserContext window;

	@BeforeEach
	void open() {
		this.window = this.browser.window();
	}

	@AfterEach
	void close() {
		this.window.close();
		assertThat(this.browser.complaints()).isEmpty();
	}

	@Test
	void a_board_member_finds_an_agreement_moves_along_both_clocks_and_sees_what_changed() {
		Page page = logIn("board-member");
		Browser.assertSound(page, "start");
		page.fill("#q", "fraflytninger");
		page.locator("form.search button").click();
		page.fill("#area", "Vestervang");
		page.locator("form.search button").click();
		Browser.assertSound(page, "list");
		// Other tests register copies of the samples.
		assertThat(page.locator("ul.cards > li a:not([href*=viborg])")).hasCount(0);
		page.locator("ul.cards a[href='/" + VIBORG + "']").click();
		assertThat(page.url()).endsWith(VIBORG);
		Browser.assertSound(page, "agreement");
		assertThat(page.locator("main")).containsText("Færre beboere flytter");
		assertThat(page.locator("main")).containsText("17,06 %");
		assertThat(page.locator("#upload")).containsText("Senest uploadet");
		page.evaluate("window.sameDocument = true");
		page.locator("nav ol.line").first().locator("a").first().click();
		page.waitForURL("**inForceOn=2021-08-01");
		assertThat(page.getByRole(AriaRole.STATUS)).containsText("1. august 2021");
		page.locator("#day-after").press("Enter");
		page.waitForURL("**inForceOn=2022-01-01");
		assertThat(page.getByRole(AriaRole.STATUS)).containsText("1. januar 2022");
		assertThat(page.locator("#day-after")).isFocused();
		page.locator("#known-before").click();
		page.waitForURL("**knownAt=*");
		assertThat(page.locator("nav ol.line a[aria-current]")).hasCount(2);
		assertThat(page.evaluate("window.sameDocument")).isEqualTo(true);
		String sent = page.url();
		page.goBack();
		assertThat(page.locator("#known-after")).hasCount(0);
		page.navigate(sent);
		assertThat(page.getByRole(AriaRole.STATUS)).containsText("1. januar 2022");
		Browser.assertSound(page, "agreement-then");
		page.navigate(address(VIBORG));
		page.getByText("Hvad ændrede den seneste beslutning?").click();
		assertThat(page.locator(".change ins, .change del").first()).isVisible();
		Browser.assertSound(page, "redline");
		page.locator("main a").first().click();
		page.getByText("Pligter").first().click();
		assertThat(page.locator("h2.overdue")).containsText("Overskredet");
		Browser.assertSound(page, "duties");
	}

	@Test
	void an_agreement_and_what_changed_in_it_are_taken_home_as_files() {
		Page page = logIn("board-member");
		page.navigate(address(VIBORG + "?inForceOn=2021-08-01"));
		Browser.assertSound(page, "agreement-files");
		assertFile(page, "Hent som Word", "2021-08-01.docx", "PK");
		assertFile(page, "Hent som PDF", "2021-08-01.pdf", "%PDF-");
		assertFile(page, "Hent bevis", "2021-08-01.zip", "PK");
		page.navigate(address(VIBORG));
		page.getByText("Hvad ændrede den seneste beslutning?").click();
		assertFile(page, "Hent som PDF", ".pdf", "%PDF-");
		page.navigate(address(VIBORG + "/years/2022"));
		assertFile(page, "Hent til Excel", "2022.xlsx", "PK");
		assertFile(page, "Hent som PDF", "2022.pdf", "%PDF-");
	}

	private static void assertFile(Page page, String link, String name, String begins) {
		Download file = page.waitForDownload(page.getByText(link)::click);
		assertThat(file.suggestedFilename()).endsWith(name);
		try {
			assertThat(Files.readString(file.path(), StandardCharsets.ISO_8859_1)).startsWith(begins);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Test
	void an_auditor_asks_where_a_value_comes_from_and_what_was_known_late() {
		Page page = logIn("auditor");
		page.getByText("Alle aftaler").click();
		page.locator("ul.cards a[href='/" + VIBORG + "']").click();
		Locator figure = page.locator("a.figure").first();
		page.locator(".figures h4 a.from").first().click();
		assertThat(page.locator("#hvorfra")).isVisible();
		assertThat(page.locator("#hvorfra-answer")).containsText("Bestyrelsens referat");
		assertThat(page.locator("#hvorfra > button")).isFocused();
		Browser.assertAccessible(page);
		page.keyboard().press("Escape");
		assertThat(page.locator("#hvorfra")).isHidden();
		figure.click();
		assertThat(page.locator("h1")).hasText("Hvorfra?");
		assertThat(page.locator("main")).containsText("17,06");
		assertThat(page.locator("main")).containsText("i loggen");
		Browser.assertSound(page, "provenance");
		page.navigate(address(VIBORG + "/history?revision=2"));
		assertThat(page.locator("ol.events li").first()).isVisible();
		Browser.assertSound(page, "history");
		page.getByText("Se, hvad det ændrede").first().click();
		assertThat(page.locator(".change ins").first()).isVisible();
		// The form shows whole seconds; who changes nothing sees the same again.
		page.locator(".clocks button").click();
		page.waitForURL("**Exact=**");
		assertThat(page.locator(".change ins").first()).isVisible();
		page.getByText("Sen viden").click();
		assertThat(page.locator("tbody")).containsText("tilbagevirkende kraft");
		Browser.assertSound(page, "late");
	}

	@Test
	void an_auditor_sees_how_far_the_log_is_signed_and_takes_a_checkpoint_and_a_proof_home() {
		Page page = logIn("auditor");
		page.getByText("Kontrolpunkter").first().click();
		assertThat(page.locator("h1")).hasText("Kontrolpunkter");
		assertThat(page.locator("tbody tr").first()).containsText("ja");
		assertThat(page.locator("[role=alert]")).hasCount(0);
		Browser.assertSound(page, "log");
		Download checkpoint = page.waitForDownload(page.locator("tbody th a").first()::click);
		assertThat(checkpoint.suggestedFilename()).startsWith("checkpoint-");
		page.navigate(address(VIBORG + "/history?revision=2"));
		Download proof = page.waitForDownload(page.locator("ol.events li a").first()::click);
		assertThat(proof.suggestedFilename()).endsWith(".tlog-proof");
	}

	@Test
	void everything_works_where_no_script_runs() {
		this.window.close();
		this.window = this.browser.windowWithoutScripts();
		Page page = logIn("auditor");
		page.fill("#q", "fraflytninger");
		page.locator("form.search button").click();
		page.locator("ul.cards a[href='/" + VIBORG + "']").click();
		page.locator("nav ol.line").first().locator("a").first().click();
		assertThat(page.url()).contains("inForceOn=2021-08-01");
		page.fill("#inForceOn", "2022-06-01");
		page.fill("#knownAt", "2022-12-31T12:00:30");
		page.locator(".clocks button").click();
		assertThat(page.url()).contains("inForceOn=2022-06-01").contains("knownAt=2022-12-31T12");
		assertThat(page.locator("main")).containsText("Som den lød 1. juni 2022");
		page.locator("a.from").first().click();
		assertThat(page.locator("h1")).hasText("Hvorfra?");
	}

	@Test
	void not_yet_in_force_ended_and_unknown_are_three_pages() {
		Page page = logIn("auditor");
		page.navigate(address(VIBORG + "?inForceOn=2021-07-15"));
		assertThat(page.locator("main")).containsText("Aftalen gælder fra 1. august 2021");
		Browser.assertSound(page, "not-yet");
		page.navigate(address(VIBORG + "?inForceOn=2031-01-01"));
		assertThat(page.locator("main")).containsText("Aftalen er udløbet");
		Browser.assertSound(page, "ended");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					agreements/findes-ikke | 404 | Der er ingen sådan aftale | There is no such agreement
					agreements/viborg-sammenhaengskraft-2021?knownAt=2001-01-01T00:00:00Z | 404 | intet kendt om aftalen | Nothing was known
					agreements/viborg-sammenhaengskraft-2021?knownAt=2999-01-01T00:00:00Z | 400 | Som kendt | As known
					agreements/viborg-sammenhaengskraft-2021?inForceOn=2023-02-30 | 400 | I kraft den | In force on
					agreements/viborg-sammenhaengskraft-2021/redline?fromInForceOn=2024-01-01&toInForceOn=2023-01-01 | 400 | baglæns | backwards
					agreements/viborg-sammenhaengskraft-2021/provenance?path=/intet | 404 | intet på det sted | Nothing stands
					agreements/viborg-sammenhaengskraft-2021/history?revision=en | 400 | Revision nr. | Revision no.
					agreements?state=væk | 400 | Tilstand | State
					agreements?hvad=som-helst | 400 | Adressen har et felt | The address has a field
					""")
	void what_cannot_be_shown_is_told_in_the_readers_language_with_where_and_what_to_do(String path, int status,
			String danish, String english) {
		Page page = logIn("auditor");
		String address = address(path);
		assertThat(this.window.request().get(address).status()).isEqualTo(status);
		APIResponse inDanish = this.window.request().get(address);
		assertThat(inDanish.text()).contains("Det kan ikke vises", danish).contains("Til aftalerne");
		String more = (path.contains("?") ? "&" : "?") + "lang=en";
		assertThat(this.window.request().get(address + more).text()).contains("This cannot be shown", english);
		assertThat(page.url()).isNotEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "board-member, 200, 200, 200", "secretariat, 200, 200, 200", "housing-organisation, 200, 200, 200",
			"measurer, 200, 200, 200", "auditor, 200, 200, 200", "fund, 200, 403, 403",
			"administrator, 403, 403, 403" })
	void who_reads_an_answer_over_the_api_reads_its_page(String user, int now, int past, int history) {
		logIn(user);
		assertThat(status("agreements")).isEqualTo(now);
		assertThat(status(VIBORG)).isEqualTo(now);
		assertThat(status(VIBORG + "?inForceOn=2022-01-01")).isEqualTo(past);
		for (String below : new String[] { "/history", "/redline", "/provenance", "/duties" }) {
			assertThat(status(VIBORG + below)).as(below).isEqualTo(history);
		}
		assertThat(status("late-knowledge")).isEqualTo(history);
	}

	@Test
	void the_fund_sees_no_clocks_and_no_way_to_what_it_may_not_read() {
		Page page = logIn("fund");
		page.navigate(address(VIBORG));
		assertThat(page.locator(".clocks, a.from, a.figure, nav.more")).hasCount(0);
		Browser.assertSound(page, "fund");
	}

	@Test
	void a_page_keeps_its_state_when_the_language_changes() {
		Page page = logIn("auditor");
		page.navigate(address(VIBORG + "?inForceOn=2022-06-01"));
		page.getByText("English").click();
		assertThat(page.url()).contains("inForceOn=2022-06-01");
		assertThat(page.locator("main")).containsText("As it read on 1 June 2022");
		assertThat(page.locator("main")).containsText("Goals and indicators");
		Browser.assertSound(page, "agreement-en");
	}

	@Test
	void contact_persons_are_named_only_where_that_is_asked_for() {
		Page page = logIn("secretariat");
		page.navigate(address("agreements/aalborg-tryghed-2017"));
		assertThat(page.locator("main")).not().containsText("Kontaktperson:");
		page.getByText("Vis kontaktpersonerne").click();
		assertThat(page.locator("main")).containsText("Kontaktperson:");
	}

	@Test
	void on_paper_stands_the_agreement_and_nothing_to_click() {
		Page page = logIn("board-member");
		page.navigate(address(VIBORG));
		page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
		for (String screen : new String[] { ".clocks", "header.frame", "nav.more", "a.from", "details.contents" }) {
			assertThat(page.locator(screen).first()).isHidden();
		}
		assertThat(page.locator("#budget, #terms").first()).isVisible();
		byte[] pdf = page
			.pdf(new Page.PdfOptions().setFormat("A4").setPath(Path.of("target", "pages", "agreement.pdf")));
		assertThat(pdf.length).isGreaterThan(10_000);
	}

	@Test
	void markup_in_texts_is_shown_and_never_run() {
		assertThat(BrowsedLedger.ledger()
			.write("secretariat", "/api/plans",
					"""
							{"id": "ond-plan", "name": "<b>Plan</b>", "municipality": "Prøve",
							 "period": {"from": "2021-08-01", "to": "2035-07-31"},
							 "board": [{"key": "formand", "organisation": "B", "title": "D", "mandate": {"from": "2000-01-01"}}]}""",
					"")
			.status()).isEqualTo(201);
		assertThat(BrowsedLedger.ledger().write("secretariat", "/api/agreements", HOSTILE, "").status()).isEqualTo(201);
		BrowsedLedger.ledger().awaitAgreement("ondt");
		Page page = logIn("auditor");
		page.onDialog((dialog) -> {
			throw new AssertionError("a text ran: " + dialog.message());
		});
		for (String path : new String[] { "", "/history", "/provenance", "/redline?fromInForceOn=2020-01-01",
				"/duties" }) {
			page.navigate(address("agreements/ondt" + path));
			assertThat(page.title()).doesNotStartWith("løbet");
			assertThat(page.locator("main script, main img, main a[href^='javascript']")).hasCount(0);
		}
		page.navigate(address("agreements/ondt"));
		assertThat(page.locator("h1")).containsText("<script>document.title='løbet'</script>");
		assertThat(page.locator("main strong").filter(new Locator.FilterOptions().setHasText("fed"))).hasCount(1);
		page.navigate(address("agreements?q=tryghed"));
		assertThat(page.locator("ul.cards")).containsText("<script>");
	}

	private Page logIn(String user) {
		return BrowsedLedger.logIn(this.window, Port.REPORTING, user);
	}

	private int status(String path) {
		return this.window.request().get(address(path)).status();
	}

	private static String address(String path) {
		return BrowsedLedger.address(Port.REPORTING, path);
	}

}
