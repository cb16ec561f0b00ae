package dk.aftalebog.quickstart;

import java.time.Duration;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The receipt of an erasure in the browser. */
class ErasurePagesIT {

	private final RunningLedger ledger = BrowsedLedger.ledger();

	private final Browser browser = BrowsedLedger.browser();

	private final BrowserContext window = this.browser.window();

	@AfterEach
	void close() {
		this.window.close();
		assertThat(this.browser.complaints()).isEmpty();
	}

	@Test
	void the_receipt_says_what_vanished_and_who_had_the_name() {
		BrowsedLedger.register("sletteplan", "sletteaftale");
		String person = this.ledger.write("secretariat", "/api/persons", """
				{"plan": "sletteplan", "name": "Bodil Eksempel", "mail": "bodil@example.org"}""", "")
			.json()
			.get("id")
			.asString();
		this.ledger.write("administrator", "/api/persons/" + person + "/erasure", "{\"reason\": \"Har bedt om det\"}",
				"");
		await().atMost(Duration.ofSeconds(30))
			.until(() -> this.ledger.read("/api/persons/" + person + "/erasure").status() == 200);
		Page page = BrowsedLedger.logIn(this.window, Port.REPORTING, "auditor");
		page.navigate(BrowsedLedger.address(Port.REPORTING, "persons/" + person + "/erasure"));
		Browser.assertSound(page, "erasure");
		assertThat(page.locator("main")).containsText("Har bedt om det");
		assertThat(page.locator("main")).containsText("mailadresse");
		assertThat(page.locator("main")).containsText("Intet svar herfra");
		assertThat(page.locator("main")).not().containsText("Bodil");
	}

}
