package dk.aftalebog.quickstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dk.aftalebog.model.record.AgreementRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The tour of {@code docs/tour.md}, walked in a real browser. Its pictures are made here:
 * anew with {@code -Dapprove=true}.
 */
class TourIT {

	private static final Path TOUR = Path.of("..", "docs", "tour.md");

	private static final Path PICTURES = Boolean.getBoolean("approve") ? Path.of("..", "docs", "tour")
			: Path.of("target", "tour");

	private final Browser browser = BrowsedLedger.browser();

	private final List<String> taken = new ArrayList<>();

	private BrowserContext window = this.browser.window();

	@AfterEach
	void close() {
		this.window.close();
		assertThat(this.browser.complaints()).isEmpty();
	}

	@Test
	void the_tour_shows_what_it_says() throws IOException {
		BrowsedLedger.register("rundturplan", "rundtur");
		String agreement = BrowsedLedger.address(Port.AGREEMENT, "agreements/rundtur");
		Page page = as(Port.AGREEMENT, "secretariat");
		page.navigate(agreement);
		picture(page, "agreement");

		page.getByText("Foreslå en revision").click();
		page.locator("input[value=urgent]").check();
		page.locator("[name='/title']").fill("Flere fælles haver");
		page.locator("[name='/reason']").fill("Beboerne i Nordbyen har bedt om det.");
		picture(page, "open");
		page.locator("button.main").click();
		page.waitForURL("**/changes");
		String revision = page.url().replaceFirst("/changes$", "");
		page.navigate(revision + "/changes/activities/have");
		page.locator("[name='/name']").fill("Fælles haver");
		page.locator("[name='/texts/purpose']").fill("Naboer mødes om at dyrke.");
		assertThat(page.locator("#preview ins").first()).containsText("Fælles haver");
		picture(page, "draft");
		page.locator("button.main").click();
		page.navigate(revision + "/changes/figures/fraflytning");
		page.locator("select[name='/targets/0/scope']").selectOption("area:nord");
		page.locator("select[name='/targets/0/rule/type']").selectOption("at-most");
		page.locator("[name='/targets/0/rule/value']").fill("15");
		page.locator("select[name='/targets/0/rule/when/type']").selectOption("by");
		page.locator("[name='/targets/0/rule/when/date']").fill("udgangen af 2028");
		page.locator("button.main").click();
		page.navigate(revision + "/submission");
		picture(page, "submission");
		page.locator("button.main").click();
		assertThat(page.locator(".notice.done")).isVisible();

		page = as(Port.AGREEMENT, "board-member");
		assertThat(page.locator("main")).containsText("Flere fælles haver");
		picture(page, "waiting");
		page.navigate(revision + "/decision");
		page.getByLabel("Godkendt, som det står ovenfor").check();
		page.locator("#field-minutes").fill("Referat, punkt 3");
		page.locator("button[value=all-for]").click();
		page.getByLabel("Godkendt, som det står ovenfor").check();
		page.evaluate("window.scrollTo(0, 0)");
		picture(page, "decision");
		page.locator("button.main").click();
		assertThat(page.locator(".notice.done")).containsText("godkendt");

		page = as(Port.AGREEMENT, "housing-organisation");
		page.navigate(revision + "/upload");
		page.locator("[name='/uploadedOn']").fill(AgreementRecord.day(Instant.now()).toString());
		page.locator("button.main").click();
		assertThat(page.locator(".notice.done")).isVisible();

		page = as(Port.AGREEMENT, "measurer");
		page.navigate(agreement + "/measurements/2025");
		page.locator("[name$='/value']").first().fill("16,4");
		picture(page, "measure");
		page.getByText("Gem tallene").click();
		assertThat(page.locator(".notice.done")).isVisible();

		BrowsedLedger.ledger().awaitAgreement("rundtur");
		page = as(Port.REPORTING, "auditor");
		String book = BrowsedLedger.address(Port.REPORTING, "agreements/rundtur");
		page.navigate(book);
		await().pollInSameThread().atMost(Duration.ofSeconds(20)).until(() -> {
			page().reload();
			return page().locator("main").innerText().contains("Fælles haver");
		});
		picture(page, "book");
		page.getByText("Hvad ændrede den seneste beslutning?").click();
		assertThat(page.locator(".change ins").first()).isVisible();
		picture(page, "redline");

		String tour = Files.readString(TOUR);
		assertThat(this.taken).allSatisfy((name) -> {
			assertThat(tour).contains("(tour/" + name + ".png)");
			assertThat(TOUR.resolveSibling("tour").resolve(name + ".png")).exists();
		});
	}

	private Page page() {
		return this.window.pages().getFirst();
	}

	private void picture(Page page, String name) throws IOException {
		Files.createDirectories(PICTURES);
		page.setViewportSize(1100, 760);
		page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
		this.taken.add(name);
	}

	private Page as(Port service, String user) {
		this.window.close();
		this.window = this.browser.window();
		return BrowsedLedger.logIn(this.window, service, user);
	}

}
