package dk.aftalebog.quickstart;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;

import dk.aftalebog.json.Json;
import dk.aftalebog.quickstart.LedgerClient.Answer;
import dk.aftalebog.quickstart.identity.DemonstrationUser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tells the story of the sample agreements through the service's own API, under a clock
 * that walks from its first step to its last: any day and any instant have something to
 * show. A story that was broken off is told again from the start; what was told before is
 * recognised by its idempotency keys.
 */
final class Demonstration {

	private static final Duration TIME_TO_START = Duration.ofHours(1);

	/** In a story nobody else writes. */
	private static final String WHATEVER_IT_IS = "*";

	private final JsonNode steps = sample("demonstration.json").get("steps");

	private final DemonstrationClock clock;

	Demonstration(DemonstrationClock clock) {
		this.clock = clock;
	}

	/** Puts the clock to where the story begins, before anything is stamped by it. */
	void begin() {
		this.clock.moveTo(at(this.steps.get(0), "at").minus(TIME_TO_START));
	}

	/** Tells the story. */
	void tell(LedgerClient ledger) {
		for (int i = 0; i < this.steps.size(); i++) {
			JsonNode step = this.steps.get(i);
			this.clock.moveTo(at(step, "at"));
			tell(step, ledger.telling("demonstration-" + i));
		}
		this.clock.followRealTime();
	}

	private void tell(JsonNode step, LedgerClient ledger) {
		String agreement = "/api/agreements/" + step.path("agreement").asString("");
		switch (step.get("do").asString()) {
			case "register-plan" -> ledger.post(DemonstrationUser.SECRETARIAT, "/api/plans",
					sample("plans/" + step.get("plan").asString() + ".json"));
			case "register-agreement" -> ledger.post(DemonstrationUser.SECRETARIAT, "/api/agreements",
					withContacts(sample("agreements/" + step.get("agreement").asString() + ".json"), ledger));
			case "revise" -> revise(step, agreement, ledger);
			case "measure" -> ledger.post(DemonstrationUser.MEASURER, agreement + "/measurements", measurements(step));
			case "correct" -> ledger.post(DemonstrationUser.MEASURER, agreement + "/measurements", correction(step));
			case "evaluate" -> ledger.post(DemonstrationUser.SECRETARIAT, agreement + "/evaluations",
					only(step, "year", "heldOn", "conclusion", "activities"));
			case "settle" -> settle(step, agreement, ledger);
			case "upload" -> ledger.post(DemonstrationUser.HOUSING_ORGANISATION,
					"%s/revisions/%d/upload".formatted(agreement, step.get("revision").asInt()),
					only(step, "uploadedOn"), WHATEVER_IT_IS);
			case "change-plan" ->
				ledger.post(DemonstrationUser.SECRETARIAT, "/api/plans/" + step.get("plan").asString() + "/changes",
						only(step, "inForceFrom", "reason", "changes"), WHATEVER_IT_IS);
			default -> throw new IllegalStateException("The story knows no step like " + step);
		}
	}

	/** The contact persons, invented ones, are entered in the directory beforehand. */
	private static JsonNode withContacts(JsonNode document, LedgerClient ledger) {
		sample("persons.json").get("persons")
			.values()
			.stream()
			.filter((person) -> person.get("agreement").equals(document.get("id")))
			.forEach((person) -> {
				ObjectNode entry = only(person, "name", "title", "mail", "telephone");
				entry.set("plan", document.get("plan"));
				String id = ledger.post(DemonstrationUser.SECRETARIAT, "/api/persons", entry)
					.json()
					.get("id")
					.asString();
				document.at("/agreement/parties")
					.values()
					.stream()
					.filter((party) -> party.get("key").equals(person.get("party")))
					.forEach((party) -> ((ObjectNode) party).put("contact", id));
			});
		return document;
	}

