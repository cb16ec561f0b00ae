package dk.aftalebog.quickstart;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import dk.aftalebog.json.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The secretariat registers agreements, in a real browser over the whole ledger. */
class RegisterPagesIT {

	private static final String EARLIER = "registrering-tryghed-2022";

	private static final String FAULTY = """
			{
			  "id": "registrering-beskaeftigelse-2026",
			  "plan": "registrering-2022",
			  "focusArea": "Beskæftigelse",
			  "adopted": { "meetingOn": "2025-12-01", "minutes": "Referat 9" },
			  "agreement": {
			    "name": "Job i parkerne",
			    "period": { "from": "2026-01-01", "to": "2029-12-31" },
			    "indicators": [
			      { "key": "job", "name": "I job", "level": "area", "unit": "antal",
			        "direction": "higher-is-better",
			        "baselines": [{ "scope": "area:nord", "value": 12, "asOf": "2025" }] }
			    ],
			    "budget": { "lines": [{ "funder": "Fonden", "amount": 100 }], "total": 90 }
			  },
			  "papir": "?"
			}
			""";

	private final Browser browser = BrowsedLedger.browser();

	private BrowserContext window;

	@BeforeAll
	static void register() {
		RunningLedger ledger = BrowsedLedger.ledger();
		write(ledger, "/api/plans", """
				{"id": "registrering-2022", "name": "Registreringens plan", "municipality": "Prøve",
				 "period": {"from": "2022-01-01", "to": "2029-12-31"},
				 "areas": [{"key": "nord", "name": "Nordparken"}],
				 "board": [{"key": "formand", "organisation": "Boligforeningen", "title": "Direktør",
				            "mandate": {"from": "2021-01-01"}}]}""");
		write(ledger, "/api/agreements", """
				{"id": "%s", "plan": "registrering-2022", "focusArea": "Tryghed",
				 "adopted": {"meetingOn": "2021-12-01", "minutes": "Referat 1"},
				 "agreement": {"name": "Tryghed i parken", "period": {"from": "2022-01-01", "to": "2025-12-31"},
				  "parties": [{"key": "kommunen", "organisation": "Kommunen"}],
				  "goals": [{"key": "g", "text": "Færre udsættelser"}],
				  "indicators": [
				   {"key": "udsaettelser", "name": "Udsættelser", "goal": "g", "level": "area", "unit": "count",
				    "direction": "lower-is-better",
				    "baselines": [{"scope": "area:nord", "value": 14, "asOf": "2021"}],
				    "targets": [{"scope": "area:nord",
				                 "rule": {"type": "at-most", "value": 7, "when": {"type": "by", "date": "2025"}}}]},
				   {"key": "klager", "name": "Klager", "goal": "g", "level": "area", "unit": "count",
				    "direction": "lower-is-better", "baselines": [{"scope": "area:nord", "value": 3, "asOf": "2021"}]}],
				  "activities": [{"key": "vagt", "name": "Tryghedsvagt"}]}}""".formatted(EARLIER));
		RunningLedger.Answer measured = ledger.write("measurer", "/api/agreements/" + EARLIER + "/measurements", """
				{"measurements": [{"indicator": "udsaettelser", "year": 2025,
				  "cell": {"scope": "area:nord", "value": 6, "asOf": "2025"}}]}""", "");
		assertThat(measured.status()).isLessThan(300);
	}

