package dk.aftalebog.cluster.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import dk.aftalebog.json.Json;
import dk.aftalebog.quickstart.identity.Tokens;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Writes as a patient client does: what was not answered is sent again, to either
 * instance, under the same idempotency key.
 */
public final class LedgerClient {

	private static final HttpClient HTTP = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.connectTimeout(Duration.ofSeconds(2))
		.build();

	private final List<URI> instances;

	private final String user;

	private final Tokens tokens;

	/**
	 * Creates a client.
	 * @param instances the addresses of the service's instances
	 * @param user the user's name
	 * @param tokens where the user's token comes from
	 */
	public LedgerClient(List<URI> instances, String user, Tokens tokens) {
		this.instances = instances;
		this.user = user;
		this.tokens = tokens;
	}

	/**
	 * What a service answered.
	 *
	 * @param status the status
	 * @param body the body
	 * @param tag the entity tag; empty where there is none
	 */
	public record Answer(int status, String body, String tag) {

		/**
		 * Tells whether the command was accepted.
		 * @return whether the status is below 300
		 */
		public boolean isAccepted() {
			return this.status < 300;
		}

		/**
		 * Reads the body.
		 * @return the body as JSON
		 */
		public JsonNode json() {
			return Json.MAPPER.readTree(this.body);
		}

		/**
		 * Returns the answer, or fails where it is a refusal.
		 * @return this
		 */
		public Answer accepted() {
			if (!isAccepted()) {
				throw new IllegalStateException("Refused: " + this.body);
			}
			return this;
		}

	}

	/**
	 * Posts until there is an answer that is final.
	 * @param path the path
	 * @param body the body, JSON
	 * @param tag what was looked at; {@code null} where nothing was
	 * @param deadline how long to try
	 * @return the answer
	 * @throws NoAnswer where there was none in time: nobody knows then what came of it
	 */
	public Answer post(String path, String body, @Nullable String tag, Duration deadline) {
		String key = UUID.randomUUID().toString();
		long end = System.nanoTime() + deadline.toNanos();
		do {
			URI instance = this.instances.get(ThreadLocalRandom.current().nextInt(this.instances.size()));
			HttpRequest.Builder request = request(instance, path).POST(HttpRequest.BodyPublishers.ofString(body))
				.header("Content-Type", "application/json")
				.header("Idempotency-Key", key);
			if (tag != null) {
				request.header("If-Match", tag);
			}
			try {
				Answer answer = send(request);
				if (answer.status() != 503 && answer.status() != 500) {
					return answer;
				}
			}
			catch (IOException ex) {
				// Killed, or not up yet: the other one may answer.
			}
			pause();
		}
		while (System.nanoTime() < end);
		throw new NoAnswer("No answer to POST " + path);
	}

	/**
	 * Posts, and takes a minute's patience.
	 * @param path the path
	 * @param body the body, JSON
	 * @return the answer
	 */
	public Answer post(String path, String body) {
		return post(path, body, null, Duration.ofMinutes(1));
	}

	/**
	 * Reads from one instance, once.
	 * @param instance its number, from 0 up
	 * @param path the path
	 * @return the answer
	 * @throws IOException where there is none
	 */
	public Answer get(int instance, String path) throws IOException {
		return send(request(this.instances.get(instance), path).GET());
	}

	/**
	 * Reads what takes long to be put together from one instance, once.
	 * @param instance its number, from 0 up
	 * @param path the path
	 * @param patience how long to wait for the answer
	 * @return the answer
	 * @throws IOException where there is none
	 */
	public Answer get(int instance, String path, Duration patience) throws IOException {
		return send(request(this.instances.get(instance), path).timeout(patience).GET());
	}

	private HttpRequest.Builder request(URI instance, String path) {
		return HttpRequest.newBuilder(instance.resolve(path))
			.timeout(Duration.ofSeconds(20))
			.header("Authorization", this.tokens.authorization(this.user));
	}

	private static Answer send(HttpRequest.Builder request) throws IOException {
		try {
			HttpResponse<String> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
			return new Answer(response.statusCode(), response.body(), response.headers().firstValue("ETag").orElse(""));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Stopped", ex);
		}
	}

	private static void pause() {
		try {
			Thread.sleep(ThreadLocalRandom.current().nextInt(20, 120));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Stopped", ex);
		}
	}

	/** A command whose outcome nobody knows. */
	public static final class NoAnswer extends RuntimeException {

		private static final long serialVersionUID = 1L;

		NoAnswer(String message) {
			super(message);
		}

	}

}
