package dk.aftalebog.quickstart;

import java.util.List;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A secretary drafts a revision in a real browser, over the whole ledger. */
class DraftPagesIT {

	private static final String AGREEMENT = "agreements/udkastaftale";

	private final Browser browser = BrowsedLedger.browser();

	private BrowserContext window;

	@BeforeAll
	static void an_agreement_that_runs_today() {
		BrowsedLedger.register("udkastplan", "udkastaftale");
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
	void a_secretary_drafts_a_revision_and_sees_its_redline_grow_before_submitting_it() {
		Page page = logIn("secretariat");
		Browser.assertSound(page, "workbench-start");
		page.navigate(address(AGREEMENT));
		Browser.assertSound(page, "workbench-agreement");
		page.getByText("Foreslå en revision").click();
		page.locator("button.main").click();
		assertThat(page.locator("#wrong")).containsText("overskrift: Udfyld dette felt");
		assertThat(page.locator("#wrong")).isFocused();
		Browser.assertSound(page, "workbench-open-wrong");
		fill(page, "/title", "Flere fælles haver");
		fill(page, "/reason", "Beboerne har bedt om det.");
		page.locator("input[value=urgent]").check();
		page.locator("button.main").click();
		assertThat(page.locator("[data-done]")).containsText("Udkastet er åbnet");
		String changes = page.url();

		page.navigate(changes + "/activities/have");
		fill(page, "/name", "Fælles haver");
		fill(page, "/texts/purpose", "Beboerne **mødes** i haverne.");
		assertThat(page.locator("#preview ins").first()).containsText("Fælles haver");
		Browser.assertSound(page, "workbench-activity");
		save(page);
		assertThat(page.locator("#preview")).containsText("Fælles haver");

		page.navigate(changes + "/goals/new");
		fill(page, "/text", "Flere beboere kender deres naboer");
		save(page);
		page.navigate(changes + "/figures/fraflytning");
		fill(page, "/baselines/0/value", "17.5");
		page.locator("button.main").click();
		Locator fault = page.locator("[name='/baselines/0/value'][aria-invalid]");
		assertThat(fault).hasValue("17.5");
		assertThat(page.locator("#wrong")).containsText("Skriv et tal med komma");
		fill(page, "/baselines/0/value", "17,5");
		fill(page, "/baselines/0/asOf", "efterår 2024");
		page.locator("select[name='/targets/0/scope']").selectOption("area:nord");
		page.locator("select[name='/targets/0/rule/type']").selectOption("at-most");
		fill(page, "/targets/0/rule/value", "12");
		page.locator("select[name='/targets/0/rule/when/type']").selectOption("by");
		fill(page, "/targets/0/rule/when/date", "2028");
		Browser.assertSound(page, "workbench-figures");
		save(page);
		assertThat(page.locator("#preview")).containsText("efteråret 2024");
		page.navigate(changes + "/budget");
		fill(page, "/lines/0/amount", "1.250.000,00");
		save(page);
		assertThat(page.locator("#preview")).containsText("fra 1.000.000 kr. til 1.250.000,00 kr.");
		page.navigate(changes + "/parties/kommunen/removal");
		Browser.assertSound(page, "workbench-removal");
		page.getByText("Fortryd").first().click();
		page.navigate(changes + "/terms");
		page.locator("input[name='/substantial'][value='budget-set']").check();
		Browser.assertSound(page, "workbench-terms");
		Browser.assertSound(visited(page, changes), "workbench-draft");
		assertThat(page.locator("ul.plain").last().locator("li")).not().hasCount(0);

		page.getByText("Indstil til bestyrelsen").first().click();
		assertThat(page.locator("main")).containsText("Ingen regel står i vejen.");
		Browser.assertSound(page, "workbench-submission");
		page.locator("button.main").click();
		assertThat(page.locator("[data-done]")).containsText("indstillet til bestyrelsen");
		Browser.assertSound(page, "workbench-submitted");
	}

	@Test
	void what_is_typed_survives_a_reload_the_way_back_and_an_expired_session() {
		Page page = logIn("secretariat");
		String changes = draft(page, "Det skrevne overlever");
		page.navigate(changes + "/sections/new");
		fill(page, "/title", "Samarbejdet");
		fill(page, "/text", "En lang tekst, som ingen vil skrive to gange.");
		page.reload();
		assertThat(page.locator("[name='/text']")).hasValue("En lang tekst, som ingen vil skrive to gange.");
		assertThat(page.locator("[data-restored]")).isVisible();
		page.navigate(changes);
		page.goBack();
		assertThat(page.locator("[name='/title']")).hasValue("Samarbejdet");
		this.window.clearCookies();
		page.locator("button.main").click();
		BrowsedLedger.fill(page, "secretariat", "secretariat");
		assertThat(page.locator("main")).containsText("Du var blevet logget ud");
		assertThat(page.locator("[name='/text']")).hasValue("En lang tekst, som ingen vil skrive to gange.");
		Browser.assertSound(page, "workbench-kept");
		save(page);
		assertThat(page.locator("#preview")).containsText("Samarbejdet");
		page.navigate(changes + "/sections/new");
		assertThat(page.locator("[name='/title']")).hasValue("");
	}

	@Test
	void two_people_on_one_draft_do_not_overwrite_each_other() {
		Page page = logIn("secretariat");
		String changes = draft(page, "To på ét udkast");
		Page other = this.window.newPage();
		other.navigate(changes + "/activities/have");
		page.navigate(changes + "/activities/have");
		fill(other, "/name", "Skolehaver");
		save(other);
		fill(page, "/texts/purpose", "Børnene lærer at dyrke.");
		page.locator("button.main").click();
		assertThat(page.locator("main")).containsText("En anden har arbejdet i udkastet");
		assertThat(page.locator("main")).containsText("Aktivitet omdøbt");
		assertThat(page.locator("[name='/texts/purpose']")).hasValue("Børnene lærer at dyrke.");
		Browser.assertSound(page, "workbench-stale");
		other.navigate(changes);
		assertThat(other.locator("#preview")).containsText("Skolehaver");
		assertThat(other.locator("#preview")).not().containsText("dyrke");
		save(page);
		assertThat(page.locator("#preview")).containsText("dyrke");
		assertThat(page.locator("#preview")).containsText("Skolehaver");
	}

	@Test
	void of_two_drafts_each_keeps_its_own_and_a_change_is_taken_back() {
		Page page = logIn("secretariat");
		String first = draft(page, "Det ene udkast");
		page.navigate(first + "/goals/new");
		fill(page, "/text", "Kun i det ene");
		save(page);
		String second = draft(page, "Det andet udkast");
		assertThat(page.locator("#preview")).not().containsText("Kun i det ene");
		page.navigate(second + "/goals/new");
		fill(page, "/text", "Kun i det andet");
		save(page);
		assertThat(page.locator("#preview")).containsText("Kun i det andet");
		page.getByText("Fortryd").first().click();
		page.locator("button.main").click();
		assertThat(page.locator("[data-done]")).containsText("taget ud");
		assertThat(page.locator("main")).not().containsText("Kun i det andet");
		page.navigate(first.replace("/changes", "/withdrawal"));
		fill(page, "/reason", "Vi venter til næste år.");
		page.locator("button.main").click();
		assertThat(page.locator("main")).containsText("trukket tilbage");
	}

	@Test
	void a_second_press_and_a_page_loaded_anew_do_it_once() {
		Page page = logIn("secretariat");
		page.navigate(address(AGREEMENT + "/revisions/new"));
		fill(page, "/title", "Kun én gang");
		fill(page, "/reason", "Fordi");
		page.locator("input[value=urgent]").check();
		page.locator("button.main").dblclick();
		page.waitForURL("**/changes");
		page.navigate(address(AGREEMENT));
		assertThat(page.getByText("Kun én gang")).hasCount(1);
	}

	@Test
	void a_draft_is_made_by_keyboard_alone() {
		Page page = logIn("secretariat");
		page.navigate(address(AGREEMENT + "/revisions/new"));
		page.locator("input[value=ordinary]").focus();
		page.keyboard().press("ArrowDown");
		page.keyboard().press("Tab");
		page.keyboard().type("Med tasterne");
		page.keyboard().press("Tab");
		page.keyboard().type("Uden mus");
		page.locator("button.main").focus();
		page.keyboard().press("Enter");
		page.waitForURL("**/changes");
		page.locator("a[href$='/goals/new']").focus();
		page.keyboard().press("Enter");
		page.locator("[name='/text']").focus();
		page.keyboard().type("Et mål fra tasterne");
		page.keyboard().press("Tab");
		page.keyboard().press("Enter");
		assertThat(page.locator("#preview")).containsText("Et mål fra tasterne");
	}

	@Test
	void everything_works_where_no_script_runs() {
		this.window.close();
		this.window = this.browser.windowWithoutScripts();
		Page page = logIn("secretariat");
		String changes = draft(page, "Uden skripter");
		page.navigate(changes + "/resources/new");
		fill(page, "/who", "Haveværten");
		page.locator("button[name=_more]").click();
		assertThat(page.locator("[name='/who']")).hasValue("Haveværten");
		page.locator("select[name='/amounts/0/type']").selectOption("hours-per-week");
		fill(page, "/amounts/0/hours", "37");
		save(page);
		assertThat(page.locator("#preview")).containsText("37 timer om ugen");
	}

	/** A field that a form forgets would be emptied by everybody who saves it. */
	@ParameterizedTest
	@ValueSource(
			strings = { "viborg-sammenhaengskraft-2021", "randers-sammenhaengskraft-2025", "aalborg-tryghed-2017" })
	void a_form_that_is_sent_back_as_it_was_shown_changes_nothing(String sample) {
		String copy = BrowsedLedger.registerCopy("kopi", sample);
		Page page = logIn("secretariat");
		page.navigate(address("agreements/" + copy + "/revisions/new"));
		page.locator("input[value=editorial]").check();
		fill(page, "/title", "Uændret");
		fill(page, "/reason", "Prøve");
		page.locator("button.main").click();
		page.waitForURL("**/changes");
		Object answers = page.evaluate(
				"""
						async () => {
							const links = [...document.querySelectorAll("main a")].map((a) => a.getAttribute("href"))
								.filter((href) => href.includes("/changes/") && !href.endsWith("/new") && !href.endsWith("/removal"));
							const answers = [];
							for (const link of new Set(links)) {
								const shown = new DOMParser().parseFromString(await (await fetch(link)).text(), "text/html");
								const form = shown.querySelector("main form");
								const sent = await fetch(link, { method: "POST", body: new URLSearchParams(new FormData(form)) });
								const told = new DOMParser().parseFromString(await sent.text(), "text/html");
								answers.push(link.split("/changes/")[1] + ": " + (told.querySelector("#wrong li")?.innerText ?? "gemt"));
							}
							return answers;
						}""");
		assertThat((List<?>) answers).hasSizeGreaterThan(15)
			.allSatisfy((answer) -> assertThat(answer.toString()).endsWith("siger i forvejen"));
	}

	@ParameterizedTest
	@CsvSource({ "agreements/findes-ikke, 404", AGREEMENT + "/revisions/99, 404", AGREEMENT + "/revisions/x, 404",
			AGREEMENT + "/revisions/1/changes/nope, 404", AGREEMENT + "/revisions/1/changes/goals/nope, 404",
			AGREEMENT + "/revisions/1/changes/goals, 404", AGREEMENT + "/revisions/1/changes/budget/x, 404",
			AGREEMENT + "/revisions/1/changes/figures/fraflytning/removal, 404" })
	void what_is_not_there_is_told_with_what_to_do(String path, int status) {
		Page page = logIn("secretariat");
		draft(page, "Til adresser");
		assertThat(page.request().get(address(path)).status()).isEqualTo(status);
		assertThat(page.request().get(address(path)).text()).contains("Det kan ikke vises");
	}

	@ParameterizedTest
	@CsvSource({ "auditor, 200, 403", "fund, 403, 403", "administrator, 403, 403", "measurer, 200, 200",
			"board-member, 200, 200" })
	void each_role_sees_what_it_may_do(String role, int reading, int proposing) {
		Page page = logIn(role);
		assertThat(page.request().get(address(AGREEMENT)).status()).isEqualTo(reading);
		assertThat(page.request().get(address(AGREEMENT + "/revisions/new")).status()).isEqualTo(proposing);
	}

	@Test
	void the_book_and_the_workbench_lead_to_each_other() {
		Page page = logIn("secretariat");
		page.navigate(address("agreements/viborg-sammenhaengskraft-2021"));
		page.getByText("Læs aftalen i bogen").click();
		assertThat(page.locator("h1")).containsText("Sammenhængskraft");
		assertThat(page.url()).contains(":" + BrowsedLedger.ledger().port(Port.REPORTING) + "/");
		page.getByText("Arbejd med aftalen").click();
		assertThat(page.url()).contains(":" + BrowsedLedger.ledger().port(Port.AGREEMENT) + "/agreements/viborg");
		page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("English")).click();
		assertThat(page.locator("main")).containsText("Propose a revision");
	}

	/** Opens an urgent draft and leads to its changes. */
	private static String draft(Page page, String title) {
		page.navigate(address(AGREEMENT + "/revisions/new"));
		page.locator("input[value=urgent]").check();
		fill(page, "/title", title);
		fill(page, "/reason", "Fordi");
		page.locator("button.main").click();
		page.waitForURL("**/changes");
		return page.url();
	}

	private static Page visited(Page page, String address) {
		page.navigate(address);
		return page;
	}

	private static void fill(Page page, String field, String text) {
		page.locator("[name='" + field + "']").fill(text);
	}

	private static void save(Page page) {
		page.locator("button.main").click();
		assertThat(page.locator("[data-done]")).containsText("Gemt i udkastet");
	}

	private Page logIn(String user) {
		return BrowsedLedger.logIn(this.window, Port.AGREEMENT, user);
	}

	private static String address(String path) {
		return BrowsedLedger.address(Port.AGREEMENT, path);
	}

}
