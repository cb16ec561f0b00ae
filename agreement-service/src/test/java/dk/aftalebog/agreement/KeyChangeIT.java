package dk.aftalebog.agreement;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import dk.aftalebog.agreement.Attack.Verdict;
import dk.aftalebog.log.SignedNote;
import dk.aftalebog.log.SigningKey;
import dk.aftalebog.model.log.Topics;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.util.ExceptionUtils;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** The log's keys change: that stands in the log, and who has an old key is not lost. */
class KeyChangeIT {

	private static final String KEYS = "SELECT payload ->> 'keys' FROM domain_event WHERE stream = 'log/keys' ORDER BY sequence";

	@Test
	void a_change_of_keys_is_on_the_record_and_an_old_key_vouches_for_the_new_one() throws IOException {
		String second = SigningKey.generate("example.org/log").secret();
		try (EmbeddedPostgres postgresql = EmbeddedPostgres.builder().start();
				Service service = Service.startAlone(postgresql)) {
			String first = service.signingKeys();
			service.post("/api/plans", Texts.plan("noegleplan"));
			awaitSigned(service);
			assertThat(service.jdbc().sql(KEYS).query(String.class).list()).as("the first key is no change").isEmpty();
			// Both sign for a while, then the new one alone.
			service.restartWithKeys(second, first);
			awaitSigned(service);
			service.post("/api/plans", Texts.plan("noegleplan-2"));
			awaitSigned(service);
			service.restartWithKeys(second);
			awaitSigned(service);
			service.post("/api/plans", Texts.plan("noegleplan-3"));
			awaitSigned(service);
			assertThat(service.jdbc().sql(KEYS).query(String.class).list()).containsExactly(
					"[\"%s\",\"%s\"]".formatted(verifier(second), verifier(first)),
					"[\"%s\"]".formatted(verifier(second)));
			Path export = Files.createTempFile("keys-", ".zip");
			Files.write(export, service.bytes("auditor", "/api/log/export"));
			// The current checkpoint bears the new signature alone.
			assertThat(SignedNote.parse(service.bytes("fund", "/api/log/checkpoint"))
				.signedBy(List.of(SigningKey.parse(first).verifier()))).isEmpty();
			Verdict byNew = Attack.verify(export, verifier(second));
			assertThat(byNew.exitCode()).as(byNew.text()).isZero();
			Verdict byOld = Attack.verify(export, verifier(first));
			assertThat(byOld.exitCode()).as(byOld.text()).isZero();
			assertThat(byOld.text()).contains("kundgjort", verifier(second));
			Verdict byStranger = Attack.verify(export, SigningKey.generate("example.org/log").verifier().toString());
			assertThat(byStranger.findings()).containsExactly("wrong-key");
			// All of them are outside, those of the old key too.
			Path checkpoints = Attack.file(Log.read(service, Topics.CHECKPOINTS)
				.stream()
				.map((record) -> new String(record.value(), UTF_8))
				.reduce("", (one, other) -> one + other + "\n"));
			assertThat(Attack.verify(export, verifier(first), "--earlier", checkpoints).exitCode()).isZero();
		}
	}

	@Test
	void a_service_without_a_key_or_with_a_spoilt_one_does_not_start_and_says_what_to_do() {
		for (String keys : List.of("", "PRIVATE+KEY+spoilt+00000000+SECRET", "file:/no/such/file",
				SigningKey.generate("one").secret() + "," + SigningKey.generate("other").secret())) {
			assertThatThrownBy(() -> Service.running().startAnother(keys)).as(keys)
				.hasStackTraceContaining("AFTALEBOG_LOG_KEYS")
				.satisfies((ex) -> assertThat(ExceptionUtils.readStackTrace(ex)).doesNotContain("SECRET"));
		}
		assertThatThrownBy(() -> Service.running().startAnother("file:/no/such/file"))
			.hasStackTraceContaining("/no/such/file");
	}

	private static String verifier(String secret) {
		return SigningKey.parse(secret).verifier().toString();
	}

	private static void awaitSigned(Service service) {
		await().atMost(Duration.ofSeconds(30))
			.until(() -> service.jdbc()
				.sql("SELECT note FROM log_checkpoint WHERE published AND size = (SELECT count(*) FROM domain_event)")
				.query((row, number) -> SignedNote.parse(row.getString(1)))
				.optional()
				.filter((note) -> note.signatures().size() == service.verifierKeys().size()
						&& note.signedBy(service.verifierKeys()).size() == note.signatures().size())
				.isPresent());
	}

}