	private static void write(RunningLedger ledger, String path, String body) {
		RunningLedger.Answer answer = ledger.write("secretariat", path, body, "");
		assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
	}

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
	void a_document_is_read_from_a_file_its_faults_are_mended_at_their_lines_and_its_findings_are_shown() {
		Page page = logIn();
		page.getByText("Aftaler", new Page.GetByTextOptions().setExact(true)).first().click();
		page.getByText("Registrér en aftale").click();
		Browser.assertSound(page, "register");
		page.locator("input[type=file]").setInputFiles(file(FAULTY.getBytes(StandardCharsets.UTF_8)));
		Locator document = page.locator("textarea");
		assertThat(document).hasValue(FAULTY);
		assertThat(page.locator("#wrong")).containsText("Fejl i dokumentet: 2");
		Locator faults = page.locator("ol.broken > li");
		assertThat(faults.nth(0)).containsText("'antal' er ikke en af disse");
		assertThat(faults.nth(0)).containsText("/agreement/indicators/0/unit");
		assertThat(faults.nth(0)).containsText("Linje 10");
		assertThat(faults.nth(1)).containsText("Her er intet felt 'papir'");
		assertThat(faults.nth(1)).containsText("Linje 16");
		Browser.assertSound(page, "register-faults");
		faults.nth(0).locator("a").press("Enter");
		assertThat(document).isFocused();
		assertThat((String) page.evaluate(
				"() => { const t = document.activeElement; return t.value.slice(t.selectionStart, t.selectionEnd) }"))
			.contains("\"unit\": \"antal\"");

		document.fill(FAULTY.replace("\"antal\"", "\"count\"")
			.replace("},\n  \"papir\": \"?\"", "}")
			.replace("2025-12-01", "2099-12-01"));
		page.locator("button.main").click();
		assertThat(faults).hasCount(1);
		assertThat(faults.first()).containsText("/adopted/meetingOn");
		assertThat(faults.first()).containsText("Linje 5");
		document.fill(document.inputValue().replace("2099-12-01", "2025-12-01"));
		page.locator("button.main").click();
		assertThat(page.locator(".notice.done")).hasText("Aftalen er registreret.");
		assertThat(page.locator("main")).containsText("Job i parkerne");
		assertThat(page.locator("main")).containsText("90");
		Browser.assertSound(page, "registered");
		await().atMost(Duration.ofSeconds(20))
			.until(() -> BrowsedLedger.ledger()
				.read("/api/agreements/registrering-beskaeftigelse-2026")
				.status() == 200);

		page.navigate(BrowsedLedger.address(Port.AGREEMENT, "agreements/new"));
		document.fill(FAULTY.replace("\"antal\"", "\"count\"").replace("},\n  \"papir\": \"?\"", "}"));
		page.locator("button.main").click();
		assertThat(page.locator("#wrong")).containsText("Der er allerede en delaftale");
	}

	@Test
	void what_is_no_document_is_told_clearly() {
		Page page = logIn();
		page.navigate(BrowsedLedger.address(Port.AGREEMENT, "agreements/new"));
		page.locator("button.main").click();
		assertThat(page.locator("#wrong")).containsText("Indsæt dokumentet her");
		page.locator("textarea").fill("{\n  \"id\": \"x\",\n  navn\n}");
		page.locator("button.main").click();
		assertThat(page.locator("#wrong")).containsText("ikke gyldig JSON");
		assertThat(page.locator("ol.broken > li")).containsText("Linje 3");
		// The browser itself says that what it shows has the status of a bad request.
		assertThat(this.browser.complaints()).hasSize(1)
			.allSatisfy((said) -> assertThat(said).contains("status of 400"));
		assertThat(page.locator("textarea")).hasValue("{\n  \"id\": \"x\",\n  navn\n}");
		page.locator("input[type=file]")
			.setInputFiles(file("{\"navn\": \"Æble\"}".getBytes(StandardCharsets.ISO_8859_1)));
		assertThat(page.locator("#wrong")).containsText("UTF-8");
		assertThat(page.locator("textarea")).hasValue("{\n  \"id\": \"x\",\n  navn\n}");
		page.locator("input[type=file]").setInputFiles(file(new byte[3 * 1024 * 1024]));
		assertThat(page.locator("#wrong")).containsText("større end 2 MB");
		page.locator("textarea").fill("\"" + "x".repeat(2 * 1024 * 1024) + "\"");
		page.locator("button.main").click();
		assertThat(page.locator("#wrong")).containsText("større end 2 MB");
		page.locator("textarea").fill("[]");
		page.navigate(page.url() + "?lang=en");
		page.locator("textarea").fill("[]");
		page.locator("button.main").click();
		assertThat(page.locator("#wrong")).containsText("An object is expected here");
		Browser.assertAccessible(page);
	}

	@Test
	void a_document_stands_in_the_form_again_after_the_session_is_over() {
		Page page = logIn();
		page.navigate(BrowsedLedger.address(Port.AGREEMENT, "agreements/new"));
		page.locator("textarea").fill(FAULTY);
		this.window.clearCookies(new BrowserContext.ClearCookiesOptions().setName("AFTALEBOG_AGREEMENT"));
		page.locator("button.main").click();
		assertThat(page.locator(".notice").first()).containsText("Du var blevet logget ud");
		assertThat(page.locator("textarea")).hasValue(FAULTY);
	}

