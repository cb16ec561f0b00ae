package dk.aftalebog.quickstart;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The yearly view in a real browser, over the whole ledger and its samples. */
class YearPagesIT {

	private static final String VIBORG = "agreements/viborg-sammenhaengskraft-2021";

	private static final String AALBORG = "agreements/aalborg-tryghed-2017";

	private static final String MARKUP = "<img src=x onerror=alert(1)>";

	private final Browser browser = BrowsedLedger.browser();

	private BrowserContext window;

	@BeforeAll
	static void enterMarkup() {
		RunningLedger ledger = BrowsedLedger.ledger();
		RunningLedger.Answer corrected = ledger.write("measurer", "/api/" + AALBORG + "/measurements", """
				{"measurements": [{"indicator": "efterregninger-vand", "year": 2020, "correction": "Prøve",
				  "cell": {"scope": "area:løvvangen", "value": 31, "asOf": "2020", "note": "%s"}}]}"""
			.formatted(MARKUP), "");
		assertThat(corrected.status()).as(corrected.response().body()).isLessThan(300);
		await().atMost(Duration.ofSeconds(20))
			.until(() -> ledger.read("/api/" + AALBORG + "/years/2020").response().body().contains("onerror"));
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
	void a_secretary_goes_from_the_start_page_to_a_years_chart_and_to_what_was_restated() throws IOException {
		Page page = logIn("secretariat");
		page.getByText("År for år").click();
		assertThat(page.locator("h1").innerText()).startsWith("Alle aftaler");
		page.navigate(address(VIBORG));
		page.locator("nav.more").getByText("År for år").click();
		assertThat(page.url()).endsWith(VIBORG + "/years/2025");
		page.locator("nav.years a[rel=prev]").press("Enter");
		page.locator("nav.years a[rel=prev]").press("Enter");
		assertThat(page.url()).endsWith("/years/2023");
		Browser.assertSound(page, "year");
		Locator card = card(page, "berammede-udsættelser", "Vestervang");
		assertThat(card.locator(".figure").innerText()).startsWith("0");
		assertThat(card.locator("svg[role=img] desc").textContent()).contains("2023: 0");
		assertThat(card.locator("circle.point").count()).isEqualTo(3);
		assertThat(card.locator("use.missing").count()).isZero();
		assertThat(card.locator("tbody tr").last().innerText()).contains("2023", "0");

		Path csv = download(page, page.getByText("Hent til regneark (CSV)"));
		assertThat(Files.readString(csv, StandardCharsets.UTF_8)).startsWith("\uFEFF\"række\";")
			.contains("\"Vestervang\"", ";15,44;");

		page.navigate(address(VIBORG + "/years/2022?knownAt=2023-04-01T12:00"));
		assertThat(page.locator("main").innerText()).contains("kendt 1. april 2023 kl. 12.00.00");
		page.locator("nav.more a").first().click();
		assertThat(page.locator("main").innerText()).contains("Måling rettet", "En sag hørte til en naboafdeling.");
		assertThat(page.locator("del").first().innerText()).startsWith("6");
		assertThat(page.locator("ins").first().innerText()).startsWith("5");
		Browser.assertSound(page, "restatements");
		Path moved = download(page, page.getByText("Hent til regneark (CSV)"));
		assertThat(Files.readString(moved, StandardCharsets.UTF_8)).contains("agreement.measurement-corrected.v1");
	}

	@Test
	void a_withheld_figure_and_one_that_nobody_measured_look_unlike_zero_and_each_other() {
		Page page = logIn("auditor");
		page.navigate(address(VIBORG + "/years/2023"));
		Locator withheld = card(page, "berammede-udsættelser", "Klostervænget");
		assertThat(withheld.locator("use.missing").getAttribute("href")).isEqualTo("#m-suppressed");
		assertThat(withheld.locator("h3 .badge").innerText()).isEqualTo("Skjult");
		assertThat(withheld.locator("tbody tr").last().innerText()).contains("skjult: for få beboere");
		Locator unmeasured = card(page, "fraflytninger", "Ellekonebakken");
		assertThat(unmeasured.locator("use.missing").getAttribute("href")).isEqualTo("#m-not_measured");
		assertThat(unmeasured.locator("h3 .badge").innerText()).isEqualTo("Ikke målt");
		assertThat(page.locator(".legend").innerText()).contains("skjult: for få beboere", "ikke målt");
		assertThat(page.locator("main").innerText()).contains("Aktiviteter i 2023", "Besluttet i 2023",
				"Pligter for 2023");
	}

	@Test
	void targets_are_drawn_and_judged_and_markup_in_a_note_is_shown() {
		Page page = logIn("board-member");
		page.navigate(address(AALBORG + "/years/2020"));
		assertThat(page.locator("ul.counts").first().innerText()).contains("Nået");
		assertThat(page.locator("[id='i-tryghedsinitiativer'] .target path").count()).isEqualTo(2);
		assertThat(page.locator("[id='i-efterregninger-vand']").innerText()).contains(MARKUP, "31");
		assertThat(page.locator("main img").count()).isZero();
		Browser.assertSound(page, "year-targets");
		page.getByText("English").click();
		assertThat(page.locator("main").innerText()).contains("How does it stand?", "Reached");
	}

	@Test
	void a_plan_and_everything_count_statuses_and_lead_to_their_agreements() {
		Page page = logIn("auditor");
		page.navigate(address("plans/viborg-2021-2025/years/2023"));
		assertThat(page.locator("ul.counts").count()).isEqualTo(2);
		assertThat(page.locator("main").innerText()).contains("Aftaler med dette år: 1.");
		Browser.assertSound(page, "plan-year");
		page.locator("ul.cards a").click();
		assertThat(page.url()).endsWith(VIBORG + "/years/2023");
		page.navigate(address("years/2025"));
		assertThat(page.locator("ul.cards > li").count()).isGreaterThan(1);
		Browser.assertSound(page, "everything-year");
	}

	@Test
	void what_cannot_be_shown_is_told_in_the_readers_language() {
		Page page = logIn("auditor");
		told(page, VIBORG + "/years/2019", 404, "Aftalen har ikke det år");
		told(page, VIBORG + "/years/nu", 400, "Skriv det med fire cifre");
		told(page, VIBORG + "/years/2022?knownAt=2090-01-01T00:00", 400, "Tidspunktet ligger efter");
		told(page, VIBORG + "/years/2022?knownAt=2020-01-01T00:00&lang=en", 404, "nothing was known");
		told(page, "plans/nobody/years/2022?lang=da", 404, "kode: unknown-plan");
		// The browser itself says of each that it did not load.
		assertThat(this.browser.complaints()).hasSize(5)
			.allSatisfy((said) -> assertThat(said).contains("status of 40"));
		page.navigate(address(VIBORG + "/years/2022/restatements"));
		assertThat(page.locator("main").innerText()).contains("Vælg det tidspunkt");
	}

	private void told(Page page, String path, int status, String text) {
		assertThat(page.navigate(address(path)).status()).isEqualTo(status);
		assertThat(page.locator("main").innerText()).containsIgnoringCase(text);
	}

	private static Locator card(Page page, String indicator, String area) {
		return page.locator("[id='i-" + indicator + "'] .card")
			.filter(new Locator.FilterOptions().setHas(page.locator("h3", new Page.LocatorOptions().setHasText(area))));
	}

	private static Path download(Page page, Locator link) {
		Download download = page.waitForDownload(link::click);
		assertThat(download.suggestedFilename()).endsWith(".csv");
		return download.path();
	}

	private Page logIn(String user) {
		return BrowsedLedger.logIn(this.window, Port.REPORTING, user);
	}

	private static String address(String path) {
		return BrowsedLedger.address(Port.REPORTING, path);
	}

}
