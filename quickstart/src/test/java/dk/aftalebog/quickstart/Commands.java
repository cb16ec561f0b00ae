package dk.aftalebog.quickstart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import dk.aftalebog.json.EventTypes;
import dk.aftalebog.json.Json;
import dk.aftalebog.model.agreement.Agreement;
import dk.aftalebog.model.change.Change;
import dk.aftalebog.model.change.Registration;
import dk.aftalebog.model.event.AgreementEvent.ContentFact;
import dk.aftalebog.quickstart.RunningLedger.Answer;
import dk.aftalebog.quickstart.Writer.Command;
import tools.jackson.databind.JsonNode;

/** The commands that the writers send, each with the events that it adds. */
final class Commands {

	private static final LocalDate ANY_DAY = LocalDate.of(2022, 1, 1);

	private Commands() {
	}

	static Command registerPlan(String id) {
		String mark = mark();
		return new Command("secretariat", "plan/" + id, "/api/plans",
				"""
						{"id": "%s", "name": "%s", "municipality": "Prøve", "period": {"from": "2021-08-01", "to": "2035-07-31"},
						 "areas": [{"key": "nord", "name": "Nordparken"}, {"key": "syd", "name": "Sydparken"}],
						 "board": [{"key": "formand", "organisation": "Boligforeningen", "title": "Direktør",
						            "mandate": {"from": "2000-01-01"}}]}"""
					.formatted(id, mark),
				"", mark, (answer) -> List.of("plan.registered.v1"));
	}

	static Command registerAgreement(String id, String plan) {
		String mark = mark();
		String agreement = """
				{"name": "Tryghed", "period": {"from": "2021-08-01", "to": "2035-07-31"},
				 "goals": [{"key": "faerre", "text": "Færre udsættelser"}],
				 "indicators": [{"key": "udsaettelser", "name": "Udsættelser", "goal": "faerre", "level": "area",
				                 "unit": "count", "direction": "lower-is-better",
				                 "baselines": [{"scope": "area:nord", "value": 14, "asOf": "2019"}]}],
				 "activities": [{"key": "a", "name": "A"}, {"key": "b", "name": "B"}]}""";
		return new Command("secretariat", "agreement/" + id, "/api/agreements",
				"""
						{"id": "%s", "plan": "%s", "focusArea": "%s", "adopted": {"meetingOn": "2021-06-01", "minutes": "Referat 1"},
						 "agreement": %s}"""
					.formatted(id, plan, mark, agreement),
				"", mark, (answer) -> {
					List<String> types = new ArrayList<>(List.of("agreement.registered.v1"));
					Registration.changes(Json.MAPPER.readValue(agreement, Agreement.class))
						.forEach((change) -> types.add(type(change)));
					return types;
				});
	}

	static Command open(String agreement, LocalDate inForceFrom) {
		String mark = mark();
		return new Command("secretariat", "agreement/" + agreement, revisions(agreement), """
				{"kind": "ordinary", "title": "%s", "reason": "Fordi", "inForceFrom": "%s"}""".formatted(mark,
				inForceFrom), "", mark, (answer) -> List.of("agreement.revision-opened.v1"));
	}

	/** Proposes the changes; the first of them bears the mark in place of %s. */
	static Command propose(String agreement, int revision, String tag, String... changes) {
		String mark = mark();
		List<String> types = List.of(changes).stream().map((change) -> "agreement.change-proposed.v1").toList();
		return new Command("secretariat", "agreement/" + agreement, revisions(agreement) + "/" + revision + "/changes",
				"{\"changes\": [" + String.join(", ", changes).formatted(mark) + "]}", tag, mark, (answer) -> types);
	}

	static Command withdrawChange(String agreement, int revision, String tag, int change) {
		return new Command("secretariat", "agreement/" + agreement,
				revisions(agreement) + "/" + revision + "/changes/" + change, "", tag, "",
				(answer) -> List.of("agreement.change-withdrawn.v1"));
	}

	static Command submit(String agreement, int revision, String tag) {
		return new Command("secretariat", "agreement/" + agreement,
				revisions(agreement) + "/" + revision + "/submission", "", tag, "",
				(answer) -> List.of("agreement.revision-submitted.v1"));
	}

