package dk.aftalebog.quickstart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.springframework.util.FileSystemUtils;

/**
 * The whole ledger with its samples, and a browser: one of each for all tests of pages,
 * since starting them takes longer than most of these tests. What one of them adds, the
 * others must not mind.
 */
final class BrowsedLedger {

	private static final RunningLedger LEDGER;

	private static final Browser BROWSER;

	static {
		Path data;
		try {
			data = Files.createTempDirectory("aftalebog-pages-");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		LEDGER = new RunningLedger(data);
		LEDGER.awaitReports();
		BROWSER = new Browser();
		Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(data), "stop-browsed-ledger"));
	}

	private BrowsedLedger() {
	}

	private static void stop(Path data) {
		BROWSER.close();
		LEDGER.close();
		try {
			FileSystemUtils.deleteRecursively(data);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static RunningLedger ledger() {
		return LEDGER;
	}

	static Browser browser() {
		return BROWSER;
	}

	/** Opens a service as somebody, whose password is the name. */
	static Page logIn(BrowserContext window, Port service, String user) {
		Page page = window.newPage();
		page.navigate(address(service, ""));
		fill(page, user, user);
		return page;
	}

	/** Fills in the log-in page of the provider. */
	static void fill(Page page, String user, String password) {
		page.fill("input[name=username]", user);
		page.fill("input[name=password]", password);
		page.click("button[type=submit]");
	}

	static String address(Port service, String path) {
		return "http://localhost:" + LEDGER.port(service) + "/" + path;
	}

}
