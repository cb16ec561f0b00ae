package dk.aftalebog.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import javax.sql.DataSource;

import dk.aftalebog.log.SigningKey;
import dk.aftalebog.quickstart.identity.Tokens;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * PostgreSQL, Kafka and two instances of each service. Each member has a loopback address
 * of its own, as each container has; a hosts file lets them find each other by the names
 * that {@code docker-compose.yml} uses, on the ports that it uses.
 */
public final class Cluster implements AutoCloseable {

	/** What the services need; all there is is named as in docker-compose.yml. */
	private static final List<String> PARTS = List.of("postgresql", "kafka", "keycloak");

	private static final List<String> SERVICES = List.of("agreement-service", "reporting-service");

	private static final HttpClient HTTP = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

	private final Path home;

	private final String network;

	private final Compose compose;

	private final Secrets secrets;

	private final Tokens tokens;

	private final Map<String, Member> members = new LinkedHashMap<>();

	private Cluster(Path project, Path home, String network) {
		this.home = home.toAbsolutePath();
		this.network = network;
		this.secrets = Secrets.make();
		this.tokens = new Tokens(issuer());
		Map<String, String> variables = new HashMap<>(this.secrets.variables());
		variables.put("IDENTITY_ADDRESS", uri("keycloak").toString());
		// Its users send what a whole country would.
		variables.put("RATE_LIMIT_PER_SECOND", "1000000");
		variables.put("RATE_LIMIT_BURST", "1000000");
		this.compose = Compose.read(project.resolve("docker-compose.yml"), variables);
	}

	/**
	 * The passwords of this cluster's databases, the secrets of its services at the
	 * identity provider, and the key of its log.
	 */
	record Secrets(String database, String client, String logKey) {

		static Secrets make() {
			return new Secrets(UUID.randomUUID().toString(), UUID.randomUUID().toString(),
					SigningKey.generate("localhost/aftalebog").secret());
		}

		/** By which what is signed with the log's key is checked. */
		String verifierKey() {
			return SigningKey.parse(this.logKey).verifier().toString();
		}

		Map<String, String> variables() {
			return Map.of("POSTGRES_PASSWORD", this.database, "AGREEMENT_PASSWORD", this.database, "REPORTING_PASSWORD",
					this.database, "KEYCLOAK_PASSWORD", this.database, "KEYCLOAK_ADMIN_PASSWORD", this.client,
					"LOG_KEYS", this.logKey, "LOG_VERIFIER_KEYS", verifierKey(), "AGREEMENT_CLIENT_SECRET", this.client,
					"REPORTING_CLIENT_SECRET", this.client + "-2", "SCRIPT_CLIENT_SECRET", this.client);
		}

	}

