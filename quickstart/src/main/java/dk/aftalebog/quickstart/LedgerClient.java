package dk.aftalebog.quickstart;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicInteger;

import dk.aftalebog.json.Json;
import dk.aftalebog.quickstart.identity.DemonstrationUser;
import dk.aftalebog.quickstart.identity.Tokens;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * Posts to the agreement service, and waits until the log has taken in what came of it.
 */
final class LedgerClient {

	private static final int ATTEMPTS = 2000;

	private final HttpClient http = HttpClient.newHttpClient();

	private final String address;

	private final Tokens tokens;

	private final JdbcClient agreementDatabase;

	private final String key;

	private final AtomicInteger requests = new AtomicInteger();

	LedgerClient(String address, String issuer, JdbcClient agreementDatabase) {
		this(address, new Tokens(issuer), agreementDatabase, "");
	}

	private LedgerClient(String address, Tokens tokens, JdbcClient agreementDatabase, String key) {
		this.address = address;
		this.tokens = tokens;
		this.agreementDatabase = agreementDatabase;
		this.key = key;
	}

	/**
	 * What the service answered.
	 */
	record Answer(HttpResponse<String> response) {

		JsonNode json() {
			return Json.MAPPER.readTree(this.response.body());
		}

		String tag() {
			return this.response.headers().firstValue("ETag").orElseThrow();
		}

		String location() {
			return this.response.headers().firstValue("Location").orElseThrow();
		}

	}

	/** The same client, whose requests bear idempotency keys of their own. */
	LedgerClient telling(String key) {
		return new LedgerClient(this.address, this.tokens, this.agreementDatabase, key);
	}

	Answer post(DemonstrationUser user, String path, JsonNode body) {
		return post(user, path, body, null);
	}

	Answer post(DemonstrationUser user, String path, @Nullable JsonNode body, @Nullable String tag) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.address + path))
			.POST(HttpRequest.BodyPublishers.ofString((body != null) ? body.toString() : ""))
			.header("Content-Type", "application/json")
			.header("Idempotency-Key", this.key + "-" + this.requests.incrementAndGet())
			.header("Authorization", this.tokens.authorization(user.subject()));
		if (tag != null) {
			request.header("If-Match", tag);
		}
		try {
			HttpResponse<String> response = this.http.send(request.build(), HttpResponse.BodyHandlers.ofString());
			if (response.statusCode() >= 300) {
				throw new IllegalStateException(
						"POST %s gives %d: %s".formatted(path, response.statusCode(), response.body()));
			}
			awaitLog();
			return new Answer(response);
		}
		catch (IOException ex) {
			throw new IllegalStateException("POST %s fails".formatted(path), ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Stopped", ex);
		}
	}

	/**
	 * The recorded instant is stamped by the sequencer, at the clock's moment of then.
	 */
	private void awaitLog() throws InterruptedException {
		for (int i = 0; i < ATTEMPTS; i++) {
			boolean sequenced = this.agreementDatabase
				.sql("SELECT (SELECT count(*) FROM domain_event) = (SELECT count(*) FROM ledger_log)")
				.query(Boolean.class)
				.single();
			if (sequenced) {
				return;
			}
			Thread.sleep(5);
		}
		throw new IllegalStateException("The log does not take in what was written");
	}

}