	static Command withdraw(String agreement, int revision, String tag) {
		String mark = mark();
		return new Command("secretariat", "agreement/" + agreement,
				revisions(agreement) + "/" + revision + "/withdrawal", "{\"reason\": \"%s\"}".formatted(mark), tag,
				mark, (answer) -> List.of("agreement.revision-withdrawn.v1"));
	}

	static Command decide(String agreement, int revision, String tag, String outcome, LocalDate meetingOn,
			String basis) {
		String mark = mark();
		return new Command("board-member", "agreement/" + agreement,
				revisions(agreement) + "/" + revision + "/decision", """
						{"outcome": "%s", "meetingOn": "%s", "minutes": "%s", "lateEntry": true, "reason": "Sådan",
						 "basis": "%s"}""".formatted(outcome, meetingOn, mark, basis), tag, mark,
				(answer) -> decided(outcome, answer));
	}

	static Command measure(String agreement, int year, String scope, int value, boolean correction) {
		String mark = mark();
		return new Command("measurer", "agreement/" + agreement, "/api/agreements/" + agreement + "/measurements",
				"""
						{"measurements": [{"indicator": "udsaettelser", "year": %d, %s
						                   "cell": {"scope": "%s", "value": %d, "note": "%s"}}]}""".formatted(year,
						correction ? "\"correction\": \"Talt om\"," : "", scope, value, mark),
				"", mark,
				(answer) -> List.of("agreement.measurement-" + (correction ? "corrected" : "recorded") + ".v1"));
	}

	/** Sends something that must be refused, whatever the others do. */
	static void sendWrong(Writer writer, String agreement, int which) {
		Command open = open(agreement, ANY_DAY);
		switch (which % 8) {
			case 0 -> writer.refuse(400, "malformed-json", with(open, open.body().replace("}", "")));
			case 1 -> writer.refuse(400, "idempotency-key-missing", open, "");
			case 2 -> writer.refuse(404, "unknown-agreement", open("findes-ikke", ANY_DAY));
			case 3 -> writer.refuse(404, "unknown-revision", propose(agreement, 999_999, "*", rename()));
			case 4 -> writer.refuse(422, "invalid-document", with(open, open.body().replace("reason", "grund")));
			case 5 ->
				writer.refuse(428, "if-match-missing", decide(agreement, 1, "", "approved", ANY_DAY, "0".repeat(64)));
			case 6 -> writer.refuse(422, "invalid-document", measure(agreement, 2019, "area:nord", 1, false));
			default -> writer.refuse(422, "invalid-document", registerAgreement("uden-plan-" + mark(), "ingen-plan"));
		}
	}

	static String rename() {
		return "{\"type\": \"agreement-renamed\", \"name\": \"%s\"}";
	}

	static String section(String key) {
		return "{\"type\": \"section-set\", \"section\": {\"key\": \"" + key
				+ "\", \"title\": \"Afsnit\", \"text\": \"%s\"}}";
	}

	static String activity() {
		return "{\"type\": \"activity-added\", \"activity\": {\"key\": \"n-" + mark() + "\", \"name\": \"%s\"}}";
	}

	private static List<String> decided(String outcome, Answer answer) {
		List<String> types = new ArrayList<>(List.of("agreement.revision-" + outcome + ".v1"));
		if (outcome.equals("approved")) {
			for (JsonNode proposed : answer.json().get("changes")) {
				types.add(type(Json.MAPPER.treeToValue(proposed.get("change"), Change.class)));
			}
		}
		return types;
	}

	private static String type(Change change) {
		return EventTypes.typeOf(new ContentFact(0, ANY_DAY, ANY_DAY, change));
	}

	private static Command with(Command command, String body) {
		return new Command(command.user(), command.stream(), command.path(), body, command.tag(), command.mark(),
				command.types());
	}

	private static String revisions(String agreement) {
		return "/api/agreements/" + agreement + "/revisions";
	}

	private static String mark() {
		return UUID.randomUUID().toString();
	}

}
