package dk.aftalebog.agreement;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dk.aftalebog.agreement.Attack.Verdict;
import dk.aftalebog.log.SigningKey;
import dk.aftalebog.model.log.Topics;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What someone with full rights in the database may do to the record, and what the
 * verifier says of it: each attack is found, and the first event that is not as it was is
 * named.
 */
class AttackIT {

	private static final String STREAM = "agreement/angreb";

	private static final String CHANGE_PAYLOAD = """
			UPDATE domain_event SET payload = replace(payload::text, 'Prøve Kommune', 'En anden')::json
			WHERE stream = 'agreement/angreb' AND event_type = 'agreement.party-added.v1'""";

	private static EmbeddedPostgres postgresql;

	private static String secret;

	private static String key;

	/** Every checkpoint that has left the house, as its topic has them. */
	private static Path checkpoints;

	/** An export of before, in an auditor's hands. */
	private static Path before;

	/** How many events last week's backup has. */
	private static long lengthOfBackup;

	@BeforeAll
	static void a_record_that_others_know_of() throws IOException {
		postgresql = EmbeddedPostgres.builder().start();
		try (Service service = Service.startAlone(postgresql)) {
			secret = service.signingKeys();
			key = service.verifierKeys().getFirst().toString();
			service.post("/api/plans", Texts.plan("angrebsplan"));
			awaitSigned(service);
			service.post("/api/agreements", Texts.agreement("angreb", "angrebsplan"));
			awaitSigned(service);
			lengthOfBackup = service.jdbc().sql("SELECT max(position) FROM ledger_log").query(Long.class).single();
			service.post("/api/agreements", Texts.agreement("anden", "angrebsplan"));
			String person = service.post("/api/persons", "{\"plan\": \"angrebsplan\", \"name\": \"Prøve Person\"}")
				.json()
				.get("id")
				.asString();
			service.post("/api/agreements/angreb/revisions", Texts.draft("Udkast", "2022-08-01"));
			service.post("administrator", "/api/persons/" + person + "/erasure", "{\"reason\": \"Bedt om\"}", Map.of());
			awaitSigned(service);
			checkpoints = Attack.file(Log.read(service, Topics.CHECKPOINTS)
				.stream()
				.map((record) -> new String(record.value(), StandardCharsets.UTF_8))
				.collect(Collectors.joining("\n")));
			before = Files.createTempFile("before-", ".zip");
			Files.write(before, service.bytes("auditor", "/api/log/export"));
			assertThat(
					service.send("secretariat", HttpRequest.newBuilder(service.uri("/api/log/export")).GET()).status())
				.isEqualTo(403);
		}
	}

	@AfterAll
	static void stop() throws IOException {
		postgresql.close();
	}

	private static void awaitSigned(Service service) {
		await().atMost(Duration.ofSeconds(30))
			.until(() -> service.jdbc()
				.sql("SELECT (SELECT count(*) FROM domain_event) = (SELECT coalesce(max(size), -1) FROM log_checkpoint WHERE published)")
				.query(Boolean.class)
				.single());
	}

	@Test
	void an_untouched_record_is_complete_and_unaltered_though_a_person_was_erased() {
		Verdict verdict = Attack.verify(before, key, "--earlier", checkpoints, "--earlier", before);
		assertThat(verdict.exitCode()).as(verdict.text()).isZero();
		assertThat(verdict.text()).contains("HEL OG UÆNDRET til og med hændelse " + Attack.on(postgresql).size(),
				"COMPLETE AND UNALTERED");
		assertThat(verdict.findings()).isEmpty();
	}

	@Test
	void a_changed_payload() {
		Attack attack = Attack.on(postgresql).sql(CHANGE_PAYLOAD);
		assertFound(attack, "event-altered " + party(attack));
	}

	@Test
	void a_changed_payload_with_all_hashes_after_it_made_to_fit() {
		Attack attack = Attack.on(postgresql).sql(CHANGE_PAYLOAD).rehash(STREAM);
		assertFound(attack, "event-not-as-signed " + party(attack), "history-rewritten " + party(attack));
	}

	@Test
	void a_changed_payload_with_hashes_and_tree_made_to_fit_but_no_key() {
		Attack attack = Attack.on(postgresql).sql(CHANGE_PAYLOAD).rehash(STREAM);
		String note = "(SELECT note FROM log_checkpoint ORDER BY size DESC LIMIT 1)";
		attack.sql("CREATE TABLE kept AS SELECT * FROM log_checkpoint WHERE note = " + note)
			.rebuild(SigningKey.generate("example.org/log").secret())
			.sql("TRUNCATE log_checkpoint")
			.sql("INSERT INTO log_checkpoint SELECT * FROM kept");
		Verdict alone = Attack.verify(attack.export(secret), key);
		assertThat(alone.exitCode()).isEqualTo(1);
		assertThat(alone.findings()).containsExactly("tree-not-as-signed");
		assertFound(attack, "history-rewritten " + party(attack), "tree-not-as-signed");
	}

