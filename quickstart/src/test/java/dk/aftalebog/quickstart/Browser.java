package dk.aftalebog.quickstart;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;

import static org.assertj.core.api.Assertions.assertThat;

/** Debian's Chromium, without a head; what it complains of is kept. */
final class Browser implements AutoCloseable {

	private static final Path CHROMIUM = Stream
		.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
		.map(Path::of)
		.filter(Files::exists)
		.findFirst()
		.orElseThrow(() -> new IllegalStateException("Install a browser: apt-get install chromium"));

	/** Chromium remarks on the status of the page that shows a refused form again. */
	private static final Pattern REFUSED_FORM = Pattern
		.compile("Failed to load resource: the server responded with a status of (403|409|412|422) .*");

	private final Playwright playwright = Playwright
		.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));

	private final com.microsoft.playwright.Browser browser = this.playwright.chromium()
		.launch(new BrowserType.LaunchOptions().setExecutablePath(CHROMIUM)
			.setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
					"--disable-background-networking", "--disable-component-update", "--disable-sync")));

	private final List<String> complaints = new ArrayList<>();

	/** A window of its own, with no cookies. */
	BrowserContext window() {
		return window(new com.microsoft.playwright.Browser.NewContextOptions());
	}

	/** A window in which no script runs. */
	BrowserContext windowWithoutScripts() {
		return window(new com.microsoft.playwright.Browser.NewContextOptions().setJavaScriptEnabled(false));
	}

	private BrowserContext window(com.microsoft.playwright.Browser.NewContextOptions options) {
		this.complaints.clear();
		BrowserContext window = this.browser.newContext(options);
		window.onConsoleMessage((message) -> {
			if ((message.type().equals("error") || message.type().equals("warning"))
					&& !REFUSED_FORM.matcher(message.text()).matches()) {
				this.complaints.add(message.text());
			}
		});
		window.onWebError((error) -> this.complaints.add(error.error()));
		return window;
	}

	/** What the browser's console complained of since the last window was opened. */
	List<String> complaints() {
		List<String> all = List.copyOf(this.complaints);
		this.complaints.clear();
		return all;
	}

	/** Nothing that a person with a screen reader or a keyboard would stumble over. */
	static void assertAccessible(Page page) {
		assertThat(new AxeBuilder(page).analyze().getViolations()).as(page.url()).extracting(Rule::getId).isEmpty();
	}

	/**
	 * Sound to a screen reader, no wider than a telephone; its picture can be looked at.
	 */
	static void assertSound(Page page, String name) {
		for (int width : List.of(1280, 360)) {
			page.setViewportSize(width, 800);
			assertThat(page.evaluate("document.documentElement.scrollWidth")).as("%s at %d", page.url(), width)
				.isEqualTo(width);
			page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
				.setPath(Path.of("target", "pages", name + "-" + width + ".png")));
		}
		assertAccessible(page);
		page.setViewportSize(1280, 800);
	}

	@Override
	public void close() {
		this.browser.close();
		this.playwright.close();
	}

}
