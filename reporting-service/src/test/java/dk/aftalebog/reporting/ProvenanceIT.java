package dk.aftalebog.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import dk.aftalebog.json.Json;
import dk.aftalebog.json.LeafJson;
import dk.aftalebog.model.agreement.Agreement;
import dk.aftalebog.model.diff.Leaves;
import dk.aftalebog.model.log.LogEntry;
import dk.aftalebog.reporting.Reports.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Every value of every sample has a source that really holds it. */
class ProvenanceIT {

	/** Where the second name of a path is a key that the event bears too. */
	private static final Set<String> KEYED = Set.of("parties", "sections", "goals", "indicators", "activities",
			"endedActivities", "resources");

	private static Reports reports;

	@BeforeAll
	static void the_demonstration_was_played() {
		reports = Reports.start();
		Samples.write(reports.log());
		reports.send(reports.log().entries());
		reports.send(new Story(reports.log(), "eksempel").registered("2026-06-01T10:00:00Z"));
		reports.awaitAll();
	}

	@AfterAll
	static void stop() {
		reports.close();
	}

	@ParameterizedTest
	@FieldSource("dk.aftalebog.reporting.Samples#AGREEMENTS")
	void every_value_at_every_point_has_a_source_that_holds_it(String id) {
		int values = 0;
		LocalDate begins = Samples.agreement(id).period().from();
		for (Instant knownAt : instants(id)) {
			for (LocalDate day : List.of(begins, begins.plusMonths(17), begins.plusMonths(40), begins.plusYears(9))) {
				values += check(id, day, knownAt);
			}
		}
		assertThat(values).isGreaterThan(1000);
	}

	/** Each instant at which content was decided, and the last one. */
	private static List<Instant> instants(String id) {
		List<Instant> instants = new ArrayList<>(reports.jdbc()
			.sql("""
					SELECT DISTINCT h.recorded_at FROM projection.history h JOIN ledger.event e USING (position)
					WHERE h.agreement = ? AND e.event_type IN ('agreement.registered.v1', 'agreement.revision-approved.v1')
					ORDER BY 1""")
			.param(id)
			.query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
			.list());
		assertThat(instants).hasSizeGreaterThan(2);
		instants.add(reports.log().entries().getLast().recordedAt());
		return instants;
	}

	private static int check(String id, LocalDate day, Instant knownAt) {
		String at = "?inForceOn=%s&knownAt=%s".formatted(day, knownAt);
		JsonNode said = reports.get("/api/agreements/" + id + at).json();
		JsonNode agreement = said.has("agreement") ? said.get("agreement") : said.at("/lastVersion/agreement");
		Map<String, Object> leaves = Leaves.of(Json.MAPPER.treeToValue(agreement, Agreement.class));
		JsonNode answer = reports.get("/api/agreements/" + id + "/provenance" + at).json();
		assertThat(answer.get("state")).isEqualTo(said.get("state"));
		Map<String, JsonNode> told = new LinkedHashMap<>();
		answer.get("values").forEach((value) -> told.put(value.get("path").asString(), value));
		assertThat(told.keySet()).containsExactlyElementsOf(leaves.keySet());
		leaves.forEach((path, leaf) -> {
			JsonNode value = Objects.requireNonNull(told.get(path));
			assertThat(value.get("value")).as(path).isEqualTo(Json.MAPPER.readTree(LeafJson.of(leaf).toString()));
			checkSource(path, value.get("value"), value.get("source"), knownAt);
			value.get("earlier").forEach((earlier) -> {
				if (earlier.has("value")) {
					checkSource(path, earlier.get("value"), earlier.get("source"), knownAt);
				}
			});
		});
		return leaves.size();
	}