	@Test
	void a_log_rebuilt_with_another_key() {
		Attack attack = Attack.on(postgresql)
			.sql(CHANGE_PAYLOAD)
			.rehash(STREAM)
			.rebuild(SigningKey.generate("example.org/log").secret());
		assertFound(attack, "wrong-key");
	}

	@Test
	void a_log_rebuilt_with_the_right_key_after_a_checkpoint_has_left_the_house() {
		Attack attack = Attack.on(postgresql).sql(CHANGE_PAYLOAD).rehash(STREAM).rebuild(secret);
		Path export = attack.export(secret);
		// In itself it is sound: nobody who looks at it alone can tell.
		assertThat(Attack.verify(export, key).exitCode()).isZero();
		// The checkpoints outside tell, and between which two of them it happened.
		long registration = attack.position(STREAM, 0);
		Verdict byCheckpoints = Attack.verify(export, key, "--earlier", checkpoints);
		assertThat(byCheckpoints.findings()).containsExactly("history-rewritten " + registration);
		assertThat(byCheckpoints.text()).contains("er en af %d til".formatted(registration));
		// An earlier export tells which event.
		assertThat(Attack.verify(export, key, "--earlier", before).findings())
			.contains("history-rewritten " + party(attack));
	}

	@Test
	void a_changed_time() {
		Attack attack = Attack.on(postgresql)
			.sql("UPDATE domain_event SET event_time = event_time - interval '1 day' WHERE stream = 'agreement/angreb' AND sequence = 2");
		assertFound(attack, "event-altered " + attack.position(STREAM, 2));
	}

	@Test
	void a_changed_recorded_instant() {
		Attack attack = Attack.on(postgresql);
		long position = attack.position("agreement/anden", 0);
		attack.sql("UPDATE ledger_log SET recorded_at = recorded_at + interval '1 microsecond' WHERE position = "
				+ position);
		assertFound(attack, "event-not-as-signed " + position, "history-rewritten " + position);
	}

	@Test
	void a_changed_actor() {
		Attack attack = Attack.on(postgresql)
			.sql("""
					UPDATE domain_event SET metadata = replace(metadata::text, '"actor":"secretariat"', '"actor":"board-member"')::json
					WHERE stream = 'agreement/angreb' AND sequence = 1""");
		assertFound(attack, "event-altered " + attack.position(STREAM, 1));
	}

	@Test
	void the_last_event_deleted() {
		Attack attack = Attack.on(postgresql);
		long last = attack.size();
		attack.sql("DELETE FROM ledger_log WHERE position = " + last)
			.sql("DELETE FROM domain_event e WHERE NOT EXISTS (SELECT FROM ledger_log l WHERE l.event_id = e.event_id)");
		assertFound(attack, "event-missing " + last);
	}

	@Test
	void a_middle_event_deleted() {
		Attack attack = Attack.on(postgresql);
		long middle = attack.position(STREAM, 3);
		attack.sql("DELETE FROM ledger_log WHERE position = " + middle);
		assertFound(attack, "event-missing " + middle);
	}

	@Test
	void a_middle_event_deleted_and_the_gap_closed() {
		Attack attack = Attack.on(postgresql);
		long middle = attack.position(STREAM, 3);
		attack.sql("DELETE FROM ledger_log WHERE position = " + middle)
			.sql("UPDATE ledger_log SET position = -position WHERE position > " + middle)
			.sql("UPDATE ledger_log SET position = -position - 1 WHERE position < 0");
		assertFound(attack, "stream-broken " + middle, "commit-torn " + middle, "event-not-as-signed " + middle,
				"history-rewritten " + middle);
	}

	@Test
	void a_whole_stream_deleted() {
		Attack attack = Attack.on(postgresql);
		long first = attack.position("agreement/anden", 0);
		attack.sql(
				"DELETE FROM ledger_log WHERE event_id IN (SELECT event_id FROM domain_event WHERE stream = 'agreement/anden')")
			.sql("DELETE FROM domain_event WHERE stream = 'agreement/anden'");
		assertFound(attack, "event-missing " + first);
	}

	@Test
	void a_whole_stream_deleted_and_everything_rebuilt_with_the_right_key() {
		Attack attack = Attack.on(postgresql);
		long first = attack.position("agreement/anden", 0);
		attack.sql(
				"DELETE FROM ledger_log WHERE event_id IN (SELECT event_id FROM domain_event WHERE stream = 'agreement/anden')")
			.sql("DELETE FROM domain_event WHERE stream = 'agreement/anden'")
			.sql("UPDATE ledger_log SET position = -position")
			.sql("UPDATE ledger_log l SET position = n FROM (SELECT event_id, row_number() OVER (ORDER BY position DESC) AS n FROM ledger_log) o WHERE o.event_id = l.event_id")
			.rebuild(secret);
		Verdict verdict = Attack.verify(attack.export(secret), key, "--earlier", checkpoints, "--earlier", before);
		assertThat(verdict.exitCode()).isEqualTo(1);
		assertThat(verdict.findings()).contains("history-rewritten " + first);
		assertThat(verdict.text()).contains("log-shrank");
	}

