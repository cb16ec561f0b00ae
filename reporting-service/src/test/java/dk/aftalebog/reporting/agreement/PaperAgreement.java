package dk.aftalebog.reporting.agreement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import dk.aftalebog.json.Json;
import dk.aftalebog.model.agreement.Agreement;
import dk.aftalebog.model.agreement.Cell;
import dk.aftalebog.model.plan.Plan;
import dk.aftalebog.paper.Paper;
import dk.aftalebog.reporting.agreement.AgreementAnswer.Measurement;
import dk.aftalebog.reporting.asof.State;
import dk.aftalebog.reporting.web.Moment;
import dk.aftalebog.reporting.witness.SealedCheckpoint;
import dk.aftalebog.wording.Wording;
import org.springframework.context.support.ResourceBundleMessageSource;
import tools.jackson.databind.JsonNode;

/** A sample agreement, what was measured of it, and its paper. */
record PaperAgreement(JsonNode document, List<JsonNode> measured, Paper paper) {

	private static final Path SAMPLES = Path.of("..", "samples");

	private static final SealedCheckpoint CHECKPOINT = new SealedCheckpoint(4300,
			"Xk1iPUFZ3Ea2sXrP0x0bB8b7g8rQxv9hYkqM1wZkG3c=",
			"""
					test/aftalebog
					4300
					Xk1iPUFZ3Ea2sXrP0x0bB8b7g8rQxv9hYkqM1wZkG3c=

					— test/aftalebog 1hQ9eMZ4a0qBdGzJ1x0uVw8RZkq3o6sXh4n7Yb2cP5mTQf0iLr9KjWvE3aUyD8gNsO6tCpHxB1zMnRkYqVwLe5I=
					""");

	static PaperAgreement of(String id, String language) {
		JsonNode document = tree("agreements/" + id + ".json");
		Agreement agreement = Json.MAPPER.treeToValue(document.get("agreement"), Agreement.class);
		Plan plan = Json.MAPPER.treeToValue(tree("plans/" + document.get("plan").asString() + ".json"), Plan.class);
		List<JsonNode> measured = new ArrayList<>();
		tree("illustrative/" + id + ".json").get("measurements").forEach(measured::add);
		Moment moment = new Moment(LocalDate.parse("2026-01-31"), Instant.parse("2026-02-01T12:00:00Z"), 4321,
				Instant.parse("2026-02-01T12:00:00Z"), CHECKPOINT);
		AgreementAnswer answer = new AgreementAnswer(moment, id, plan.id(), document.get("focusArea").asString(),
				State.IN_FORCE, null, agreement.period().from(), null, null, agreement, null, List.of(),
				measured.stream().map(PaperAgreement::measurement).toList(), null);
		AgreementView view = new AgreementView(answer, plan, null, null, say(language));
		return new PaperAgreement(document, measured, new AgreementPaper(view).paper());
	}

	private static Measurement measurement(JsonNode one) {
		return new Measurement(one.get("indicator").asString(),
				one.has("comparator") ? one.get("comparator").asString() : null, one.get("year").asInt(),
				Json.MAPPER.treeToValue(one.get("cell"), Cell.class), Instant.parse("2026-01-01T12:00:00Z"), null);
	}

	private static Wording say(String language) {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasenames("wording/messages", "reporting/messages");
		messages.setDefaultEncoding("UTF-8");
		messages.setFallbackToSystemLocale(false);
		return new Wording(messages, Locale.of(language));
	}

	private static JsonNode tree(String file) {
		try {
			return Json.MAPPER.readTree(Files.readString(SAMPLES.resolve(file)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
