package dk.aftalebog.quickstart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dk.aftalebog.json.Json;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

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

	/**
	 * Registers a plan and an agreement that runs today, for a test to do with as it
	 * likes.
	 */
	static void register(String plan, String agreement) {
		send("/api/plans", """
				{"id": "%s", "name": "Prøveplan", "municipality": "Prøveby",
				 "period": {"from": "2024-01-01", "to": "2034-12-31"},
				 "areas": [{"key": "nord", "name": "Nordbyen"}, {"key": "syd", "name": "Sydbyen"}],
				 "board": [
				   {"key": "formand", "organisation": "Boligselskabet", "title": "formand",
				    "mandate": {"from": "2024-01-01"}},
				   {"key": "kommunen", "organisation": "Prøveby Kommune", "title": "medlem",
				    "mandate": {"from": "2024-01-01"}}],
				 "titles": [{"title": "sekretariatet", "role": "secretariat"},
				            {"title": "bestyrelsen", "role": "board-member"},
				            {"title": "boligorganisationen", "role": "housing-organisation"}]}""".formatted(plan));
		send("/api/agreements", """
				{"id": "%s", "plan": "%s", "focusArea": "Tryghed og trivsel",
				 "adopted": {"meetingOn": "2024-01-10", "minutes": "Referat 1"},
				 "agreement": {
				   "name": "Naboer", "period": {"from": "2024-02-01", "to": "2034-12-31"},
				   "parties": [{"key": "boligselskabet", "organisation": "Boligselskabet"},
				               {"key": "kommunen", "organisation": "Prøveby Kommune"}],
				   "sections": [{"key": "problem", "title": "Problemet", "text": "Naboer kender ikke hinanden."}],
				   "goals": [{"key": "naboskab", "text": "Færre beboere flytter"}],
				   "indicators": [
				     {"key": "fraflytning", "name": "Fraflytning", "goal": "naboskab", "level": "area",
				      "unit": "percent", "direction": "lower-is-better",
				      "dataSource": {"name": "Boligselskabets tal", "responsible": "Administrationen"},
				      "baselines": [{"scope": "area:nord", "value": 18.2, "asOf": "2023"},
				                    {"scope": "area:syd", "missing": "awaited", "expectedBy": "2024-autumn"}]},
				     {"key": "fester", "name": "Gårdfester", "goal": "naboskab", "level": "activity",
				      "unit": "count", "direction": "higher-is-better",
				      "baselines": [{"scope": "area:nord", "value": 3, "asOf": "2023"},
				                    {"scope": "area:syd", "value": 0, "asOf": "2023"}]}],
				   "activities": [{"key": "have", "name": "Gårdhave", "areas": ["nord"]}],
				   "resources": [],
				   "budget": {"lines": [{"funder": "Landsbyggefonden", "amount": 1000000, "form": "cash"}]},
				   "revisionTerms": {
				     "proposers": [{"title": "sekretariatet", "scope": "agreement"}],
				     "cadence": "any-time", "urgentAllowed": true, "decider": "bestyrelsen",
				     "upload": {"by": "boligorganisationen", "withinDays": 14},
				     "agreementEvaluation": {"everyYears": 1}, "activityEvaluation": {"everyYears": 1}}}}"""
			.formatted(agreement, plan));
	}

	/**
	 * Registers a sample once more under other names, without its contacts, who stand in
	 * the directory of the sample's own plan.
	 * @return the copy's id
	 */
	static String registerCopy(String sample) {
		ObjectNode agreement = (ObjectNode) sample("agreements", sample);
		String plan = agreement.get("plan").asString();
		send("/api/plans", ((ObjectNode) sample("plans", plan)).put("id", "kopi-" + plan).toString());
		agreement.put("id", "kopi-" + sample).put("plan", "kopi-" + plan);
		agreement.at("/agreement/parties").forEach((party) -> ((ObjectNode) party).remove("contact"));
		send("/api/agreements", agreement.toString());
		return "kopi-" + sample;
	}

	private static JsonNode sample(String kind, String id) {
		try {
			return Json.MAPPER.readTree(Files.readAllBytes(Path.of("..", "samples", kind, id + ".json")));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void send(String path, String body) {
		RunningLedger.Answer answer = LEDGER.write("secretariat", path, body, "");
		if (answer.status() != 201) {
			throw new IllegalStateException(answer.response().body());
		}
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
