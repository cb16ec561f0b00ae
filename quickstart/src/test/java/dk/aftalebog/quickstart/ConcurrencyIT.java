package dk.aftalebog.quickstart;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dk.aftalebog.json.EventJson;
import dk.aftalebog.json.EventTypes;
import dk.aftalebog.json.Json;
import dk.aftalebog.model.agreement.Agreement;
import dk.aftalebog.model.agreement.Cell;
import dk.aftalebog.model.event.AgreementEvent.ContentFact;
import dk.aftalebog.model.event.AgreementEvent.MeasurementCorrected;
import dk.aftalebog.model.event.AgreementEvent.MeasurementRecorded;
import dk.aftalebog.model.log.LogEntry;
import dk.aftalebog.model.log.StoredEvent;
import dk.aftalebog.model.timeline.AsOf;
import dk.aftalebog.model.timeline.Fact;
import dk.aftalebog.model.timeline.Timeline;
import dk.aftalebog.model.timeline.Version;
import dk.aftalebog.quickstart.RunningLedger.Answer;
import dk.aftalebog.quickstart.Writer.Acknowledged;
import dk.aftalebog.quickstart.Writer.Refused;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Many write at once, slow transactions, rollbacks and a jumping clock among them; then
 * everything that was acknowledged is everywhere, once, in order, and what was refused is
 * nowhere.
 */
class ConcurrencyIT {

	private static final long SEED = Long.getLong("aftalebog.seed", System.nanoTime());

	private static final Pattern MARK = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

	@RegisterExtension
	static final SeedInFailures seed = new SeedInFailures("aftalebog.seed", SEED);

	@TempDir
	static Path data;

	private static LedgerUnderLoad ledger;

	private static Load load;

	private static List<LogEntry> log = List.of();

	@BeforeAll
	@SuppressWarnings("SystemOut")
	static void the_load() throws Exception {
		ledger = new LedgerUnderLoad(data);
		load = new Load(ledger, SEED);
		load.play();
		ledger.awaitReports();
		log = ledger.inStore();
		System.out.printf(
				"Concurrency: %d accepted with %d events, %d slow commits beside them, %d repeated, refused %s%n",
				load.acknowledged().size(), log.size(), load.committedSlowly().size(), load.repeated().size(),
				load.refusedByCode());
	}

	@AfterAll
	static void stop() {
		ledger.close();
	}

	@Test
	void the_writers_did_get_in_each_others_way() {
		assertThat(load.refusedByCode()).containsKeys("409 written-meanwhile", "412 stale-revision",
				"422 idempotency-key-reused", "400 malformed-json", "404 unknown-agreement");
		assertThat(load.committedSlowly()).isNotEmpty();
		assertThat(load.givenUp()).isNotEmpty();
		assertThat(ledger.countInStore("""
				SELECT count(*) FROM (SELECT global_index, lag(global_index) OVER (ORDER BY position) AS before
				                      FROM ledger_log) AS neighbours
				WHERE global_index < before""")).as("slow events were overtaken, and waited for").isPositive();
	}

	@Test
	void every_acknowledged_command_stands_in_the_store_once_and_whole() {
		Map<String, List<StoredEvent>> byTrace = log.stream()
			.map(LogEntry::event)
			.collect(Collectors.groupingBy(ConcurrencyIT::trace));
		Map<String, Long> marks = marks();
		for (Acknowledged acknowledged : load.acknowledged()) {
			List<String> found = acknowledged.traces().stream().filter(byTrace::containsKey).toList();
			assertThat(found).as("%s", acknowledged).hasSize(1);
			List<StoredEvent> events = byTrace.getOrDefault(found.getFirst(), List.of());
			assertThat(events).extracting(StoredEvent::type).isEqualTo(acknowledged.types());
			assertThat(events).extracting(StoredEvent::stream).containsOnly(acknowledged.stream());
			assertThat(events).extracting(StoredEvent::commit).containsOnly(events.getFirst().commit());
			assertThat(events).extracting(StoredEvent::commitSize).containsOnly(events.size());
			if (!acknowledged.mark().isEmpty()) {
				assertThat(events.getFirst().payload()).contains(acknowledged.mark());
				assertThat(marks.get(acknowledged.mark())).as("%s", acknowledged).isEqualTo(1);
			}
		}
	}

