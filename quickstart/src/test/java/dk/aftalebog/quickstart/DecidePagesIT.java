package dk.aftalebog.quickstart;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import dk.aftalebog.model.record.AgreementRecord;
import dk.aftalebog.quickstart.RunningLedger.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The board's decisions and what comes after, in a real browser over the whole ledger.
 */
class DecidePagesIT {

	private final Browser browser = BrowsedLedger.browser();

	private final RunningLedger ledger = BrowsedLedger.ledger();

	private final String id = "beslut-" + UUID.randomUUID();

	private BrowserContext window;

	@BeforeEach
	void register() {
		this.window = this.browser.window();
		String seat = """
				{"key": "%s", "organisation": "%s", "title": "%s", "mandate": {"from": "2000-01-01"%s}}""";
		write("secretariat", "/api/plans",
				"""
						{"id": "plan-%s", "name": "Prøveplanen", "municipality": "Prøve", "quorum": 2,
						 "period": {"from": "2021-08-01", "to": "2035-07-31"},
						 "areas": [{"key": "nord", "name": "Nordparken"}],
						 "titles": [{"title": "Boligorganisationen", "role": "housing-organisation"}],
						 "board": [%s, %s, %s, %s]}""".formatted(this.id,
						seat.formatted("formand", "Boligforeningen", "Direktør", ""),
						seat.formatted("kommune", "Prøve Kommune", "Socialchef", ""),
						seat.formatted("beboer", "Afdelingsbestyrelsen", "Beboerrepræsentant", ""),
						seat.formatted("tidligere", "Skolen", "Skoleleder", ", \"to\": \"2024-12-31\"")),
				"");
		write("secretariat", "/api/agreements",
				"""
						{"id": "%s", "plan": "plan-%s", "focusArea": "Tryghed og trivsel",
						 "adopted": {"meetingOn": "2021-06-01", "minutes": "Referat 1"},
						 "agreement": {"name": "Tryghed i Nordparken", "period": {"from": "2021-08-01", "to": "2035-07-31"},
						  "sections": [{"key": "formaal", "title": "Formål", "text": "Flere skal føle sig trygge."}],
						  "activities": [{"key": "a", "number": "1", "name": "Lommepengejob"}, {"key": "b", "name": "Nattevandring"}],
						  "revisionTerms": {"upload": {"by": "Boligorganisationen", "withinDays": 30},
						                    "fundInvolvement": "when-substantial", "substantial": ["activity-ended"]},
						  "budget": {"lines": [{"funder": "Fonden", "amount": 1000}], "total": 1000}}}"""
					.formatted(this.id, this.id),
				"");
	}

	@AfterEach
	void close() {
		this.window.close();
		assertThat(this.browser.complaints()).isEmpty();
	}

	@Test
	void a_member_approves_in_person_and_dissent_is_on_record() {
		int number = submitted("Nyt formål", "2026-01-01", section("Alle skal føle sig trygge."),
				"{\"type\": \"budget-set\", \"budget\": {\"lines\": [{\"funder\": \"Fonden\", \"amount\": 1500}], \"total\": 1500}}");
		Page page = logIn("board-member");
		page.navigate(revision(number));
		page.getByText("Beslut", new Page.GetByTextOptions().setExact(true)).click();
		Browser.assertSound(page, "decision");
		page.setViewportSize(820, 1180);
		BoundingBox redline = page.locator(".beside > section").first().boundingBox();
		BoundingBox follows = page.locator(".beside > section").last().boundingBox();
		assertThat(follows.y).isEqualTo(redline.y);
		assertThat(follows.x).isGreaterThan(redline.x + redline.width);
		assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(820);
		page.screenshot(shot("decision-820"));
		page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
		page.screenshot(shot("decision-print"));
		assertThat(page.locator(".redline ins").first()).isVisible();
		assertThat(page.locator(".go").last()).isHidden();
		assertThat(page.locator(".witness svg.code")).isVisible();
		assertThat(page.locator(".witness .hash")).containsText(Pattern.compile("^([0-9a-f]{4} ){3}[0-9a-f]{4}$"));
		page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
		assertThat(page.locator("main")).containsText("Fordi");
		assertThat(page.locator(".follows")).containsText("1.500");
		assertThat(page.locator(".seat")).hasCount(3);
		Download sheet = page.waitForDownload(() -> page.getByText("Beslutningsarket som PDF").click());
		assertThat(sheet.suggestedFilename()).startsWith(this.id + "-revision-" + number).endsWith(".pdf");
		page.getByLabel("Godkendt, som det står ovenfor").check();
		page.fill("#field-minutes", "Referat 2");
		vote(page, "Direktør", "For");
		vote(page, "Socialchef", "Imod");
		page.locator("button.main").click();
		assertThat(page.locator("[data-done]")).containsText("godkendt");
		assertThat(page.locator("main")).containsText("Socialchef, Prøve Kommune: Imod");
		assertThat(page.locator("main")).not().containsText("Beboerrepræsentant");
		Browser.assertSound(page, "decided");
	}

