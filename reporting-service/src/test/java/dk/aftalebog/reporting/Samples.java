package dk.aftalebog.reporting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dk.aftalebog.json.Json;
import dk.aftalebog.model.agreement.Agreement;
import dk.aftalebog.model.agreement.Cell;
import dk.aftalebog.model.change.Change;
import dk.aftalebog.model.change.PlanChange;
import dk.aftalebog.model.change.Registration;
import dk.aftalebog.model.event.AgreementEvent.AgreementRegistered;
import dk.aftalebog.model.event.AgreementEvent.ChangeProposed;
import dk.aftalebog.model.event.AgreementEvent.ContentFact;
import dk.aftalebog.model.event.AgreementEvent.DecisionConfirmed;
import dk.aftalebog.model.event.AgreementEvent.EvaluationRecorded;
import dk.aftalebog.model.event.AgreementEvent.FundInvolved;
import dk.aftalebog.model.event.AgreementEvent.MeasurementCorrected;
import dk.aftalebog.model.event.AgreementEvent.MeasurementRecorded;
import dk.aftalebog.model.event.AgreementEvent.RevisionApproved;
import dk.aftalebog.model.event.AgreementEvent.RevisionOpened;
import dk.aftalebog.model.event.AgreementEvent.RevisionRejected;
import dk.aftalebog.model.event.AgreementEvent.RevisionReturned;
import dk.aftalebog.model.event.AgreementEvent.RevisionSettled;
import dk.aftalebog.model.event.AgreementEvent.RevisionSubmitted;
import dk.aftalebog.model.event.AgreementEvent.RevisionUploaded;
import dk.aftalebog.model.event.AgreementEvent.RevisionWithdrawn;
import dk.aftalebog.model.event.AgreementEvent;
import dk.aftalebog.model.event.Decision;
import dk.aftalebog.model.event.Event;
import dk.aftalebog.model.event.PlanEvent.PlanFact;
import dk.aftalebog.model.event.PlanEvent.PlanRegistered;
import dk.aftalebog.model.event.PlanEvent;
import dk.aftalebog.model.event.RevisionKind;
import dk.aftalebog.model.plan.Plan;
import dk.aftalebog.model.record.AgreementRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The sample agreements and what the demonstration lets happen to them, as a log. */
final class Samples {

	static final List<String> AGREEMENTS = List.of("aalborg-tryghed-2017", "randers-sammenhaengskraft-2025",
			"viborg-sammenhaengskraft-2021");

	private static final Path FOLDER = Path.of("..", "samples");

	private final LogWriter log;

	private final Map<String, Integer> revisions = new HashMap<>();

	private Samples(LogWriter log) {
		this.log = log;
	}

	/** Plays the demonstration through. */
	static void write(LogWriter log) {
		Samples samples = new Samples(log);
		tree("demonstration.json").get("steps").forEach(samples::play);
	}

	static Agreement agreement(String id) {
		return read(tree("agreements/" + id + ".json").get("agreement"), Agreement.class);
	}

	private void play(JsonNode step) {
		String agreement = step.path("agreement").asString("");
		Instant at = Instant.parse(step.get("at").asString());
		switch (step.get("do").asString()) {
			case "register-plan" -> {
				Plan plan = read(tree("plans/" + step.get("plan").asString() + ".json"), Plan.class);
				this.log.commit("plan/" + plan.id(), at, List.of(new PlanRegistered(plan)));
			}
			case "register-agreement" -> register(agreement, at);
			case "revise" -> revise(agreement, at, step);
			case "measure" -> commit(agreement, at, measurements(agreement, step.get("year").asInt()));
			case "correct" ->
				commit(agreement, at, List.of(new MeasurementCorrected(step.get("indicator").asString(), null,
						step.get("year").asInt(), read(step.get("cell"), Cell.class), step.get("reason").asString())));
			case "evaluate" -> {
				ObjectNode fields = ((ObjectNode) step.deepCopy()).without(List.of("at", "do", "agreement"));
				commit(agreement, at, List.of(read(fields, EvaluationRecorded.class)));
			}
			case "settle" -> settle(agreement, at, step);
			case "upload" -> commit(agreement, at, List.of(new RevisionUploaded(step.get("revision").asInt(),
					LocalDate.parse(step.get("uploadedOn").asString()), null)));
			case "change-plan" -> changePlan(at, step);
			default -> throw new IllegalStateException("There is no such step: " + step);
		}
	}

	private void register(String id, Instant at) {
		JsonNode document = tree("agreements/" + id + ".json");
		Decision adopted = read(document.get("adopted"), Decision.class);
		Agreement agreement = read(document.get("agreement"), Agreement.class);
		List<AgreementEvent> events = new ArrayList<>();
		events.add(new AgreementRegistered(id, document.get("plan").asString(), document.get("focusArea").asString(),
				adopted, null));
		Registration.changes(agreement)
			.forEach(
					(change) -> events.add(new ContentFact(0, adopted.meetingOn(), agreement.period().from(), change)));
		commit(id, at, events);
	}

