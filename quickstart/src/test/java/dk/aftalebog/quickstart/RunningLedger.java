package dk.aftalebog.quickstart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import dk.aftalebog.json.Json;
import dk.aftalebog.quickstart.identity.Tokens;
import tools.jackson.databind.JsonNode;

import static org.awaitility.Awaitility.await;

/** The whole ledger as a user runs it, on ports of its own; it can be restarted. */
final class RunningLedger implements AutoCloseable {

	private final HttpClient http = HttpClient.newHttpClient();

	private final Map<String, String> environment = new HashMap<>();

	private final Tokens tokens;

	private Quickstart quickstart;

	RunningLedger(Path data) {
		this.environment.put("AFTALEBOG_DATA", data.toString());
		for (Port port : Port.values()) {
			this.environment.put(port.variable(), Integer.toString(freePort()));
		}
		this.quickstart = start();
		this.tokens = new Tokens("http://localhost:" + port(Port.IDENTITY));
	}

	private Quickstart start() {
		Quickstart started = new Quickstart(this.environment);
		started.start();
		return started;
	}

	void restart() {
		this.quickstart.close();
		this.quickstart = start();
	}

	int port(Port port) {
		return port.number(this.environment);
	}

	/** Waits until the reports have told the samples' story to its end, which is now. */
	void awaitReports() {
		await().atMost(Duration.ofSeconds(40))
			.until(() -> Instant.parse(read("/api/progress").json().at("/asOf/reachedAt").asString()),
					(reached) -> reached.isAfter(Instant.now().minus(Duration.ofMinutes(1))));
	}

	/** Waits until all that the reports have is signed, and they have seen that it is. */
	void awaitSigned() {
		long position = read("/api/progress").json().at("/asOf/logPosition").asLong();
		await().atMost(Duration.ofSeconds(40))
			.until(() -> read("/api/progress").json().at("/asOf/checkpoint/size").asLong() >= position);
	}

	/** Waits until the reports know an agreement. */
	void awaitAgreement(String id) {
		await().atMost(Duration.ofSeconds(20)).until(() -> read("/api/agreements/" + id).status() == 200);
	}

	Map<String, String> environment() {
		return this.environment;
	}

	/**
	 * An answer of one of the services.
	 */
	record Answer(int status, HttpResponse<String> response) {

		JsonNode json() {
			return Json.MAPPER.readTree(this.response.body());
		}

		String tag() {
			return this.response.headers().firstValue("ETag").orElseThrow();
		}

	}

	Answer write(String user, String path, String body, String tag) {
		HttpRequest.Builder request = request(user, Port.AGREEMENT, path)
			.POST(HttpRequest.BodyPublishers.ofString(body))
			.header("Content-Type", "application/json")
			.header("Idempotency-Key", UUID.randomUUID().toString());
		if (!tag.isEmpty()) {
			request.header("If-Match", tag);
		}
		return send(request);
	}

	Answer read(String path) {
		return send(request("auditor", Port.REPORTING, path).GET());
	}

	Answer agreement(String id, String inForceOn, Instant knownAt) {
		return read("/api/agreements/" + id + "?inForceOn=" + inForceOn + "&knownAt="
				+ URLEncoder.encode(knownAt.toString(), StandardCharsets.UTF_8));
	}

	@Override
	public void close() {
		this.quickstart.close();
	}

	private HttpRequest.Builder request(String user, Port port, String path) {
		return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port.number(this.environment) + path))
			.header("Authorization", this.tokens.authorization(user));
	}

	private Answer send(HttpRequest.Builder request) {
		try {
			HttpResponse<String> response = this.http.send(request.build(), HttpResponse.BodyHandlers.ofString());
			return new Answer(response.statusCode(), response);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	static int freePort() {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