	@Test
	void a_member_rejects_with_a_reason_by_the_keyboard_alone() {
		int number = submitted("Andet formål", "2026-01-01", section("Ingen skal føle sig utryg."));
		Page page = logIn("board-member");
		page.navigate(revision(number) + "/decision");
		tabTo(page, "a[href='#decide']");
		page.keyboard().press("Enter");
		tabTo(page, "[name='/outcome']");
		page.keyboard().press("Space");
		page.keyboard().press("ArrowDown");
		tabTo(page, "#field-minutes");
		page.keyboard().type("Referat 3");
		tabTo(page, "[name='/votes/0/ballot']");
		page.keyboard().press("ArrowDown");
		tabTo(page, "button[value=all-for]");
		page.keyboard().press("Enter");
		page.waitForLoadState();
		assertThat(page.locator("[name='/votes/2/ballot'][value=for]")).isChecked();
		tabTo(page, "button.main");
		page.keyboard().press("Enter");
		assertThat(page.locator("#wrong")).isFocused();
		assertThat(page.locator("#wrong")).containsText("hvorfor revisionen ikke godkendes");
		assertThat(page.locator("#field-minutes")).hasValue("Referat 3");
		assertThat(page.locator("[value=rejected]")).isChecked();
		Browser.assertSound(page, "decision-wrong");
		tabTo(page, "#wrong a");
		page.keyboard().press("Enter");
		tabTo(page, "#field-reason");
		page.keyboard().type("Formålet er klart nok, som det er.");
		tabTo(page, "button.main");
		page.keyboard().press("Enter");
		assertThat(page.locator("[data-done]")).containsText("afvist");
		assertThat(page.locator("main")).containsText("Formålet er klart nok");
	}

	@Test
	void a_revision_that_is_returned_is_a_draft_again() {
		int number = submitted("Uklart formål", "2026-01-01", section("Trygge."));
		Page page = logIn("board-member");
		page.navigate(revision(number) + "/decision");
		page.getByLabel("Sendt tilbage").check();
		page.fill("#field-reason", "Skriv det ud.");
		page.fill("#field-minutes", "Referat 4");
		page.locator("button[value=all-for]").click();
		assertThat(page.locator("[name='/outcome'][value=returned]")).isChecked();
		assertThat(page.locator("#field-reason")).hasValue("Skriv det ud.");
		page.locator("button.main").click();
		assertThat(page.locator("[data-done]")).containsText("udkast igen");
		assertThat(page.locator("h1 .state")).hasText("udkast");
	}

	@Test
	void what_has_moved_since_it_was_shown_is_refused_shown_and_decided_again() {
		int number = submitted("Nyt formål", "2026-06-01", section("Alle skal føle sig trygge."));
		Page page = logIn("board-member");
		page.navigate(revision(number) + "/decision");
		page.getByLabel("Godkendt, som det står ovenfor").check();
		page.fill("#field-minutes", "Referat 5");
		vote(page, "Direktør", "For");
		vote(page, "Socialchef", "For");
		int other = submitted("Formål imens", "2026-01-01", section("Mange skal føle sig trygge."));
		approve(other);
		page.locator("button.main").click();
		assertThat(page.locator("#moved")).isVisible();
		assertThat(page.locator("#wrong")).containsText("revision " + other);
		assertThat(page.locator(".redline del")).containsText("Mange");
		assertThat(page.locator("[name='/outcome']:checked")).hasCount(0);
		assertThat(page.locator("#field-minutes")).hasValue("Referat 5");
		Browser.assertSound(page, "decision-moved");
		page.locator("button.main").click();
		assertThat(page.locator("#wrong")).isVisible();
		page.getByLabel("Godkendt, som det står ovenfor").check();
		page.locator("button.main").click();
		assertThat(page.locator("[data-done]")).containsText("godkendt");
	}

	@Test
	void who_looks_at_what_is_decided_already_is_told_so() {
		int number = submitted("Nyt formål", "2026-06-01", section("Alle skal føle sig trygge."));
		Page page = logIn("board-member");
		page.navigate(revision(number) + "/decision");
		page.getByLabel("Godkendt, som det står ovenfor").check();
		page.fill("#field-minutes", "Referat 5");
		approve(number);
		page.locator("button.main").click();
		assertThat(page.locator("main")).containsText("Her er intet at beslutte: revisionen er godkendt.");
		Browser.assertSound(page, "decision-closed");
	}

