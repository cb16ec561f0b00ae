package dk.aftalebog.quickstart;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.RequestOptions;
import dk.aftalebog.quickstart.identity.DemonstrationUser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The pages of both services, in a real browser, as each demonstration user. */
class LoginIT {

	private static final Map<DemonstrationUser, String> ROLES = Map.of(DemonstrationUser.SECRETARIAT, "Sekretariat",
			DemonstrationUser.BOARD_MEMBER, "Bestyrelsesmedlem", DemonstrationUser.HOUSING_ORGANISATION,
			"Boligorganisation", DemonstrationUser.MEASURER, "Måler", DemonstrationUser.AUDITOR, "Revisor",
			DemonstrationUser.FUND, "Landsbyggefonden", DemonstrationUser.ADMINISTRATOR, "Administrator");

	private final Browser browser = BrowsedLedger.browser();

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "GUEST")
	void each_user_logs_in_once_for_both_services(DemonstrationUser user) {
		try (BrowserContext window = this.browser.window()) {
			Page page = logIn(window, Port.AGREEMENT, user.subject());
			assertThat(page.title()).isEqualTo("Arbejdsbordet – Aftalebog");
			assertThat(page.locator("header .who").innerText()).contains(ROLES.get(user));
			Browser.assertAccessible(page);
			page.navigate(address(Port.REPORTING));
			assertThat(page.title()).isEqualTo("Aftalerne – Aftalebog");
			assertThat(page.locator("header .who").innerText()).contains(ROLES.get(user));
			Browser.assertAccessible(page);
		}
		assertThat(this.browser.complaints()).isEmpty();
	}

	@Test
	void who_logs_out_of_one_service_is_logged_out_of_both_and_of_the_provider() {
		try (BrowserContext window = this.browser.window()) {
			Page page = logIn(window, Port.AGREEMENT, "auditor");
			page.navigate(address(Port.REPORTING));
			page.getByText("Log ud").click();
			assertThat(page.title()).isEqualTo("Du er logget ud – Aftalebog");
			Browser.assertAccessible(page);
			for (Port service : List.of(Port.AGREEMENT, Port.REPORTING)) {
				page.navigate(address(service));
				assertThat(page.url())
					.startsWith("http://localhost:" + BrowsedLedger.ledger().port(Port.IDENTITY) + "/login");
			}
		}
	}

	@Test
	void a_guest_without_a_role_and_a_plan_is_told_so_and_sees_nothing() {
		try (BrowserContext window = this.browser.window()) {
			Page page = logIn(window, Port.REPORTING, "guest");
			assertThat(page.locator("main").innerText()).contains("Du har ingen rolle",
					"Din bruger er ikke knyttet til nogen helhedsplan");
			Browser.assertAccessible(page);
		}
	}

	@Test
	void a_wrong_password_lets_nobody_in() {
		try (BrowserContext window = this.browser.window()) {
			Page page = window.newPage();
			page.navigate(address(Port.REPORTING));
			BrowsedLedger.fill(page, "auditor", "forkert");
			assertThat(page.url()).contains("/login?error");
			page.navigate(address(Port.REPORTING));
			assertThat(page.url())
				.startsWith("http://localhost:" + BrowsedLedger.ledger().port(Port.IDENTITY) + "/login");
		}
	}

	@Test
	void the_session_is_new_after_logging_in_and_its_cookie_is_for_the_server_alone() {
		try (BrowserContext window = this.browser.window()) {
			Page page = window.newPage();
			page.navigate(address(Port.AGREEMENT));
			String before = cookie(window, "AFTALEBOG_AGREEMENT").value;
			BrowsedLedger.fill(page, "auditor", "auditor");
			Cookie after = cookie(window, "AFTALEBOG_AGREEMENT");
			assertThat(after.value).isNotEqualTo(before);
			assertThat(after.httpOnly).isTrue();
			assertThat(after.sameSite.name()).isEqualTo("LAX");
			page.navigate(address(Port.REPORTING));
			assertThat(cookie(window, "AFTALEBOG_REPORTING").value).isNotEqualTo(after.value);
			assertThat(cookie(window, "AFTALEBOG_AGREEMENT").value).isEqualTo(after.value);
		}
	}

	@Test
	void a_tampered_cookie_is_no_log_in() {
		try (BrowserContext window = this.browser.window()) {
			logIn(window, Port.AGREEMENT, "auditor");
			Cookie session = cookie(window, "AFTALEBOG_AGREEMENT");
			session.value = session.value.substring(1) + "A";
			window.clearCookies();
			window.addCookies(List.of(session));
			Page page = window.newPage();
			page.navigate(address(Port.AGREEMENT));
			assertThat(page.url())
				.startsWith("http://localhost:" + BrowsedLedger.ledger().port(Port.IDENTITY) + "/login");
		}
	}

	@Test
	void a_form_that_another_site_sends_is_refused() {
		try (BrowserContext window = this.browser.window()) {
			logIn(window, Port.AGREEMENT, "secretariat");
			APIResponse answer = window.request()
				.post(address(Port.AGREEMENT) + "logout", RequestOptions.create().setMaxRedirects(0));
			assertThat(answer.status()).isEqualTo(403);
			assertThat(answer.text()).contains("Det må du ikke se");
			Page page = window.newPage();
			page.navigate(address(Port.AGREEMENT));
			assertThat(page.title()).isEqualTo("Arbejdsbordet – Aftalebog");
		}
	}

	@Test
	void the_session_of_a_page_opens_no_api() {
		try (BrowserContext window = this.browser.window()) {
			logIn(window, Port.AGREEMENT, "secretariat");
			assertThat(window.request().get(address(Port.AGREEMENT) + "api/plans/randers-2025-2029").status())
				.isEqualTo(401);
		}
	}

	@Test
	void a_page_may_load_nothing_from_elsewhere_and_run_no_script_in_it() {
		for (Port service : List.of(Port.AGREEMENT, Port.REPORTING)) {
			try (BrowserContext window = this.browser.window()) {
				logIn(window, service, "auditor");
				Map<String, String> headers = window.request().get(address(service)).headers();
				assertThat(headers.get("content-security-policy"))
					.contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "base-uri 'none'")
					.doesNotContain("unsafe", "*");
				assertThat(headers).containsEntry("x-content-type-options", "nosniff")
					.containsEntry("x-frame-options", "DENY")
					.containsEntry("referrer-policy", "same-origin");
				assertThat(headers.get("cache-control")).contains("no-store");
			}
		}
	}

	@Test
	void styles_and_scripts_bear_a_hash_or_a_version_in_their_names_and_may_be_kept() {
		for (Port service : List.of(Port.AGREEMENT, Port.REPORTING)) {
			try (BrowserContext window = this.browser.window()) {
				Page page = logIn(window, service, "auditor");
				List<String> kept = page.locator("link[rel=stylesheet], script[src]")
					.all()
					.stream()
					.map((one) -> one.getAttribute(one.getAttribute("src") != null ? "src" : "href"))
					.toList();
				assertThat(kept).isNotEmpty()
					.allMatch((path) -> path.matches(".*-[0-9a-f]{32}\\.(css|js)|/webjars/[^/]+/[0-9.]+/.*"));
				for (String path : kept) {
					APIResponse answer = window.request().get(address(service) + path.substring(1));
					assertThat(answer.status()).as(path).isEqualTo(200);
					assertThat(answer.headers().get("cache-control")).contains("max-age=31536000");
				}
			}
		}
	}

	@Test
	void a_page_speaks_english_to_whoever_chooses_it() {
		try (BrowserContext window = this.browser.window()) {
			Page page = logIn(window, Port.REPORTING, "auditor");
			page.getByText("English").click();
			assertThat(page.title()).isEqualTo("The agreements – Aftalebog");
			assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
			page.navigate(address(Port.AGREEMENT));
			assertThat(page.title()).isEqualTo("The workbench – Aftalebog");
			page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "start-en.png")));
			page.setViewportSize(360, 640);
			page.navigate(address(Port.AGREEMENT) + "?lang=da");
			assertThat(page.evaluate("document.documentElement.scrollWidth <= 360")).isEqualTo(true);
			page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "start-360.png")));
		}
	}

	private static Page logIn(BrowserContext window, Port service, String user) {
		return BrowsedLedger.logIn(window, service, user);
	}

	private static Cookie cookie(BrowserContext window, String name) {
		return window.cookies().stream().filter((cookie) -> cookie.name.equals(name)).findFirst().orElseThrow();
	}

	private static String address(Port service) {
		return BrowsedLedger.address(service, "");
	}

}