	private static void checkSource(String path, JsonNode value, JsonNode source, Instant knownAt) {
		LogEntry entry = reports.log().entries().get(source.get("logPosition").asInt() - 1);
		assertThat(entry.event().type()).isEqualTo(source.get("type").asString());
		assertThat(entry.event().sequence()).isEqualTo(source.get("sequence").asLong());
		assertThat(entry.recordedAt()).isEqualTo(source.get("recordedAt").asString()).isBeforeOrEqualTo(knownAt);
		assertThat(source.get("role").asString()).isEqualTo("secretariat");
		assertThat(source.get("organisation").asString()).isEqualTo("Testkommune");
		// What the secretariat settled was decided at no meeting.
		assertThat(source.has("minutes")).isNotEqualTo(isSettled(entry));
		assertThat(source.has("decidedOn")).isNotEqualTo(isSettled(entry));
		JsonNode payload = Json.MAPPER.readTree(entry.event().payload());
		assertThat(payload.get("revision")).isEqualTo(source.get("revision"));
		if (source.has("decidedOn")) {
			assertThat(payload.get("decidedOn")).isEqualTo(source.get("decidedOn"));
		}
		assertThat(holds(payload, value)).as("%s = %s in %s", path, value, payload).isTrue();
		String[] names = path.split("/", -1);
		if (KEYED.contains(names[1])) {
			assertThat(holds(payload, Json.MAPPER.valueToTree(names[2]))).as("%s in %s", path, payload).isTrue();
		}
	}

	private static boolean isSettled(LogEntry entry) {
		return reports.log()
			.entries()
			.stream()
			.filter((other) -> other.event().commit().equals(entry.event().commit()))
			.anyMatch((other) -> other.event().type().equals("agreement.revision-settled.v1"));
	}

	private static boolean holds(JsonNode payload, JsonNode value) {
		return payload.equals(value) || payload.valueStream().anyMatch((part) -> holds(part, value));
	}

	@Test
	void a_changed_value_tells_what_stood_there_before_and_who_changed_it_when() {
		JsonNode value = reports
			.get("/api/agreements/aalborg-tryghed-2017/provenance?inForceOn=2017-07-01&path=/parties/politiet/units")
			.json()
			.get("values")
			.get(0);
		assertThat(value.at("/value/0").asString()).isEqualTo("Lokalpolitiet");
		assertThat(value.at("/source/type").asString()).isEqualTo("agreement.party-changed.v1");
		assertThat(value.at("/source/revision").asInt()).isEqualTo(1);
		assertThat(value.at("/source/decidedOn").asString()).isEqualTo("2017-05-18");
		assertThat(value.at("/source/minutes").asString()).isEqualTo("Bestyrelsens referat 18.5.2017, punkt 4");
		assertThat(value.at("/source/recordedAt").asString()).isEqualTo("2017-05-22T11:05:00Z");
		assertThat(value.at("/earlier/0/value/0").asString()).isEqualTo("Nærpolitiet");
		assertThat(value.at("/earlier/0/source/revision").asInt()).isZero();
	}

	@Test
	void a_path_above_values_asks_for_all_of_them() {
		JsonNode values = reports.get("/api/agreements/eksempel/provenance?inForceOn=2022-01-01&path=/period")
			.json()
			.get("values");
		assertThat(values).extracting((value) -> value.get("path").asString())
			.containsExactly("/period/from", "/period/to");
	}

	@ParameterizedTest
	@CsvSource({ "2021-07-15, not-yet-in-force, 0", "2022-01-01, in-force, 7", "2025-08-01, ended, 7" })
	void a_day_on_which_it_is_not_in_force_is_told_as_such(String day, String state, int values) {
		Answer answer = reports.get("/api/agreements/eksempel/provenance?inForceOn=" + day);
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.text("/state")).isEqualTo(state);
		assertThat(answer.json().get("values")).hasSize(values);
	}

	@ParameterizedTest
	@CsvSource({ "eksempel/provenance?inForceOn=2022-01-01&path=/nowhere, 404, no-value-there",
			"eksempel/provenance?inForceOn=2022-01-01&path=/per, 404, no-value-there",
			"eksempel/provenance?inForceOn=2021-07-15&path=/name, 404, no-value-there",
			"nobody/provenance, 404, unknown-agreement",
			"eksempel/provenance?knownAt=2026-05-31T00:00:00Z, 404, not-known-then",
			"eksempel/provenance?knownAt=2100-01-01T00:00:00Z, 400, known-at-beyond-log",
			"eksempel/provenance?inForceOn=x, 400, bad-date", "eksempel/provenance?where=x, 400, unknown-parameter" })
	void what_cannot_be_answered_is_refused(String path, int status, String code) {
		Answer answer = reports.get("/api/agreements/" + path);
		assertThat(answer.status()).isEqualTo(status);
		assertThat(answer.text("/code")).isEqualTo(code);
	}

}