	@Test
	void the_page_is_shown_for_the_day_of_the_meeting_and_loses_nothing() {
		int number = submitted("Nyt formål", "2024-06-01", section("Alle skal føle sig trygge."));
		Page page = logIn("secretariat");
		page.navigate(revision(number) + "/decision");
		assertThat(page.locator(".seat")).hasCount(3);
		page.getByLabel("Godkendt, som det står ovenfor").check();
		page.fill("#field-minutes", "Referat 2/2024");
		page.setInputFiles("#field-minutesAttachment", file("referat.pdf"));
		vote(page, "Socialchef", "Undlod at stemme");
		page.fill("#field-meetingOn", "2024-05-01");
		page.locator("button[value=true]").click();
		assertThat(page.locator(".seat")).hasCount(4);
		assertThat(page.locator("main")).containsText("Modtaget: referat.pdf");
		assertThat(page.locator("#field-minutes")).hasValue("Referat 2/2024");
		assertThat(seat(page, "Socialchef").getByLabel("Undlod at stemme")).isChecked();
		vote(page, "Skoleleder", "For");
		page.getByLabel("Godkendt, som det står ovenfor").check();
		page.locator("button.main").click();
		assertThat(page.locator("#wrong")).containsText("før");
		assertThat(page.locator("main")).containsText("Modtaget: referat.pdf");
		page.locator("#field-lateEntry").check();
		page.locator("button.main").click();
		assertThat(page.locator("[data-done]")).containsText("godkendt");
		assertThat(page.locator("main")).containsText("indført senere fra referatet");
		assertThat(page.locator("main")).containsText("Skoleleder, Skolen: For");
	}

	@Test
	void a_page_for_a_day_is_an_address_and_speaks_english_to_whoever_chooses_it() {
		int number = submitted("Nyt formål", "2024-06-01", section("Alle skal føle sig trygge."));
		Page page = logIn("secretariat");
		page.navigate(revision(number) + "/decision?meetingOn=2024-05-01");
		assertThat(page.locator(".seat")).hasCount(4);
		page.getByText("English").click();
		assertThat(page.locator("html")).hasAttribute("lang", "en");
		assertThat(page.locator(".seat")).hasCount(4);
		assertThat(page.locator("main")).containsText("What the board decided");
		Browser.assertSound(page, "decision-english");
		page.getByText("Dansk").click();
	}

	@Test
	void the_secretariat_enters_a_meeting_from_its_minutes_and_a_member_confirms() {
		int first = submitted("Nyt formål", "2026-01-01", section("Alle skal føle sig trygge."));
		int second = submitted("Nyt navn", "2026-01-01",
				"{\"type\": \"agreement-renamed\", \"name\": \"Tryg i Nord\"}");
		int third = submitted("Senere", "2026-01-01", "{\"type\": \"agreement-renamed\", \"name\": \"Senere\"}");
		Page page = logIn("secretariat");
		page.navigate(BrowsedLedger.address(Port.AGREEMENT, "agreements/" + this.id));
		page.getByText("Indfør beslutninger fra et referat").click();
		Browser.assertSound(page, "minutes");
		page.locator("button.main").click();
		assertThat(page.locator("#wrong")).containsText("mindst én revision");
		String before = tag(first);
		page.fill("#field-minutes", "Referat 6");
		page.setInputFiles("#field-minutesAttachment", file("referat-6.pdf"));
		page.locator("[name='/revisions/" + first + "/outcome'][value=approved]").check();
		page.locator("[name='/revisions/" + second + "/outcome'][value=rejected]").check();
		page.locator("button[value=all-for]").click();
		page.locator("button.main").click();
		assertThat(page.locator("#field-revisions-" + second + "-reason-wrong")).isVisible();
		assertThat(page.locator("main")).containsText("Modtaget: referat-6.pdf");
		assertThat(tag(first)).isEqualTo(before);
		Browser.assertSound(page, "minutes-wrong");
		page.fill("#field-revisions-" + second + "-reason", "Navnet er godt nok.");
		page.locator("button.main").click();
		assertThat(page.locator("[data-done]")).containsText("Mødets beslutninger");
		page.navigate(revision(third));
		assertThat(page.locator("h1 .state")).hasText("indstillet");
		page.navigate(revision(first));
		assertThat(page.locator("main")).containsText("Ubekræftet");
		this.window.close();
		this.window = this.browser.window();
		page = logIn("board-member");
		page.navigate(revision(first));
		page.getByText("Bekræft", new Page.GetByTextOptions().setExact(true)).click();
		assertThat(page.locator("main")).containsText("Beboerrepræsentant, Afdelingsbestyrelsen: For");
		assertThat(this.window.request()
			.get(BrowsedLedger.address(Port.AGREEMENT,
					page.locator("a[href^='/attachments/']").getAttribute("href").substring(1)))
			.text()).isEqualTo("Indholdet af referat-6.pdf");
		Browser.assertSound(page, "confirmation");
		page.locator("button.main").click();
		assertThat(page.locator("[data-done]")).containsText("bekræftet");
		assertThat(page.locator("main")).not().containsText("Ubekræftet");
	}

