package dk.aftalebog.quickstart;

import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;

import dk.aftalebog.quickstart.RunningLedger.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class ErasureWithoutKafkaIT {

	private static final Duration SOON = Duration.ofSeconds(60);

	@TempDir
	static Path data;

	@Test
	void a_person_erased_while_kafka_is_away_is_erased_in_the_reports_once_it_is_back() {
		try (LedgerUnderLoad ledger = new LedgerUnderLoad(data)) {
			post(ledger, "secretariat", "/api/plans", Commands.registerPlan("plan").body());
			String person = post(ledger, "secretariat", "/api/persons",
					"{\"plan\": \"plan\", \"name\": \"Inger Borte\"}")
				.json()
				.get("id")
				.asString();
			post(ledger, "secretariat", "/api/agreements", Commands.registerAgreement("aftale", "plan")
				.body()
				.replace("\"goals\"",
						"\"parties\": [{\"key\": \"k\", \"organisation\": \"Kommunen\", \"contact\": \"%s\"}], \"goals\""
							.formatted(person)));
			await().atMost(SOON).until(() -> name(ledger).equals("Inger Borte"));

			ledger.stopKafka();
			post(ledger, "administrator", "/api/persons/" + person + "/erasure", "{\"reason\": \"Bedt om det\"}");
			Answer seen = ledger.send(ledger.toAgreementService("secretariat", "/api/persons/" + person).GET().build());
			assertThat(seen.json().get("name").asString()).isEqualTo("slettet");

			ledger.startKafka();
			await().atMost(SOON).until(() -> name(ledger).equals("slettet"));
		}
	}

	private static String name(LedgerUnderLoad ledger) {
		return ledger.readReport("/api/agreements/aftale?persons=true").json().at("/persons/0/name").asString("");
	}

	private static Answer post(LedgerUnderLoad ledger, String user, String path, String body) {
		Answer answer = ledger.send(ledger.toAgreementService(user, path)
			.POST(HttpRequest.BodyPublishers.ofString(body))
			.header("Content-Type", "application/json")
			.header("Idempotency-Key", UUID.randomUUID().toString())
			.build());
		assertThat(answer.status()).as(answer.response().body()).isLessThan(300);
		return answer;
	}

}