	@Test
	void a_file_is_read_without_scripts_too() {
		try (BrowserContext bare = this.browser.windowWithoutScripts()) {
			Page page = BrowsedLedger.logIn(bare, Port.AGREEMENT, "secretariat");
			page.navigate(BrowsedLedger.address(Port.AGREEMENT, "agreements/new"));
			page.locator("input[type=file]").setInputFiles(file(FAULTY.getBytes(StandardCharsets.UTF_8)));
			page.getByText("Læs filen ind").click();
			assertThat(page.locator("textarea")).hasValue(FAULTY);
			assertThat(page.locator("ol.broken > li")).hasCount(2);
		}
	}

	@Test
	void the_agreement_of_the_next_years_begins_from_this_ones_structure() {
		Page page = logIn();
		page.navigate(BrowsedLedger.address(Port.AGREEMENT, "agreements/" + EARLIER));
		page.getByText("Begynd den næste aftale ud fra denne").click();
		assertThat(page.locator("[name='/agreement/period/from']")).hasValue("2026-01-01");
		assertThat(page.locator("[name='/agreement/period/to']")).hasValue("2029-12-31");
		assertThat(page.locator("select[name='start/udsaettelser']")).hasValue("latest");
		assertThat(page.locator("select[name='start/klager']")).hasValue("awaited");
		assertThat(page.locator("main")).containsText("Nordparken: 6 (2025)");
		Browser.assertSound(page, "successor");
		page.fill("[name='/id']", EARLIER);
		page.fill("[name='/adopted/minutes']", "Referat 12");
		page.uncheck("input[name=take][value=activities]");
		page.locator("button.main").click();
		assertThat(page.locator("[name='/adopted/meetingOn']")).hasAttribute("aria-invalid", "true");
		page.fill("[name='/adopted/meetingOn']", "2025-11-20");
		page.locator("button.main").click();
		assertThat(page.locator("#wrong")).containsText("Der er allerede en delaftale");
		assertThat(page.locator("[name='/id']")).hasAttribute("aria-invalid", "true");
		assertThat(page.locator("[name='/adopted/minutes']")).hasValue("Referat 12");
		assertThat(page.locator("input[name=take][value=activities]")).not().isChecked();
		Browser.assertSound(page, "successor-faults");
		page.fill("[name='/id']", "registrering-tryghed-2026");
		page.locator("[name='/id']").press("Enter");
		assertThat(page.locator(".notice.done")).hasText("Aftalen er registreret.");
		assertThat(page.url()).endsWith("/agreements/registrering-tryghed-2026");
		await().atMost(Duration.ofSeconds(20))
			.until(() -> BrowsedLedger.ledger().read("/api/agreements/registrering-tryghed-2026").status() == 200);
		JsonNode says = BrowsedLedger.ledger().read("/api/agreements/registrering-tryghed-2026").json();
		JsonNode agreement = says.findValue("indicators");
		assertThat(agreement.get(0).at("/baselines/0")).isEqualTo(Json.MAPPER.readTree("""
				{"scope": "area:nord", "value": 6, "asOf": "2025"}"""));
		assertThat(agreement.get(1).at("/baselines/0/missing").asString()).isEqualTo("awaited");
		assertThat(agreement.get(0).has("targets")).isFalse();
		assertThat(says.findValue("predecessor").at("/agreement").asString()).isEqualTo(EARLIER);
		assertThat(says.findValue("activities")).isNull();
		page.navigate(BrowsedLedger.address(Port.AGREEMENT, "agreements/registrering-tryghed-2026/measurements/2026"));
		assertThat(page.locator("section.measured").first().locator("tbody tr td").nth(1)).hasText("6");
	}

	@Test
	void the_next_agreement_can_be_written_further_as_a_document_before_it_is_registered() {
		Page page = logIn();
		page.navigate(BrowsedLedger.address(Port.AGREEMENT, "agreements/" + EARLIER + "/successor"));
		page.fill("[name='/id']", "registrering-tryghed-anden");
		page.fill("[name='/adopted/meetingOn']", "2025-11-20");
		page.fill("[name='/adopted/minutes']", "Referat 12");
		page.getByText("Ret den først som dokument").click();
		String text = page.locator("textarea").inputValue();
		assertThat(Json.MAPPER.readTree(text).at("/agreement/predecessor/indicators/klager").asString())
			.isEqualTo("klager");
		page.locator("textarea").fill(text.replace("Tryghed i parken", "Tryghed og trivsel"));
		page.locator("button.main").click();
		assertThat(page.locator("h1")).hasText("Tryghed og trivsel");
	}

	private static FilePayload file(byte[] bytes) {
		return new FilePayload("aftale.json", "application/json", bytes);
	}

	private Page logIn() {
		return BrowsedLedger.logIn(this.window, Port.AGREEMENT, "secretariat");
	}

}