	@Test
	void the_fund_is_involved_and_the_agreement_uploaded_with_its_document(@TempDir Path folder) throws IOException {
		int number = submitted("Aktivitet ophører", "2026-01-01",
				"{\"type\": \"activity-ended\", \"activity\": \"b\"}");
		Page page = logIn("secretariat");
		page.navigate(revision(number));
		page.getByText("Landsbyggefonden er inddraget").click();
		page.locator("button.main").click();
		assertThat(page.locator("#field-how-wrong")).isVisible();
		page.fill("#field-how", "Telefonmøde; fonden har ingen indvendinger");
		page.setInputFiles("#field-letter", file("brev.txt"));
		Browser.assertSound(page, "fund-involvement");
		page.locator("button.main").click();
		assertThat(page.locator("[data-done]")).containsText("Inddragelsen");
		assertThat(page.locator("main")).containsText("fonden har ingen indvendinger");
		approve(number);
		this.window.close();
		this.window = this.browser.window();
		page = logIn("housing-organisation");
		page.navigate(revision(number));
		page.getByText("Den er uploadet").click();
		page.setInputFiles("#field-document", new FilePayload("tom.pdf", "application/pdf", new byte[0]));
		page.locator("button.main").click();
		assertThat(page.locator("#field-document-wrong")).containsText("Filen er tom");
		page.setInputFiles("#field-document", Files.write(folder.resolve("stor.pdf"), new byte[26 * 1024 * 1024]));
		page.locator("button.main").click();
		assertThat(page.locator("#field-document-wrong")).containsText("25 megabyte");
		page.setInputFiles("#field-document", file("aftale.pdf"));
		page.fill("#field-uploadedOn", "2019-01-01");
		page.locator("button.main").click();
		assertThat(page.locator("#field-uploadedOn-wrong")).isVisible();
		assertThat(page.locator("main")).containsText("Modtaget: aftale.pdf");
		Browser.assertSound(page, "upload");
		page.fill("#field-uploadedOn", today().toString());
		page.locator("button.main").click();
		assertThat(page.locator("[data-done]")).containsText("Uploaden er gemt");
	}

	@Test
	void the_year_is_evaluated_with_a_conclusion_for_each_activity() {
		Page page = logIn("secretariat");
		page.navigate(BrowsedLedger.address(Port.AGREEMENT, "agreements/" + this.id + "/evaluations/2025"));
		assertThat(page.locator("fieldset.item")).hasCount(2);
		page.fill("#field-conclusion", "Aftalen er stadig relevant.");
		page.fill("#field-activities-0-conclusion", "Flere unge vil være med.");
		page.locator("button.main").click();
		assertThat(page.locator("#wrong")).containsText("stadig relevant");
		Browser.assertSound(page, "evaluation");
		page.locator("[name='/activities/0/relevant'][value=true]").check();
		page.locator("[name='/activities/1/relevant'][value=false]").check();
		page.fill("#field-activities-1-conclusion", "Ingen har brug for den mere.");
		page.locator("button.main").click();
		assertThat(page.locator("[data-done]")).containsText("Evalueringen er gemt");
		page.navigate(BrowsedLedger.address(Port.AGREEMENT, "agreements/" + this.id + "/evaluations/2025"));
		assertThat(page.locator("section.notice")).containsText("Nattevandring: Ikke længere relevant");
		Browser.assertSound(page, "evaluation-recorded");
	}

