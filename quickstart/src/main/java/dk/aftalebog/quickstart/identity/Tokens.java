package dk.aftalebog.quickstart.identity;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import dk.aftalebog.json.Json;
import tools.jackson.databind.JsonNode;

/** Access tokens of the demonstration's clients, got anew well before they expire. */
public final class Tokens {

	private final HttpClient http = HttpClient.newHttpClient();

	private final URI endpoint;

	private final Map<String, Token> tokens = new ConcurrentHashMap<>();

	private record Token(String text, long freshUntil) {

		boolean isFresh() {
			return System.nanoTime() - this.freshUntil < 0;
		}

	}

	/**
	 * Gets tokens at a provider.
	 * @param provider the provider's address; its token endpoint stands below it
	 */
	public Tokens(String provider) {
		this.endpoint = URI.create(provider + "/oauth2/token");
	}

	/**
	 * Returns the header that a request of a user bears.
	 * @param user the user's name
	 * @return the value of {@code Authorization}
	 */
	public String authorization(String user) {
		return "Bearer "
				+ this.tokens.compute(user, (name, token) -> (token != null && token.isFresh()) ? token : fetch(name))
					.text();
	}

	private Token fetch(String user) {
		String credentials = Base64.getEncoder().encodeToString((user + ":" + user).getBytes(StandardCharsets.UTF_8));
		HttpRequest request = HttpRequest.newBuilder(this.endpoint)
			.header("Authorization", "Basic " + credentials)
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
			.build();
		try {
			HttpResponse<String> answer = this.http.send(request, HttpResponse.BodyHandlers.ofString());
			if (answer.statusCode() != 200) {
				throw new IllegalStateException("No token for %s: %s".formatted(user, answer.body()));
			}
			JsonNode token = Json.MAPPER.readTree(answer.body());
			long half = TimeUnit.SECONDS.toNanos(token.get("expires_in").asLong()) / 2;
			return new Token(token.get("access_token").asString(), System.nanoTime() + half);
		}
		catch (IOException ex) {
			throw new IllegalStateException("No token for %s".formatted(user), ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Stopped", ex);
		}
	}

}
