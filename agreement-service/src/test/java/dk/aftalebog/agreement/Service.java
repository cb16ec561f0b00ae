package dk.aftalebog.agreement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dk.aftalebog.access.TestIssuer;
import dk.aftalebog.log.SigningKey;
import dk.aftalebog.log.VerifierKey;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The service as it runs, on a real PostgreSQL and a real broker that all tests of a run
 * share. Tests keep apart by the ids they choose.
 */
final class Service implements AutoCloseable {

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final Service SHARED = startShared();

	private final EmbeddedPostgres postgresql;

	private final String bootstrapServers;

	private final SettableClock clock;

	/** The key of its log; tests that change keys set others and start it again. */
	private String signingKeys = SigningKey.generate("example.org/log").secret();

	private ConfigurableApplicationContext context;

	private final HttpClient http = HttpClient.newHttpClient();

	private Service(EmbeddedPostgres postgresql, String bootstrapServers, SettableClock clock) {
		this.postgresql = postgresql;
		this.bootstrapServers = bootstrapServers;
		this.clock = clock;
		this.context = start();
	}

	private static Service startShared() {
		EmbeddedKafkaKraftBroker kafka = new EmbeddedKafkaKraftBroker(1, 1);
		kafka.afterPropertiesSet();
		return new Service(postgresql(), kafka.getBrokersAsString(), new SettableClock());
	}