	@Test
	void an_event_inserted() {
		Attack attack = Attack.on(postgresql);
		long place = attack.position(STREAM, 2);
		attack.append("plan/angrebsplan", "now()")
			.sql("UPDATE ledger_log SET position = -position WHERE position >= " + place)
			.sql("UPDATE ledger_log SET position = CASE WHEN position = (SELECT min(position) FROM ledger_log) THEN %d ELSE 1 - position END WHERE position < 0"
				.formatted(place));
		Verdict verdict = Attack.verify(attack.export(secret), key);
		assertThat(verdict.exitCode()).isEqualTo(1);
		assertThat(verdict.findings()).contains("event-not-as-signed " + place);
	}

	@Test
	void two_events_put_in_each_others_places() {
		Attack attack = Attack.on(postgresql);
		long first = attack.position(STREAM, 2);
		long second = attack.position("agreement/anden", 2);
		attack.sql("UPDATE ledger_log SET position = -1 WHERE position = " + first)
			.sql("UPDATE ledger_log SET position = %d WHERE position = %d".formatted(first, second))
			.sql("UPDATE ledger_log SET position = %d WHERE position = -1".formatted(second));
		Verdict verdict = Attack.verify(attack.export(secret), key);
		assertThat(verdict.exitCode()).isEqualTo(1);
		assertThat(verdict.findings()).contains("event-not-as-signed " + first, "stream-broken " + first);
	}

	@Test
	void an_event_back_dated_before_it_was_signed() {
		Attack attack = Attack.on(postgresql).append(STREAM, "'2021-06-01T10:00:00Z'").grow(secret);
		assertFound(attack, "event-back-dated " + attack.size());
	}

	@Test
	void last_weeks_backup_restored() {
		Attack attack = Attack.on(postgresql)
			.sql("DELETE FROM ledger_log WHERE position > " + lengthOfBackup)
			.sql("DELETE FROM domain_event e WHERE NOT EXISTS (SELECT FROM ledger_log l WHERE l.event_id = e.event_id)")
			.rebuild(secret);
		assertFound(attack, "log-shrank " + (lengthOfBackup + 1));
		// And the log goes on from there, until it is longer than it was.
		while (attack.size() <= Attack.on(postgresql).size()) {
			attack.append(STREAM, "now()");
		}
		attack.rebuild(secret);
		Verdict verdict = Attack.verify(attack.export(secret), key, "--earlier", checkpoints);
		assertThat(verdict.exitCode()).isEqualTo(1);
		assertThat(verdict.findings()).first().asString().startsWith("history-rewritten");
	}

	@Test
	void two_readers_shown_two_histories() {
		Attack one = Attack.on(postgresql).append(STREAM, "now()").grow(secret);
		Attack other = Attack.on(postgresql).append("agreement/anden", "now()").grow(secret);
		assertThat(one.size()).isEqualTo(other.size());
		// Each by itself has grown out of what left the house.
		for (Attack history : List.of(one, other)) {
			assertThat(Attack.verify(history.export(secret), key, "--earlier", checkpoints).exitCode()).isZero();
		}
		Verdict verdict = Attack.verify(one.export(secret), key, "--earlier", checkpoints, "--earlier",
				other.checkpoint());
		assertThat(verdict.exitCode()).isEqualTo(1);
		assertThat(verdict.findings()).containsExactly("history-rewritten " + one.size());
	}

	@Test
	void a_forged_checkpoint() {
		Attack attack = Attack.on(postgresql)
			.sql("UPDATE log_checkpoint SET note = regexp_replace(note, E'\\n(\\\\d+)\\n', E'\\n1\\n')");
		assertFound(attack, "forged-signature");
	}

	@Test
	void the_tiles_lost() {
		Attack attack = Attack.on(postgresql).sql("DELETE FROM log_tile");
		Verdict sound = Attack.verify(attack.export(secret), key, "--earlier", checkpoints);
		assertThat(sound.exitCode()).as(sound.text()).isZero();
		assertThat(sound.text()).contains("fliser mangler");
		attack.sql(CHANGE_PAYLOAD);
		assertThat(Attack.verify(attack.export(secret), key).findings()).contains("event-altered " + party(attack));
	}

	/** The place of the event that {@link #CHANGE_PAYLOAD} changes. */
	private static long party(Attack attack) {
		return attack.position(STREAM, "event_type = 'agreement.party-added.v1'");
	}

	/** Among what is found with all that is known outside, the attack and its place. */
	private static void assertFound(Attack attack, String... findings) {
		Verdict verdict = Attack.verify(attack.export(secret), key, "--earlier", checkpoints, "--earlier", before);
		assertThat(verdict.exitCode()).as(verdict.text()).isEqualTo(1);
		assertThat(Arrays.asList(findings)).allSatisfy((finding) -> assertThat(verdict.findings()).as(verdict.text())
			.anyMatch((found) -> found.equals(finding) || found.startsWith(finding + " ")));
		assertThat(verdict.text()).contains("IKKE HEL OG UÆNDRET", "NOT COMPLETE AND UNALTERED");
	}

}
