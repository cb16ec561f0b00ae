package dk.aftalebog.agreement;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;

import dk.aftalebog.agreement.Service.Answer;
import dk.aftalebog.json.EventTypes;
import dk.aftalebog.model.log.StoredEvent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class EventStoreIT {

	private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

	private static final Service service = Service.running();

	@BeforeAll
	static void some_events() {
		service.post("/api/plans", Texts.plan("lagerplan"));
		service.post("secretariat", "/api/agreements", Texts.agreement("lager", "lagerplan"),
				Map.of("traceparent", TRACE));
	}

	@Test
	void every_event_bears_its_own_hash_and_that_of_the_one_before_it() {
		Map<String, String> last = new HashMap<>();
		service.jdbc()
			.sql("SELECT * FROM domain_event WHERE stream_type <> 'test' ORDER BY stream, sequence")
			.query((row) -> {
				StoredEvent event = new StoredEvent(row.getString("event_id"), row.getString("stream"),
						row.getLong("sequence"), row.getString("event_type"),
						row.getObject("event_time", OffsetDateTime.class).toInstant(), row.getString("payload"),
						row.getString("metadata"), row.getString("commit_id"), row.getInt("commit_index"),
						row.getInt("commit_size"), row.getString("previous_hash"));
				assertThat(event.hash()).isEqualTo(row.getString("hash"));
				assertThat(event.previousHash()).isEqualTo(last.getOrDefault(event.stream(), StoredEvent.NO_HASH));
				last.put(event.stream(), event.hash());
			});
		assertThat(last).containsKeys("plan/lagerplan", "agreement/lager");
	}

	@Test
	void a_registration_is_one_commit_numbered_through() {
		assertThat(Log.count("SELECT count(DISTINCT commit_id) FROM domain_event WHERE stream = 'agreement/lager' AND "
				+ "sequence <= (SELECT max(commit_size) - 1 FROM domain_event WHERE stream = 'agreement/lager')"))
			.isEqualTo(1);
		assertThat(Log.count("""
				SELECT count(*) FROM (SELECT commit_id FROM domain_event WHERE stream_type <> 'test' GROUP BY commit_id
				                      HAVING count(*) <> max(commit_size) OR max(commit_index) <> count(*) - 1
				                          OR count(DISTINCT commit_index) <> count(*)) AS torn""")).isZero();
	}

	@Test
	void every_stream_is_numbered_without_a_gap() {
		assertThat(Log.count("""
				SELECT count(*) FROM (SELECT stream FROM domain_event GROUP BY stream
				                      HAVING min(sequence) <> 0 OR max(sequence) <> count(*) - 1) AS torn""")).isZero();
	}

	@Test
	void a_person_reads_the_payload_in_psql() {
		assertThat(service.jdbc()
			.sql("""
					SELECT payload -> 'change' -> 'party' ->> 'organisation' FROM domain_event
					WHERE stream = 'agreement/lager' AND event_type = 'agreement.party-added.v1'""")
			.query(String.class)
			.single()).isEqualTo("Prøve Kommune");
	}

	@Test
	void every_event_bears_a_type_name_of_ours_and_none_names_a_java_class() {
		assertThat(service.jdbc()
			.sql("SELECT DISTINCT event_type FROM domain_event WHERE stream_type <> 'test'")
			.query(String.class)
			.list()).isNotEmpty().isSubsetOf(EventTypes.all());
		assertThat(
				Log.count("SELECT count(*) FROM domain_event WHERE domain_event::text ~ 'dk[.]aftalebog|org[.]axon'"))
			.isZero();
	}

	@Test
	void every_event_says_who_did_it_and_in_which_context_and_nothing_more() {
		service.jdbc()
			.sql("SELECT metadata FROM domain_event WHERE stream = 'agreement/lager' AND sequence = 0")
			.query((row) -> {
				JsonNode metadata = JsonMapper.shared().readTree(row.getString(1));
				assertThat(metadata.propertyNames()).containsExactlyInAnyOrder("actor", "role", "organisation",
						"correlationId", "traceparent");
				assertThat(metadata.get("actor").asString()).isEqualTo("secretariat");
				assertThat(metadata.get("role").asString()).isEqualTo("secretariat");
				assertThat(metadata.get("organisation").asString()).isEqualTo("Testkommune");
				assertThat(metadata.get("traceparent").asString()).isEqualTo(TRACE);
			});
		assertThat(Log.count("""
				SELECT count(*) FROM domain_event
				WHERE stream_type <> 'test' AND (metadata ->> 'actor' IS NULL OR metadata ->> 'role' IS NULL
				      OR metadata ->> 'organisation' IS NULL OR metadata ->> 'correlationId' IS NULL)""")).isZero();
		assertThat(Log.count("SELECT count(*) FROM domain_event WHERE domain_event::text ~* 'password|Bearer '"))
			.isZero();
	}

	@Test
	void the_events_of_one_command_share_its_correlation_id() {
		assertThat(Log.count("""
				SELECT count(*) FROM (SELECT commit_id FROM domain_event WHERE stream_type <> 'test' GROUP BY commit_id
				                      HAVING count(DISTINCT metadata ->> 'correlationId') <> 1) AS mixed""")).isZero();
	}

	@Test
	void after_a_restart_a_revision_goes_on_where_it_stood() {
		Answer opened = service.post("/api/agreements/lager/revisions", Texts.draft("Over natten", "2022-08-01"));
		String revision = opened.header("Location");
		long before = Log.count("SELECT max(sequence) FROM domain_event WHERE stream = 'agreement/lager'");
		service.restart();
		assertThat(service.get(revision).tag()).isEqualTo(opened.tag());
		Answer proposed = service.post(revision + "/changes",
				Texts.changes("{\"type\": \"activity-ended\", \"activity\": \"a\"}"), opened.tag());
		assertThat(proposed.status()).as(proposed.body()).isEqualTo(200);
		assertThat(Log.count("SELECT max(sequence) FROM domain_event WHERE stream = 'agreement/lager'"))
			.isEqualTo(before + 1);
	}

}
