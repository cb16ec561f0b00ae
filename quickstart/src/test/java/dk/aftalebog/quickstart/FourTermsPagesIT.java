package dk.aftalebog.quickstart;

import java.time.Instant;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dk.aftalebog.model.record.AgreementRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A revision from draft to upload in a real browser, under the terms of each of the three
 * papers and of a fourth municipality, by whoever they name.
 */
class FourTermsPagesIT {

	private final Browser browser = BrowsedLedger.browser();

	private BrowserContext window = this.browser.window();

	@AfterEach
	void close() {
		this.window.close();
		assertThat(this.browser.complaints()).isEmpty();
	}

	@Test
	void viborg_involves_the_fund_in_what_is_substantial_and_uploads() {
		String agreement = BrowsedLedger.registerCopy("vilkaar", "viborg-sammenhaengskraft-2021");
		Page page = as("secretariat");
		String revision = open(page, agreement, "ordinary", "Et nyt delmål");
		propose(page, revision, "goals", "/text", "Flere beboere kender deres naboer");
		page.navigate(revision);
		assertThat(page.locator("main")).containsText("Revisionen er væsentlig.");
		assertThat(page.locator("main")).containsText("Landsbyggefonden skal inddrages");
		submit(page, revision);
		page = as("board-member");
		approve(page, revision);
		assertThat(page.locator("#wrong")).containsText("Landsbyggefonden");
		page = as("secretariat");
		involveFund(page, revision);
		page = as("board-member");
		approve(page, revision);
		assertThat(page.locator("[data-done]")).containsText("godkendt");
		upload(revision);
	}

	@Test
	void randers_involves_the_fund_when_a_proposer_declares_a_revision_substantial() {
		String agreement = BrowsedLedger.registerCopy("vilkaar", "randers-sammenhaengskraft-2025");
		Page page = as("secretariat");
		String revision = open(page, agreement, "ordinary", "En helt ny indsats");
		propose(page, revision, "activities", "/name", "Nattevandring");
		page.navigate(revision + "/substantial");
		page.locator("[name='/reason']").fill("En helt ny indsats");
		page.locator("button.main").click();
		assertThat(page.locator("[data-done]")).containsText("erklæret væsentlig");
		assertThat(page.locator("main")).containsText("Landsbyggefonden skal inddrages");
		submit(page, revision);
		involveFund(page, revision);
		page = as("board-member");
		approve(page, revision);
		assertThat(page.locator("[data-done]")).containsText("godkendt");
		upload(revision);
	}

	@Test
	void aalborgs_activity_steering_group_proposes_activities_and_nothing_else() {
		String agreement = BrowsedLedger.registerCopy("vilkaar", "aalborg-tryghed-2017");
		Page page = as("housing-organisation");
		String revision = open(page, agreement, "ordinary", "Flere haver");
		page.navigate(revision + "/changes/goals/new");
		page.locator("[name='/text']").fill("Et mål, som gruppen ikke må foreslå");
		page.locator("button.main").click();
		assertThat(page.locator("#wrong")).containsText("aktivitetsstyregruppen");
		assertThat(page.locator("[name='/text']")).hasValue("Et mål, som gruppen ikke må foreslå");
		propose(page, revision, "activities", "/name", "Fælleshaven");
		submit(page, revision);
		page = as("board-member");
		approve(page, revision);
		assertThat(page.locator("[data-done]")).containsText("godkendt");
		// The paper names no portal; an upload that happened can be told.
		upload(revision);
		page = as("measurer");
		page.navigate(address("agreements/" + agreement + "/revisions/new"));
		fill(page, "ordinary", "Ikke min");
		assertThat(page.locator("#wrong")).containsText("aktivitetsstyregruppen");
	}

	@Test
	void the_fourth_chief_proposes_once_a_year_and_at_any_time_when_it_is_urgent() {
		BrowsedLedger.register("fjerde-sider-plan", "fjerde-sider");
		Page page = as("secretariat");
		String terms = open(page, "fjerde-sider", "urgent", "Én gang om året");
		page.navigate(terms + "/changes/terms");
		page.locator("select[name='/cadence']").selectOption("once-a-year");
		save(page);
		submit(page, terms);
		page = as("board-member");
		approve(page, terms);
		page = as("secretariat");
		open(page, "fjerde-sider", "ordinary", "Årets revision");
		page.navigate(address("agreements/fjerde-sider/revisions/new"));
		fill(page, "ordinary", "Endnu en i år");
		assertThat(page.locator("#wrong")).containsText("ordinær");
		String urgent = open(page, "fjerde-sider", "urgent", "Det haster");
		propose(page, urgent, "parties", "/organisation", "Natteravnene");
		submit(page, urgent);
		page = as("board-member");
		approve(page, urgent);
		assertThat(page.locator("[data-done]")).containsText("godkendt");
		upload(urgent);
	}

	private static String open(Page page, String agreement, String kind, String title) {
		page.navigate(address("agreements/" + agreement + "/revisions/new"));
		fill(page, kind, title);
		page.waitForURL("**/changes");
		return page.url().replaceFirst("/changes$", "");
	}

	private static void fill(Page page, String kind, String title) {
		page.locator("input[value='" + kind + "']").check();
		page.locator("[name='/title']").fill(title);
		page.locator("[name='/reason']").fill("Fordi det er nødvendigt.");
		page.locator("button.main").click();
	}

	private static void propose(Page page, String revision, String part, String field, String text) {
		page.navigate(revision + "/changes/" + part + "/new");
		page.locator("[name='" + field + "']").fill(text);
		save(page);
	}

	private static void save(Page page) {
		page.locator("button.main").click();
		assertThat(page.locator("[data-done]")).containsText("Gemt i udkastet");
	}

	private static void submit(Page page, String revision) {
		page.navigate(revision + "/submission");
		page.locator("button.main").click();
		assertThat(page.locator("[data-done]")).containsText("indstillet");
	}

	private static void involveFund(Page page, String revision) {
		page.navigate(revision + "/fund-involvement");
		page.locator("[name='/involvedOn']").fill(today());
		page.locator("[name='/how']").fill("Brev; fonden har svaret.");
		page.locator("button.main").click();
		assertThat(page.locator("[data-done]")).isVisible();
	}

	/** The member in the chair, who was there with another. */
	private static void approve(Page page, String revision) {
		page.navigate(revision + "/decision");
		page.getByLabel("Godkendt, som det står ovenfor").check();
		page.fill("#field-minutes", "Referat, punkt 3");
		page.locator("button[value=all-for]").click();
		page.getByLabel("Godkendt, som det står ovenfor").check();
		page.locator("button.main").click();
	}

	private void upload(String revision) {
		Page page = as("housing-organisation");
		page.navigate(revision + "/upload");
		page.locator("[name='/uploadedOn']").fill(today());
		page.locator("button.main").click();
		assertThat(page.locator("[data-done]")).isVisible();
		assertThat(page.locator("main")).containsText("Uploadet i driftsstøtteportalen");
	}

	private static String today() {
		return AgreementRecord.day(Instant.now()).toString();
	}

	/** Somebody else sits down at the machine. */
	private Page as(String user) {
		this.window.close();
		this.window = this.browser.window();
		return BrowsedLedger.logIn(this.window, Port.AGREEMENT, user);
	}

	private static String address(String path) {
		return BrowsedLedger.address(Port.AGREEMENT, path);
	}

}