	private void changePlan(Instant at, JsonNode step) {
		List<PlanEvent> facts = new ArrayList<>();
		step.get("changes")
			.forEach((change) -> facts.add(new PlanFact(LocalDate.parse(step.get("inForceFrom").asString()),
					step.get("reason").asString(), read(change, PlanChange.class))));
		this.log.commit("plan/" + step.get("plan").asString(), at, facts);
	}

	private void settle(String id, Instant at, JsonNode step) {
		int revision = open(id, at, step);
		Instant settledAt = Instant.parse(step.get("settledAt").asString());
		LocalDate from = LocalDate.parse(step.get("inForceFrom").asString());
		List<AgreementEvent> settled = new ArrayList<>();
		settled.add(new RevisionSettled(revision));
		changes(step)
			.forEach((change) -> settled.add(new ContentFact(revision, AgreementRecord.day(settledAt), from, change)));
		commit(id, settledAt, settled);
		commit(id, Instant.parse(step.get("confirmedAt").asString()),
				List.of(new DecisionConfirmed(revision, "formand")));
	}

	private int open(String id, Instant at, JsonNode step) {
		int revision = this.revisions.merge(id, 1, Integer::sum);
		List<AgreementEvent> opened = new ArrayList<>();
		opened
			.add(new RevisionOpened(revision, read(step.get("kind"), RevisionKind.class), step.get("title").asString(),
					step.get("reason").asString(), LocalDate.parse(step.get("inForceFrom").asString()), null, null));
		opened.addAll(proposed(revision, 1, changes(step)));
		opened.add(new RevisionSubmitted(revision));
		commit(id, at, opened);
		return revision;
	}

	private void revise(String id, Instant at, JsonNode step) {
		int revision = open(id, at, step);
		List<Change> changes = changes(step);
		LocalDate from = LocalDate.parse(step.get("inForceFrom").asString());
		JsonNode fund = step.path("fundInvolved");
		if (fund.isObject()) {
			commit(id, Instant.parse(fund.get("at").asString()), List.of(new FundInvolved(revision,
					LocalDate.parse(fund.get("involvedOn").asString()), fund.get("how").asString(), null)));
		}
		JsonNode returned = step.path("returned");
		if (returned.isObject()) {
			commit(id, Instant.parse(returned.get("decidedAt").asString()),
					List.of(new RevisionReturned(revision, read(returned.get("decision"), Decision.class))));
			List<Change> further = changes(returned);
			List<AgreementEvent> again = new ArrayList<>(proposed(revision, changes.size() + 1, further));
			again.add(new RevisionSubmitted(revision));
			commit(id, Instant.parse(returned.get("resubmittedAt").asString()), again);
			changes.addAll(further);
		}
		Instant decidedAt = Instant.parse(step.get("decidedAt").asString());
		if (step.has("withdrawalReason")) {
			commit(id, decidedAt, List.of(new RevisionWithdrawn(revision, step.get("withdrawalReason").asString())));
			return;
		}
		Decision decision = read(step.get("decision"), Decision.class);
		List<AgreementEvent> decided = new ArrayList<>();
		if (step.get("outcome").asString().equals("reject")) {
			decided.add(new RevisionRejected(revision, decision));
		}
		else {
			decided.add(new RevisionApproved(revision, decision));
			changes.forEach((change) -> decided.add(new ContentFact(revision, decision.meetingOn(), from, change)));
		}
		commit(id, decidedAt, decided);
	}

	private static List<ChangeProposed> proposed(int revision, int first, List<Change> changes) {
		List<ChangeProposed> proposed = new ArrayList<>();
		changes.forEach((change) -> proposed.add(new ChangeProposed(revision, first + proposed.size(), change)));
		return proposed;
	}

	private static List<Change> changes(JsonNode node) {
		List<Change> changes = new ArrayList<>();
		node.path("changes").forEach((change) -> changes.add(read(change, Change.class)));
		return changes;
	}

	private static List<MeasurementRecorded> measurements(String id, int year) {
		return tree("illustrative/" + id + ".json").get("measurements")
			.valueStream()
			.filter((measured) -> measured.get("year").asInt() == year)
			.map((measured) -> new MeasurementRecorded(measured.get("indicator").asString(), null, year,
					read(measured.get("cell"), Cell.class)))
			.toList();
	}

	private void commit(String id, Instant at, List<? extends Event> events) {
		this.log.commit("agreement/" + id, at, events);
	}

	private static <T> T read(JsonNode node, Class<T> type) {
		return Json.MAPPER.treeToValue(node, type);
	}

	private static JsonNode tree(String file) {
		try {
			return Json.MAPPER.readTree(Files.readString(FOLDER.resolve(file)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
