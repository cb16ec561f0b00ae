package dk.aftalebog.quickstart;

import java.nio.file.Path;
import java.util.List;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The book of agreements in a real browser, over the whole ledger and its samples. */
class BookPagesIT {

	private static final String VIBORG = "agreements/viborg-sammenhaengskraft-2021";

	@TempDir
	static Path data;

	private static RunningLedger ledger;

	private static Browser browser;

	private BrowserContext window;

	@BeforeAll
	static void start() {
		ledger = new RunningLedger(data);
		ledger.awaitReports();
		browser = new Browser();
	}

	@AfterAll
	static void stop() {
		browser.close();
		ledger.close();
	}

	@BeforeEach
	void open() {
		this.window = browser.window();
	}

	@AfterEach
	void close() {
		this.window.close();
		assertThat(browser.complaints()).isEmpty();
	}

	@Test
	void a_board_member_finds_an_agreement_and_moves_along_both_clocks() {
		Page page = logIn("board-member");
		page.locator("nav.service a").first().click();
		assertSound(page, "list");
		page.fill("#q", "fraflytninger");
		page.fill("#area", "Vestervang");
		page.locator("form.search button").click();
		assertThat(page.locator("ul.cards > li").count()).isEqualTo(1);
		page.locator("ul.cards a").click();
		assertThat(page.url()).endsWith(VIBORG);
		assertSound(page, "agreement");
		assertThat(page.locator("main").innerText()).contains("Parter", "Færre beboere flytter", "17,06 %",
				"Revision af delaftalen");
		page.locator("nav ol.line").first().locator("a").first().press("Enter");
		assertThat(page.url()).contains("inForceOn=2021-08-01");
		page.locator("nav ol.line").nth(1).locator("a").first().click();
		assertThat(page.url()).contains("inForceOn=2021-08-01").contains("knownAt=");
		assertThat(page.locator("nav ol.line a[aria-current]").count()).isEqualTo(2);
		page.reload();
		assertThat(page.locator("main").innerText()).contains("Som den lød 1. august 2021");
		assertSound(page, "agreement-then");
	}

	@Test
	void not_yet_in_force_and_ended_and_unknown_are_three_pages() {
		Page page = logIn("auditor");
		page.navigate(address(VIBORG + "?inForceOn=2021-07-15"));
		assertThat(page.locator("main").innerText()).contains("Ikke i kraft endnu",
				"Aftalen gælder fra 1. august 2021");
		assertSound(page, "not-yet");
		page.navigate(address(VIBORG + "?inForceOn=2031-01-01"));
		assertThat(page.locator("main").innerText()).contains("Aftalen er udløbet");
		assertSound(page, "ended");
	}

	@Test
	void the_fund_reads_what_is_now() {
		Page page = logIn("fund");
		page.navigate(address(VIBORG));
		assertThat(page.locator(".clocks").count()).isZero();
		assertThat(page.locator("a.from").count()).isZero();
		assertSound(page, "fund");
	}

	@Test
	void a_page_keeps_its_state_when_the_language_changes() {
		Page page = logIn("auditor");
		page.navigate(address(VIBORG + "?inForceOn=2022-06-01"));
		page.getByText("English").click();
		assertThat(page.url()).contains("inForceOn=2022-06-01");
		assertThat(page.locator("main").innerText()).contains("As it read on 1 June 2022", "Goals and indicators");
		assertSound(page, "agreement-en");
	}

	@Test
	void an_auditor_follows_a_value_to_its_source_and_reads_what_changed() {
		Page page = logIn("auditor");
		page.navigate(address(VIBORG));
		page.locator(".figures td a.from").first().click();
		assertThat(page.locator("h1").innerText()).isEqualTo("Hvorfra?");
		assertThat(page.locator("main").innerText()).contains("17,06", "Baseline sat", "indført", "referat");
		assertSound(page, "provenance");
		page.navigate(address(VIBORG + "/redline?fromInForceOn=2021-08-01"));
		assertThat(page.locator("ins").count()).isPositive();
		assertSound(page, "redline");
		page.navigate(address(VIBORG + "/history?kind=revision"));
		assertThat(page.locator("ol.events li").count()).isPositive();
		assertSound(page, "history");
	}

	@Test
	void duties_and_late_knowledge_have_their_pages() {
		Page page = logIn("board-member");
		page.navigate(address(VIBORG + "/duties"));
		assertThat(page.locator("tbody tr").count()).isPositive();
		assertSound(page, "duties");
		page.navigate(address("late-knowledge"));
		assertThat(page.locator("tbody tr").count()).isPositive();
		assertSound(page, "late");
	}

	private Page logIn(String user) {
		Page page = this.window.newPage();
		page.navigate(address(""));
		page.fill("input[name=username]", user);
		page.fill("input[name=password]", user);
		page.click("button[type=submit]");
		return page;
	}

	/** Sound to a screen reader, and no wider than a telephone. */
	private static void assertSound(Page page, String name) {
		for (int width : List.of(1280, 360)) {
			page.setViewportSize(width, 800);
			assertThat(page.evaluate("document.documentElement.scrollWidth")).as("%s at %d", page.url(), width)
				.isEqualTo(width);
			page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
				.setPath(Path.of("target", "pages", name + "-" + width + ".png")));
		}
		Browser.assertAccessible(page);
		page.setViewportSize(1280, 800);
	}

	private static String address(String path) {
		return "http://localhost:" + ledger.port(Port.REPORTING) + "/" + path;
	}

}
