package dk.aftalebog.quickstart;

import java.time.Duration;
import java.util.List;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A measurer enters a year's figures, in a real browser over the whole ledger. */
class MeasurePagesIT {

	private static final String AGREEMENT = "maaling-tryghed-2024";

	private final Browser browser = BrowsedLedger.browser();

	private BrowserContext window;

	@BeforeAll
	static void register() {
		RunningLedger ledger = BrowsedLedger.ledger();
		write(ledger, "/api/plans", """
				{"id": "maaling-2024", "name": "Målingens plan", "municipality": "Prøve",
				 "period": {"from": "2024-01-01", "to": "2027-12-31"},
				 "areas": [{"key": "nord", "name": "Nordparken"}, {"key": "syd", "name": "Sydparken"}],
				 "board": [{"key": "formand", "organisation": "Boligforeningen", "title": "Direktør",
				            "mandate": {"from": "2023-01-01"}}]}""");
		write(ledger, "/api/agreements",
				"""
						{"id": "%s", "plan": "maaling-2024", "focusArea": "Tryghed",
						 "adopted": {"meetingOn": "2023-12-01", "minutes": "Referat 1"},
						 "agreement": {"name": "Tryghed i parkerne", "period": {"from": "2024-01-01", "to": "2027-12-31"},
						  "indicators": [
						   {"key": "fraflytning", "name": "Fraflytning", "level": "area", "unit": "percent",
						    "direction": "lower-is-better", "definition": "Fraflyttede husstande af alle.",
						    "dataSource": {"name": "Boligorganisationen"},
						    "baselines": [{"scope": "area:nord", "value": 17.06, "asOf": "2023"},
						                  {"scope": "area:syd", "value": 9.5, "asOf": "2023"}],
						    "comparators": [{"key": "kommunen", "label": "Kommunen", "cell": {"value": 11.2, "asOf": "2023"}}]},
						   {"key": "udsaettelser", "name": "Udsættelser", "level": "area", "unit": "count",
						    "direction": "lower-is-better",
						    "baselines": [{"scope": "area:nord", "value": 14, "asOf": "2023"},
						                  {"scope": "area:syd", "value": 3, "asOf": "2023"}]},
						   {"key": "natteravne", "name": "Natteravne", "level": "activity", "unit": "yes-no", "direction": "none",
						    "baselines": [{"scope": "area:nord", "value": false, "asOf": "2023"},
						                  {"scope": "area:syd", "value": false, "asOf": "2023"}]},
						   {"key": "fortaelling", "name": "Fortælling", "level": "activity", "unit": "text", "direction": "none"},
						   {"key": "medlemmer", "name": "Medlemmer", "level": "activity", "unit": "count", "direction": "higher-is-better",
						    "baselines": [{"scope": "area:nord", "missing": "awaited", "expectedBy": "2024-autumn"},
						                  {"scope": "area:syd", "missing": "awaited"}]}]}}"""
					.formatted(AGREEMENT));
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
	void a_year_is_measured_by_pasting_columns_and_stands_in_the_book_afterwards() {
		Page page = measuring("2024");
		Locator flight = values(page, "Fraflytning");
		paste(page, flight.first(), "16,40\n\n10,8 %\n");
		assertThat(flight.nth(0)).hasValue("16,40");
		assertThat(flight.nth(1)).hasValue("");
		assertThat(flight.nth(2)).hasValue("10,8 %");
		assertThat(page.locator("[data-pasted]")).hasText("2 sat ind; husk at gemme.");

		Locator evictions = values(page, "Udsættelser");
		paste(page, evictions.first(), "1.012\ttalt i december\ntolv\n7\n");
		assertThat(page.locator("[data-pasted]"))
			.hasText("1 sat ind; husk at gemme. 2 kan ikke læses og er mærket. 1 var der ikke plads til.");
		assertThat(evictions.nth(1)).hasAttribute("aria-invalid", "true");
		assertThat(described(page, evictions.nth(1))).contains("Skriv et tal med komma før decimalerne");
		paste(page, evictions.first(), "1.012\t\ttalt i december\n12,5");
		assertThat(described(page, evictions.nth(1))).contains("Et antal er et helt tal");
		evictions.nth(1).fill("12");
		assertThat(evictions.nth(1)).not().hasAttribute("aria-invalid", "true");

		paste(page, values(page, "Natteravne").first(), "Ja\nnej\n");
		values(page, "Fortælling").first().fill("Flere hilser på hinanden.");
		flight.nth(1).fill("104");
		assertThat(described(page, flight.nth(1))).contains("uden for 0 til 100");
		flight.nth(1).fill("10,4");
		Browser.assertSound(page, "measure-filled");
		page.getByText("Gem tallene").click();

		assertThat(page.locator(".notice.done")).hasText("Tallene er gemt.");
		assertThat(values(page, "Udsættelser").first()).hasValue("1012");
		assertThat(values(page, "Natteravne").first()).hasValue("true");
		Browser.assertSound(page, "measure-done");
		awaitBook("2024", "10.4");
		page.getByText("Se 2024 i bogen").click();
		assertThat(page.locator("[id='i-fraflytning']")).containsText("16,40 %");
		assertThat(page.locator("[id='i-udsaettelser']")).containsText("1.012");

		Page next = measuring("2025");
		assertThat(next.locator("section.measured").first().locator("tbody tr").first().locator("td").nth(1))
			.hasText("16,40 %");
	}

	@Test
	void a_figure_on_record_is_corrected_with_a_reason_and_without_one_nothing_is_lost() {
		Page page = measuring("2025");
		Locator evictions = values(page, "Udsættelser");
		evictions.first().fill("9");
		notes(page, "Udsættelser").first().fill("Foreløbigt");
		page.getByText("Gem tallene").click();
		assertThat(page.locator(".notice.done")).isVisible();
		Locator reason = row(page, "Udsættelser", 0).locator("[name$='/correction']");
		assertThat(reason).isHidden();

		evictions.first().fill("8");
		values(page, "Udsættelser").nth(1).fill("2");
		assertThat(reason).isVisible();
		page.getByText("Gem tallene").click();
		assertThat(page.locator("#wrong")).isFocused();
		assertThat(page.locator("#wrong")).containsText("skriv, hvorfor det rettes");
		assertThat(reason).hasAttribute("aria-invalid", "true");
		assertThat(described(page, reason)).contains("skriv, hvorfor det rettes");
		assertThat(evictions.first()).hasValue("8");
		assertThat(evictions.nth(1)).hasValue("2");
		Browser.assertSound(page, "measure-why");
		page.locator("#wrong a").click();
		assertThat(reason).isFocused();
		reason.fill("En sag hørte til naboen");
		reason.press("Enter");
		assertThat(page.locator(".notice.done")).isVisible();
		assertThat(evictions.first()).hasValue("8");
		assertThat(evictions.nth(1)).hasValue("2");
		await().atMost(Duration.ofSeconds(20))
			.until(() -> BrowsedLedger.ledger()
				.read("/api/agreements/" + AGREEMENT + "/history")
				.response()
				.body()
				.contains("En sag hørte til naboen"));
	}

	@Test
	void that_nothing_was_measured_is_a_choice_with_a_reason() {
		Page page = measuring("2026");
		Locator none = row(page, "Fraflytning", 0).locator("select");
		none.selectOption("not-measured");
		values(page, "Fraflytning").first().fill("5");
		assertThat(described(page, values(page, "Fraflytning").first())).contains("ikke begge dele");
		values(page, "Fraflytning").first().fill("");
		page.getByText("Gem tallene").click();
		assertThat(described(page, notes(page, "Fraflytning").first())).contains("hvorfor der ikke er målt");
		assertThat(none).hasValue("not-measured");
		notes(page, "Fraflytning").first().fill("Systemet blev skiftet");
		page.getByText("Gem tallene").click();
		assertThat(page.locator(".notice.done")).isVisible();
		assertThat(none).hasValue("not-measured");
	}

	@Test
	void what_the_server_refuses_stands_at_its_field_and_nothing_of_it_is_written() {
		try (BrowserContext bare = this.browser.windowWithoutScripts()) {
			Page page = BrowsedLedger.logIn(bare, Port.AGREEMENT, "secretariat");
			page.navigate(address("/measurements/2025"));
			values(page, "Medlemmer").nth(0).fill("3,5");
			values(page, "Medlemmer").nth(1).fill("mange");
			values(page, "Fraflytning").nth(1).fill("7,5");
			page.getByText("Gem tallene").click();
			assertThat(page.locator("#wrong li")).hasCount(1);
			assertThat(described(page, values(page, "Medlemmer").nth(1))).contains("Skriv et tal");
			values(page, "Medlemmer").nth(1).fill("4");
			page.getByText("Gem tallene").click();
			assertThat(described(page, values(page, "Medlemmer").nth(0))).contains("antal");
			assertThat(values(page, "Fraflytning").nth(1)).hasValue("7,5");
			page.navigate(address("/measurements/2025"));
			assertThat(values(page, "Fraflytning").nth(1)).hasValue("");
		}
	}

	@Test
	void what_was_typed_stands_in_the_form_again_after_the_session_is_over() {
		Page page = measuring("2026");
		values(page, "Medlemmer").nth(1).fill("21");
		page.reload();
		assertThat(values(page, "Medlemmer").nth(1)).hasValue("21");
		this.window.clearCookies(new BrowserContext.ClearCookiesOptions().setName("AFTALEBOG_AGREEMENT"));
		page.getByText("Gem tallene").click();
		assertThat(page.locator(".notice").first()).containsText("Du var blevet logget ud");
		assertThat(values(page, "Medlemmer").nth(1)).hasValue("21");
		page.getByText("Gem tallene").click();
		assertThat(page.locator(".notice.done")).isVisible();
		assertThat(values(page, "Medlemmer").nth(1)).hasValue("21");
	}

	@Test
	void a_keyboard_is_enough() {
		Page page = measuring("2026");
		values(page, "Udsættelser").first().focus();
		page.keyboard().type("6");
		page.keyboard().press("Tab");
		page.keyboard().press("Tab");
		page.keyboard().type("Optalt i hånden");
		page.keyboard().press("Enter");
		assertThat(page.locator(".notice.done")).isVisible();
		assertThat(values(page, "Udsættelser").first()).hasValue("6");
		assertThat(notes(page, "Udsættelser").first()).hasValue("Optalt i hånden");
	}

	@Test
	void a_year_that_cannot_be_measured_says_so() {
		Page page = logIn("measurer");
		assertThat(page.navigate(address("/measurements/2027")).status()).isEqualTo(422);
		assertThat(page.locator("main")).containsText("ikke begyndt");
		assertThat(page.navigate(address("/measurements/2019")).status()).isEqualTo(404);
		assertThat(page.locator("main")).containsText("vælg et af dens år");
		assertThat(page.navigate(address("/measurements/nu?lang=en")).status()).isEqualTo(404);
		assertThat(page.locator("main")).containsText("no such page");
		// The browser itself says of each that it did not load.
		assertThat(this.browser.complaints()).hasSize(2)
			.allSatisfy((said) -> assertThat(said).contains("status of 404"));
	}

	@Test
	void values_that_the_agreement_awaits_are_filled_with_their_dates_and_stand_in_it() {
		Page page = logIn("measurer");
		page.navigate(BrowsedLedger.address(Port.AGREEMENT, "agreements/" + AGREEMENT));
		page.getByText("Ventede tal").click();
		assertThat(page.locator("tbody tr")).hasCount(2);
		Browser.assertSound(page, "awaited");
		Locator first = page.locator("tbody tr").first();
		first.locator("[name$='/cell/value']").fill("31");
		first.locator("[name$='/cell/asOf']").fill("sidste år");
		page.getByText("Gem tallene").click();
		assertThat(first.locator("[name$='/cell/asOf']")).hasAttribute("aria-invalid", "true");
		assertThat(first.locator("[name$='/cell/value']")).hasValue("31");
		first.locator("[name$='/cell/asOf']").fill("2024");
		page.getByText("Gem tallene").click();
		assertThat(page.locator(".notice.done")).hasText("Tallene er gemt i aftalen.");
		assertThat(page.locator("tbody tr")).hasCount(1);
		assertThat(page.locator("tbody tr")).containsText("Sydparken");
		page.locator("tbody select[name$='/cell/missing']").selectOption("cannot-exist");
		page.getByText("Gem tallene").click();
		assertThat(page.locator("main")).containsText("Aftalen venter ingen tal.");
		await().atMost(Duration.ofSeconds(20))
			.until(() -> BrowsedLedger.ledger()
				.read("/api/agreements/" + AGREEMENT)
				.json()
				.toString()
				.contains("cannot-exist"));
	}

	private void awaitBook(String year, String figure) {
		await().atMost(Duration.ofSeconds(20))
			.until(() -> BrowsedLedger.ledger()
				.read("/api/agreements/" + AGREEMENT + "/years/" + year)
				.response()
				.body()
				.contains(figure));
	}

	/** As a person does: copied somewhere, pasted with the keyboard. */
	private void paste(Page page, Locator into, String copied) {
		this.window.grantPermissions(List.of("clipboard-read", "clipboard-write"));
		page.evaluate("text => navigator.clipboard.writeText(text)", copied);
		into.focus();
		page.keyboard().press("Control+V");
	}

	private static String described(Page page, Locator field) {
		return (String) page.evaluate(
				"field => field.getAttribute('aria-describedby').split(' ').map((id) => document.getElementById(id)?.innerText ?? '').join(' ')",
				field.elementHandle());
	}

	private static Locator row(Page page, String indicator, int row) {
		return section(page, indicator).locator("tbody tr").nth(row);
	}

	private static Locator values(Page page, String indicator) {
		return section(page, indicator).locator("[name$='/cell/value']");
	}

	private static Locator notes(Page page, String indicator) {
		return section(page, indicator).locator("[name$='/cell/note']");
	}

	private static Locator section(Page page, String indicator) {
		return page.locator("section.measured")
			.filter(new Locator.FilterOptions()
				.setHas(page.locator("h2", new Page.LocatorOptions().setHasText(indicator))));
	}

	private Page measuring(String year) {
		Page page = logIn("measurer");
		page.navigate(BrowsedLedger.address(Port.AGREEMENT, "agreements/" + AGREEMENT));
		page.getByText("Tal for " + year).click();
		return page;
	}

	private Page logIn(String user) {
		Page page = this.window.pages().isEmpty() ? BrowsedLedger.logIn(this.window, Port.AGREEMENT, user)
				: this.window.newPage();
		return page;
	}

	private static String address(String path) {
		return BrowsedLedger.address(Port.AGREEMENT, "agreements/" + AGREEMENT + path);
	}

}