	private void revise(JsonNode step, String agreement, LedgerClient ledger) {
		Answer opened = ledger.post(DemonstrationUser.SECRETARIAT, agreement + "/revisions",
				only(step, "kind", "title", "reason", "inForceFrom"));
		String revision = opened.location();
		Answer submitted = involveFund(step, revision, submit(step, revision, opened, ledger), ledger);
		switch (step.get("outcome").asString()) {
			case "approve" -> decide(step, "approved", revision, submitted, ledger);
			case "reject" -> decide(step, "rejected", revision, submitted, ledger);
			case "return-then-approve" -> {
				JsonNode returned = step.get("returned");
				Answer draft = decide(returned, "returned", revision, submitted, ledger);
				Answer again = submit(returned, revision, draft, ledger);
				decide(step, "approved", revision, again, ledger);
			}
			case "withdraw" -> {
				this.clock.moveTo(at(step, "decidedAt"));
				ledger.post(DemonstrationUser.SECRETARIAT, revision + "/withdrawal",
						Json.MAPPER.createObjectNode().set("reason", step.get("withdrawalReason")), submitted.tag());
			}
			default -> throw new IllegalStateException("The story knows no outcome like " + step);
		}
	}

	private Answer involveFund(JsonNode step, String revision, Answer submitted, LedgerClient ledger) {
		if (!step.has("fundInvolved")) {
			return submitted;
		}
		JsonNode fund = step.get("fundInvolved");
		this.clock.moveTo(at(fund, "at"));
		return ledger.post(DemonstrationUser.SECRETARIAT, revision + "/fund-involvement",
				only(fund, "involvedOn", "how"), submitted.tag());
	}

	/** The secretariat settles wording, and a member takes note. */
	private void settle(JsonNode step, String agreement, LedgerClient ledger) {
		Answer opened = ledger.post(DemonstrationUser.SECRETARIAT, agreement + "/revisions",
				only(step, "kind", "title", "reason", "inForceFrom"));
		String revision = opened.location();
		Answer submitted = submit(step, revision, opened, ledger);
		this.clock.moveTo(at(step, "settledAt"));
		Answer settled = ledger.post(DemonstrationUser.SECRETARIAT, revision + "/settlement", null, submitted.tag());
		this.clock.moveTo(at(step, "confirmedAt"));
		ledger.post(DemonstrationUser.BOARD_MEMBER, revision + "/confirmation", null, settled.tag());
	}

	private Answer submit(JsonNode step, String revision, Answer draft, LedgerClient ledger) {
		Answer proposed = ledger.post(DemonstrationUser.SECRETARIAT, revision + "/changes", only(step, "changes"),
				draft.tag());
		if (step.has("resubmittedAt")) {
			this.clock.moveTo(at(step, "resubmittedAt"));
		}
		return ledger.post(DemonstrationUser.SECRETARIAT, revision + "/submission", null, proposed.tag());
	}

	private Answer decide(JsonNode step, String outcome, String revision, Answer submitted, LedgerClient ledger) {
		this.clock.moveTo(at(step, "decidedAt"));
		ObjectNode decision = ((ObjectNode) step.get("decision").deepCopy()).put("outcome", outcome);
		if (outcome.equals("approved")) {
			decision.set("basis", submitted.json().get("basis"));
		}
		return ledger.post(DemonstrationUser.BOARD_MEMBER, revision + "/decision", decision, submitted.tag());
	}

	private static JsonNode measurements(JsonNode step) {
		JsonNode all = sample("illustrative/" + step.get("agreement").asString() + ".json").get("measurements");
		ArrayNode ofYear = Json.MAPPER.createArrayNode();
		all.values()
			.stream()
			.filter((measurement) -> measurement.get("year").asInt() == step.get("year").asInt())
			.forEach(ofYear::add);
		return Json.MAPPER.createObjectNode().set("measurements", ofYear);
	}

	private static JsonNode correction(JsonNode step) {
		ObjectNode corrected = only(step, "indicator", "year", "cell");
		corrected.set("correction", step.get("reason"));
		ArrayNode measurements = Json.MAPPER.createArrayNode();
		measurements.add(corrected);
		return Json.MAPPER.createObjectNode().set("measurements", measurements);
	}

	private static ObjectNode only(JsonNode step, String... names) {
		ObjectNode picked = Json.MAPPER.createObjectNode();
		for (String name : names) {
			if (step.has(name)) {
				picked.set(name, step.get(name));
			}
		}
		return picked;
	}

	private static Instant at(JsonNode step, String name) {
		return Instant.parse(step.get(name).asString());
	}

	private static JsonNode sample(String name) {
		try (InputStream file = Demonstration.class.getResourceAsStream("/samples/" + name)) {
			if (file == null) {
				throw new IllegalStateException("There is no sample " + name);
			}
			return Json.MAPPER.readTree(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