	@Test
	void an_editorial_change_is_settled_noted_and_reversed() {
		int number = submittedAs("editorial", "Stavning", "2026-01-01", section("Flere skal føle sig helt trygge."));
		Page page = logIn("secretariat");
		page.navigate(revision(number));
		page.getByText("Sæt i kraft", new Page.GetByTextOptions().setExact(true)).click();
		Browser.assertSound(page, "settlement");
		page.locator("button.main").click();
		assertThat(page.locator("[data-done]")).containsText("trådt i kraft");
		page.getByText("Omgør", new Page.GetByTextOptions().setExact(true)).click();
		page.fill("#field-reason", "Ordet ændrer meningen.");
		page.fill("#field-minutes", "Referat 7");
		page.setInputFiles("#field-minutesAttachment", file("referat-7.pdf"));
		page.locator("button[value=all-for]").click();
		assertThat(page.locator("[name='/votes/2/ballot'][value=for]")).isChecked();
		Browser.assertSound(page, "reversal");
		page.locator("button.main").click();
		assertThat(page.locator("[data-done]")).containsText("omgjort");
	}

	@Test
	void a_form_with_a_file_that_comes_when_the_session_is_over_keeps_what_was_typed() {
		int number = submitted("Nyt formål", "2026-01-01", section("Alle skal føle sig trygge."));
		Page page = logIn("board-member");
		page.navigate(revision(number) + "/decision");
		page.fill("#field-reason", "Begrundelsen");
		page.setInputFiles("#field-minutesAttachment", file("referat.pdf"));
		this.window.clearCookies(new BrowserContext.ClearCookiesOptions().setName("AFTALEBOG_AGREEMENT"));
		page.locator("button.main").click();
		assertThat(page.locator("main")).containsText("Du var blevet logget ud");
		assertThat(page.locator("main")).containsText("Filen kunne ikke gemmes imens; vælg den igen.");
		assertThat(page.locator("#field-reason")).hasValue("Begrundelsen");
	}

	private Page logIn(String user) {
		return BrowsedLedger.logIn(this.window, Port.AGREEMENT, user);
	}

	private static Locator seat(Page page, String title) {
		return page.getByRole(AriaRole.RADIOGROUP).filter(new Locator.FilterOptions().setHasText(title)).first();
	}

	private static void vote(Page page, String title, String ballot) {
		seat(page, title).getByLabel(ballot, new Locator.GetByLabelOptions().setExact(true)).check();
	}

	/** Moves on with the tabulator until something is reached. */
	private static void tabTo(Page page, String selector) {
		for (int i = 0; i < 100; i++) {
			page.keyboard().press("Tab");
			if (Boolean.TRUE.equals(page.evaluate("(wanted) => document.activeElement.matches(wanted)", selector))) {
				return;
			}
		}
		throw new AssertionError("The keyboard does not reach " + selector);
	}

	private static FilePayload file(String name) {
		return new FilePayload(name, "application/pdf", ("Indholdet af " + name).getBytes(StandardCharsets.UTF_8));
	}

	private static Page.ScreenshotOptions shot(String name) {
		return new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "pages", name + ".png"));
	}

	private static LocalDate today() {
		return AgreementRecord.day(Instant.now());
	}

	private static String section(String text) {
		return "{\"type\": \"section-set\", \"section\": {\"key\": \"formaal\", \"title\": \"Formål\", \"text\": \""
				+ text + "\"}}";
	}

	private String revision(int number) {
		return BrowsedLedger.address(Port.AGREEMENT, "agreements/" + this.id + "/revisions/" + number);
	}

	private String api(int number) {
		return "/api/agreements/" + this.id + "/revisions/" + number;
	}

	private int submitted(String title, String from, String... changes) {
		return submittedAs("ordinary", title, from, changes);
	}

	private int submittedAs(String kind, String title, String from, String... changes) {
		int number = write("secretariat", "/api/agreements/" + this.id + "/revisions", """
				{"kind": "%s", "title": "%s", "reason": "Fordi", "inForceFrom": "%s"}""".formatted(kind, title, from),
				"")
			.json()
			.get("number")
			.asInt();
		write("secretariat", api(number) + "/changes", "{\"changes\": [" + String.join(", ", changes) + "]}", "*");
		write("secretariat", api(number) + "/submission", "", "*");
		return number;
	}

	private String tag(int number) {
		return this.ledger.write("board-member", api(number) + "/preview", "{}", "").tag();
	}

	private void approve(int number) {
		String basis = this.ledger.write("board-member", api(number) + "/preview", "{}", "")
			.json()
			.get("basis")
			.asString();
		write("board-member", api(number) + "/decision", """
				{"outcome": "approved", "meetingOn": "%s", "minutes": "Referat 9", "basis": "%s",
				 "votes": [{"seat": "formand", "ballot": "for"}, {"seat": "kommune", "ballot": "for"}]}"""
			.formatted(today(), basis), "*");
	}

	private Answer write(String user, String path, String body, String tag) {
		Answer answer = this.ledger.write(user, path, body, tag);
		assertThat(answer.status()).as("%s: %s", path, answer.response().body()).isBetween(200, 201);
		return answer;
	}

}