	/**
	 * Makes a cluster and starts its PostgreSQL and its Kafka. It does not outlive this
	 * process, unless that is killed.
	 * @param project the folder of {@code docker-compose.yml} and the built services
	 * @param home an empty folder for its data and logs
	 * @param network the first three numbers of its loopback addresses, such as
	 * {@code 127.42.0}
	 * @return the cluster, without its services
	 */
	public static Cluster make(Path project, Path home, String network) {
		Cluster cluster = new Cluster(project, home, network);
		Runtime.getRuntime().addShutdownHook(new Thread(cluster::close, "stop"));
		try {
			Files.createDirectories(cluster.home);
			cluster.writeHosts();
			String postgres = PostgresqlFolder.make(cluster.folder("postgresql"), cluster.secrets.database());
			cluster.add("postgresql", cluster.postgresqlCommand(postgres), Map.of());
			cluster.add("kafka", cluster.kafkaCommand(), cluster.kafkaEnvironment());
			cluster.add("keycloak", cluster.identityCommand(), cluster.compose.environment("keycloak"));
			for (String service : SERVICES) {
				for (int number = 1; number <= 2; number++) {
					String name = service + "-" + number;
					Map<String, String> environment = cluster.compose.environment(service);
					environment.put("SERVER_ADDRESS", cluster.address(name));
					cluster.add(name, cluster.serviceCommand(project, service), environment);
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		PARTS.stream().map(cluster::member).forEach(Member::start);
		PARTS.stream().map(cluster::member).forEach(Member::awaitReady);
		return cluster;
	}

	/**
	 * Starts both instances of both services.
	 * @return this
	 */
	public Cluster startServices() {
		// One after the other: the first of each makes the tables.
		services().forEach((member) -> {
			member.start();
			member.awaitReady();
		});
		return this;
	}

	/**
	 * Returns a member.
	 * @param name {@code postgresql}, {@code kafka}, {@code agreement-service-1} …
	 * @return the member
	 */
	public Member member(String name) {
		Member member = this.members.get(name);
		if (member == null) {
			throw new IllegalArgumentException("There is no member " + name);
		}
		return member;
	}

	/**
	 * Returns the instances of the services.
	 * @return the members, in the order of their names
	 */
	public List<Member> services() {
		return this.members.values().stream().filter((member) -> member.name().contains("service")).toList();
	}

	/**
	 * Returns the addresses of the instances of a service.
	 * @param service such as {@code agreement-service}
	 * @return such as {@code http://127.42.0.11:8080}
	 */
	public List<URI> instances(String service) {
		return Stream.of("-1", "-2").map((number) -> uri(service + number)).toList();
	}

	/**
	 * Returns where clients get their tokens.
	 * @return tokens of the identity provider, one for each role
	 */
	public Tokens tokens() {
		return this.tokens;
	}

	/**
	 * Returns by which key the log's checkpoints are checked.
	 * @return the verifier key
	 */
	public String verifierKey() {
		return this.secrets.verifierKey();
	}

	/**
	 * Returns the issuer of the tokens.
	 * @return its name, which is its address too
	 */
	public String issuer() {
		return uri("keycloak") + IdentityMember.PATH;
	}

	/**
	 * Returns the password of PostgreSQL's superuser.
	 * @return the password
	 */
	public String databasePassword() {
		return this.secrets.database();
	}

	/**
	 * Returns where PostgreSQL is.
	 * @return its address; the port is the usual one
	 */
	public String databaseHost() {
		return address("postgresql");
	}

	/**
	 * Returns a database, as its superuser sees it.
	 * @param name {@code agreement}, {@code reporting}, or another
	 * @return where to get connections, each a new one
	 */
	public DataSource database(String name) {
		PGSimpleDataSource source = new PGSimpleDataSource();
		source.setServerNames(new String[] { address("postgresql") });
		source.setPortNumbers(new int[] { 5432 });
		source.setDatabaseName(name);
		source.setUser("postgres");
		source.setPassword(this.secrets.database());
		source.setConnectTimeout(2);
		return source;
	}

	/**
	 * Returns where Kafka is, for a client outside the members' network.
	 * @return the bootstrap servers
	 */
	public String bootstrapServers() {
		return address("kafka") + ":9092";
	}

	/**
	 * Returns the folder of the cluster's data.
	 * @param name a member's name
	 * @return its folder
	 */
	public Path folder(String name) {
		return this.home.resolve(name);
	}

	@Override
	public synchronized void close() {
		List<Member> reversed = new ArrayList<>(this.members.values()).reversed();
		reversed.forEach(Member::stop);
	}

	private void add(String name, List<String> command, Map<String, String> environment) {
		this.members.put(name,
				new Member(name, command, environment, this.home.resolve(name + ".log"), () -> switch (name) {
					case "postgresql" -> isOpen(database("postgres"));
					case "kafka", "keycloak" -> accepts(address(name), port(name));
					default -> answers(uri(name));
				}));
	}

	/**
	 * The resolver of the members: the names of docker-compose.yml, and this machine's
	 * own.
	 */
	private void writeHosts() throws IOException {
		List<String> lines = new ArrayList<>(
				List.of("127.0.0.1 localhost", "127.0.0.1 " + InetAddress.getLocalHost().getHostName()));
		PARTS.forEach((name) -> lines.add(address(name) + " " + name));
		Files.write(hosts(), lines);
	}

	private Path hosts() {
		return this.home.resolve("hosts");
	}

	private List<String> postgresqlCommand(String postgres) {
		List<String> command = new ArrayList<>(PostgresqlFolder.command(postgres, folder("postgresql")));
		command.addAll(List.of("-p", "5432", "-c", "listen_addresses=" + address("postgresql")));
		command.addAll(this.compose.command("postgresql").stream().skip(1).toList());
		return command;
	}

	private List<String> kafkaCommand() {
		return List.of(java(), "-Xmx512m", "-Djdk.net.hosts.file=" + hosts(), "-cp",
				System.getProperty("java.class.path"), KafkaMember.class.getName(), folder("kafka").toString());
	}

	/** In Keycloak's place the quickstart's provider, with the same roles and claims. */
	private List<String> identityCommand() {
		return List.of(java(), "-Xmx256m", "-cp", System.getProperty("java.class.path"), IdentityMember.class.getName(),
				address("keycloak"), issuer());
	}

	/**
	 * A container listens on all addresses of its own; here they are everybody's. Clients
	 * outside know no names.
	 */
	private Map<String, String> kafkaEnvironment() {
		Map<String, String> environment = this.compose.environment("kafka");
		environment.computeIfPresent("KAFKA_LISTENERS", (name, value) -> value.replace("//:", "//kafka:"));
		environment.computeIfPresent("KAFKA_ADVERTISED_LISTENERS",
				(name, value) -> value.replace("//kafka:", "//" + address("kafka") + ":"));
		return environment;
	}

	private List<String> serviceCommand(Path project, String service) throws IOException {
		try (Stream<Path> built = Files.list(project.resolve(service).resolve("target"))) {
			Path jar = built.filter((file) -> file.getFileName().toString().endsWith("-exec.jar"))
				.findFirst()
				.orElseThrow(() -> new IllegalStateException("Build first: mvn -DskipTests package"));
			return List.of(java(), "-XX:MaxRAM=" + this.compose.memory(service), "-XX:MaxRAMPercentage=75",
					"-Djdk.net.hosts.file=" + hosts(), "-jar", jar.toAbsolutePath().toString());
		}
	}

	private String address(String name) {
		int last = switch (name) {
			case "postgresql" -> 2;
			case "kafka" -> 3;
			case "keycloak" -> 4;
			case "agreement-service-1" -> 11;
			case "agreement-service-2" -> 12;
			case "reporting-service-1" -> 21;
			case "reporting-service-2" -> 22;
			default -> throw new IllegalArgumentException("There is no member " + name);
		};
		return this.network + "." + last;
	}

	private static int port(String name) {
		return switch (name) {
			case "postgresql" -> 5432;
			case "kafka" -> 9092;
			case "keycloak" -> 8080;
			default -> name.startsWith("agreement") ? 8080 : 8081;
		};
	}

	private URI uri(String name) {
		return URI.create("http://%s:%d".formatted(address(name), port(name)));
	}

	private static String java() {
		return ProcessHandle.current().info().command().orElse("java");
	}

	/** While it recovers it accepts connections and closes them again. */
	private static boolean isOpen(DataSource database) {
		try (Connection connection = database.getConnection()) {
			return connection.isValid(1);
		}
		catch (SQLException ex) {
			return false;
		}
	}

	private static boolean accepts(String address, int port) {
		try (Socket socket = new Socket()) {
			socket.connect(new InetSocketAddress(address, port), 1000);
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

	private static boolean answers(URI service) {
		try {
			HttpRequest request = HttpRequest.newBuilder(service.resolve("/actuator/health/readiness"))
				.timeout(Duration.ofSeconds(5))
				.build();
			return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
		}
		catch (IOException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

}