	static EmbeddedPostgres postgresql() {
		try {
			return EmbeddedPostgres.builder().start();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Starts another service on a database of its own, with no Kafka to be reached. */
	static Service startWithoutKafka(EmbeddedPostgres postgresql) {
		// The clock is the shared one, for Axon has one clock only.
		return new Service(postgresql, "localhost:1", SHARED.clock);
	}

	/** Starts another service on a database and a broker of its own. */
	static Service startAlone(EmbeddedPostgres postgresql) {
		EmbeddedKafkaKraftBroker kafka = new EmbeddedKafkaKraftBroker(1, 1);
		kafka.afterPropertiesSet();
		return new Service(postgresql, kafka.getBrokersAsString(), SHARED.clock);
	}

	static Service running() {
		return SHARED;
	}

	/** Stops the service and starts it again on what it left behind. */
	void restart() {
		this.context.close();
		this.context = start();
	}

	/** Stops the service, and starts it again on what somebody makes of its database. */
	void restartOn(String... statements) {
		this.context.close();
		for (String statement : statements) {
			jdbc().sql(statement).update();
		}
		this.context = start();
	}

	/** Starts it again with other keys for its log. */
	void restartWithKeys(String... signingKeys) {
		this.signingKeys = String.join(",", signingKeys);
		restart();
	}

	SettableClock clock() {
		return this.clock;
	}

	/** An answer of the service. */
	record Answer(int status, HttpResponse<String> response) {

		JsonNode json() {
			return JSON.readTree(this.response.body());
		}

		String body() {
			return this.response.body();
		}

		String tag() {
			return this.response.headers().firstValue("ETag").orElseThrow();
		}

		/** What a decision on the revision is bound to. */
		String basis() {
			return json().path("basis").asString("none");
		}

		String code() {
			return json().path("code").asString();
		}

		String header(String name) {
			return this.response.headers().firstValue(name).orElse("none");
		}

	}

	<T> T bean(String name, Class<T> type) {
		return this.context.getBean(name, type);
	}

	JdbcClient jdbc() {
		return JdbcClient.create(this.postgresql.getPostgresDatabase());
	}

	Connection connection() throws SQLException {
		return this.postgresql.getPostgresDatabase().getConnection();
	}

	String bootstrapServers() {
		return this.bootstrapServers;
	}

	Answer get(String path) {
		return send(path.startsWith("/actuator") ? "administrator" : "secretariat",
				HttpRequest.newBuilder(uri(path)).GET());
	}

	Answer post(String path, String body) {
		return post("secretariat", path, body, Map.of());
	}

	Answer post(String path, String body, String tag) {
		return post("secretariat", path, body, Map.of("If-Match", tag));
	}

	Answer post(String user, String path, String body, Map<String, String> headers) {
		return post(user, path, body.getBytes(StandardCharsets.UTF_8), headers);
	}

	Answer post(String user, String path, byte[] body, Map<String, String> headers) {
		HttpRequest.Builder request = HttpRequest.newBuilder(uri(path))
			.POST(HttpRequest.BodyPublishers.ofByteArray(body))
			.header("Content-Type", "application/json")
			.header("Idempotency-Key", UUID.randomUUID().toString());
		headers.forEach(request::setHeader);
		return send(user, request);
	}

	/** Posts as the holder of a token. */
	Answer postWith(String token, String path, String body, String tag) {
		return sendWith(token,
				HttpRequest.newBuilder(uri(path))
					.POST(HttpRequest.BodyPublishers.ofString(body))
					.header("Content-Type", "application/json")
					.header("If-Match", tag)
					.header("Idempotency-Key", UUID.randomUUID().toString()));
	}

	Answer delete(String path, String tag) {
		return send("secretariat", HttpRequest.newBuilder(uri(path)).DELETE().header("If-Match", tag));
	}

	Answer send(String role, HttpRequest.Builder request) {
		return sendWith(role.isEmpty() ? null : TestIssuer.running().token(role), request);
	}

	Answer sendWith(@Nullable String token, HttpRequest.Builder request) {
		try {
			if (token != null) {
				request.header("Authorization", "Bearer " + token);
			}
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

	URI uri(String path) {
		String port = this.context.getEnvironment().getRequiredProperty("local.server.port");
		return URI.create("http://localhost:" + port + path);
	}

	/** The bytes of an answer that must be there. */
	byte[] bytes(String role, String path) {
		try {
			HttpResponse<byte[]> response = this.http.send(HttpRequest.newBuilder(uri(path))
				.GET()
				.header("Authorization", "Bearer " + TestIssuer.running().token(role))
				.build(), HttpResponse.BodyHandlers.ofByteArray());
			if (response.statusCode() != 200) {
				throw new IllegalStateException("%s answers %d".formatted(path, response.statusCode()));
			}
			return response.body();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	String signingKeys() {
		return this.signingKeys;
	}

	/** What the log's checkpoints are verified with. */
	List<VerifierKey> verifierKeys() {
		return Arrays.stream(this.signingKeys.split(",")).map((key) -> SigningKey.parse(key).verifier()).toList();
	}

	@Override
	public void close() {
		this.context.close();
	}

	/** Starts another one beside it, with some keys for its log; it must not come up. */
	void startAnother(String keys) {
		start(keys).close();
	}

	private ConfigurableApplicationContext start() {
		return start(this.signingKeys);
	}

	private ConfigurableApplicationContext start(String keys) {
		Map<String, Object> properties = new HashMap<>();
		properties.put("spring.config.name", "agreement-service");
		properties.put("server.port", "0");
		properties.put("spring.datasource.url", this.postgresql.getJdbcUrl("postgres", "postgres"));
		properties.put("spring.datasource.username", "postgres");
		properties.put("spring.kafka.bootstrap-servers", bootstrapServers());
		properties.put("aftalebog.log.signing-keys", keys);
		properties.put("aftalebog.log.checkpoint-interval", "100ms");
		properties.put("aftalebog.rate-limit.per-second", "100000");
		properties.put("aftalebog.rate-limit.burst", "100000");
		properties.putAll(TestIssuer.running().properties());
		return new SpringApplicationBuilder(AgreementServiceApplication.class).initializers(
				(context) -> ((GenericApplicationContext) context).registerBean("clock", Clock.class, () -> this.clock))
			.run(properties.entrySet()
				.stream()
				.map((entry) -> "--" + entry.getKey() + "=" + entry.getValue())
				.toArray(String[]::new));
	}

}