	@Test
	void a_refused_command_stands_nowhere() {
		Set<String> traces = log.stream().map(LogEntry::event).map(ConcurrencyIT::trace).collect(Collectors.toSet());
		Set<String> texts = new HashSet<>();
		log.forEach((entry) -> texts.addAll(uuids(entry.event().payload() + entry.event().metadata())));
		assertThat(load.refused()).isNotEmpty()
			.allSatisfy((refused) -> assertThat(traces).doesNotContain(refused.trace()))
			.filteredOn((refused) -> !refused.mark().isEmpty())
			.extracting(Refused::mark)
			.doesNotContainAnyElementsOf(texts);
	}

	@Test
	void a_repeated_command_wrote_nothing_again() {
		assertThat(load.repeated()).isNotEmpty()
			.doesNotContainAnyElementsOf(log.stream().map(LogEntry::event).map(ConcurrencyIT::trace).toList());
	}

	@Test
	void what_nobody_was_told_of_does_not_stand_there_either() {
		long acknowledged = load.acknowledged().stream().mapToLong((command) -> command.types().size()).sum();
		assertThat(ledger.countInStore("SELECT count(*) FROM domain_event"))
			.isEqualTo(acknowledged + load.committedSlowly().size());
	}

	@Test
	void a_slow_transaction_is_there_whole_or_not_at_all() {
		List<StoredEvent> there = log.stream()
			.map(LogEntry::event)
			.filter((event) -> event.stream().startsWith("test/"))
			.toList();
		assertThat(there).containsExactlyInAnyOrderElementsOf(load.committedSlowly())
			.doesNotContainAnyElementsOf(load.givenUp());
	}

	@Test
	void every_event_has_one_place_in_the_log_in_the_order_of_its_stream() {
		assertThat(ledger.countInStore("SELECT count(*) FROM domain_event")).isEqualTo(log.size());
		assertThat(ledger.countInStore("SELECT count(*) FROM ledger_log")).isEqualTo(log.size());
		Map<String, Long> next = new HashMap<>();
		for (int i = 0; i < log.size(); i++) {
			StoredEvent event = log.get(i).event();
			assertThat(log.get(i).position()).isEqualTo(i + 1L);
			assertThat(event.sequence()).as(event.stream()).isEqualTo(next.getOrDefault(event.stream(), 0L));
			next.put(event.stream(), event.sequence() + 1);
		}
	}

	@Test
	void each_commit_has_one_recorded_instant_later_than_the_one_before_though_the_clock_jumped_back() {
		Set<String> commits = new HashSet<>();
		int jumps = 0;
		for (int i = 1; i < log.size(); i++) {
			LogEntry before = log.get(i - 1);
			LogEntry entry = log.get(i);
			if (entry.event().commit().equals(before.event().commit())) {
				assertThat(entry.recordedAt()).isEqualTo(before.recordedAt());
			}
			else {
				assertThat(entry.recordedAt()).isAfter(before.recordedAt());
				assertThat(commits.add(before.event().commit())).as("its events stand together").isTrue();
				jumps += entry.event().time().isBefore(before.event().time().minusSeconds(3600)) ? 1 : 0;
			}
		}
		assertThat(commits).doesNotContain(log.getLast().event().commit());
		assertThat(jumps).as("the clock did jump back by hours").isGreaterThan(10);
	}

	@Test
	void the_chain_of_every_stream_holds() {
		Map<String, String> last = new HashMap<>();
		for (LogEntry entry : log) {
			StoredEvent event = entry.event();
			assertThat(event.hash()).as(event.stream()).isEqualTo(entry.hash());
			assertThat(event.previousHash()).isEqualTo(last.getOrDefault(event.stream(), StoredEvent.NO_HASH));
			last.put(event.stream(), entry.hash());
		}
	}

	@Test
	void every_event_is_in_kafka_as_it_is_stored_and_in_the_order_of_its_stream() {
		Map<String, LogEntry> sent = new LinkedHashMap<>();
		for (LogEntry entry : ledger.inKafka()) {
			LogEntry first = sent.putIfAbsent(entry.event().id(), entry);
			assertThat(entry).isEqualTo((first != null) ? first : entry);
		}
		assertThat(inOrder(sent.values())).isEqualTo(log);
		Map<String, Long> next = new HashMap<>();
		for (LogEntry entry : sent.values()) {
			String stream = entry.event().stream();
			assertThat(entry.event().sequence()).as(stream).isEqualTo(next.getOrDefault(stream, 0L));
			next.put(stream, entry.event().sequence() + 1);
		}
	}

	@Test
	void reporting_has_every_event_as_it_is_stored() {
		assertThat(ledger.inReporting()).isEqualTo(log);
	}

	@Test
	void nothing_in_reporting_stands_still_or_was_set_aside() {
		assertThat(ledger.countInReporting("SELECT count(*) FROM ledger.fork")).isZero();
		assertThat(ledger.countInReporting("SELECT count(*) FROM ledger.unreadable_record")).isZero();
		assertThat(ledger.countInReporting("""
				SELECT count(*) FROM projection.stream_progress
				WHERE parked_since IS NOT NULL OR failed_since IS NOT NULL""")).isZero();
		assertThat(ledger.countInReporting("SELECT sum(next_sequence) FROM projection.stream_progress"))
			.isEqualTo(log.size());
		JsonNode progress = ledger.readReport("/api/progress").json();
		assertThat(progress.at("/asOf/logPosition").asLong()).isEqualTo(log.size());
		assertThat(progress.at("/head/position").asLong()).isEqualTo(log.size());
		assertThat(progress.get("standing")).isEmpty();
	}

	@Test
	void reporting_answers_what_the_facts_in_the_store_say_on_every_day() {
		Map<String, List<StoredEvent>> agreements = log.stream()
			.map(LogEntry::event)
			.filter((event) -> event.stream().startsWith("agreement/"))
			.collect(Collectors.groupingBy((event) -> event.stream().substring("agreement/".length()), TreeMap::new,
					Collectors.toList()));
		assertThat(agreements).containsKey(Load.CONTESTED).hasSizeGreaterThan(8);
		agreements.forEach((agreement, events) -> {
			Timeline timeline = timeline(events);
			for (Version version : timeline.versions()) {
				assertThat(said(agreement, "?inForceOn=" + version.from())).isEqualTo(version.agreement());
			}
			AsOf today = timeline.on(LocalDate.ofInstant(Instant.now(), ZoneId.of("Europe/Copenhagen")));
			assertThat(today).isInstanceOfSatisfying(AsOf.InForce.class,
					(inForce) -> assertThat(said(agreement, "")).isEqualTo(inForce.version().agreement()));
		});
		assertThat(timeline(agreements.getOrDefault(Load.CONTESTED, List.of())).versions()).hasSizeGreaterThan(3);
	}

	@Test
	void reporting_answers_the_figures_measured_last() {
		Map<String, Cell> last = new HashMap<>();
		for (LogEntry entry : log) {
			if (entry.event().stream().equals("agreement/" + Load.CONTESTED)) {
				switch (EventJson.read(entry.event().type(), entry.event().payload())) {
					case MeasurementRecorded recorded ->
						last.put(recorded.year() + " " + recorded.cell().key(), recorded.cell());
					case MeasurementCorrected corrected ->
						last.put(corrected.year() + " " + corrected.cell().key(), corrected.cell());
					default -> {
					}
				}
			}
		}
		Map<String, Cell> answered = new HashMap<>();
		for (JsonNode measurement : ledger.readReport("/api/agreements/" + Load.CONTESTED).json().get("measurements")) {
			Cell cell = Json.MAPPER.treeToValue(measurement.get("cell"), Cell.class);
			answered.put(measurement.get("year").asInt() + " " + cell.key(), cell);
		}
		assertThat(answered).isNotEmpty().isEqualTo(last);
	}

	private static Timeline timeline(List<StoredEvent> events) {
		List<Fact> facts = new ArrayList<>();
		for (StoredEvent event : events) {
			if (EventJson.read(event.type(), event.payload()) instanceof ContentFact fact) {
				facts.add(Fact.of(event.sequence(), fact));
			}
		}
		return Timeline.of(facts);
	}

	private static Agreement said(String agreement, String query) {
		Answer answer = ledger.readReport("/api/agreements/" + agreement + query);
		assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
		return Json.MAPPER.treeToValue(answer.json().get("agreement"), Agreement.class);
	}

	/** How many events bear a mark; an approved change bears it once more, as a fact. */
	private static Map<String, Long> marks() {
		return log.stream()
			.map(LogEntry::event)
			.filter((event) -> EventTypes.classOf(event.type()) != ContentFact.class)
			.flatMap((event) -> uuids(event.payload()).stream())
			.collect(Collectors.groupingBy((mark) -> mark, Collectors.counting()));
	}

	private static Set<String> uuids(String text) {
		return MARK.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
	}

	private static String trace(StoredEvent event) {
		return Json.MAPPER.readTree(event.metadata()).path("traceparent").asString("");
	}

	private static List<LogEntry> inOrder(Collection<LogEntry> entries) {
		return entries.stream().sorted(Comparator.comparingLong(LogEntry::position)).toList();
	}

}
