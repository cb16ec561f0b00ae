package dk.aftalebog.quickstart;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dk.aftalebog.quickstart.Services.Settings;
import dk.aftalebog.quickstart.identity.DemonstrationUser;
import dk.aftalebog.quickstart.identity.IdentityServer;
import dk.aftalebog.quickstart.identity.IdentitySettings.Service;
import dk.aftalebog.quickstart.identity.IdentitySettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Starts everything, loads the samples once, and stops everything on Ctrl-C. */
final class Quickstart implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(Quickstart.class);

	private static final String SAMPLES = "samples";

	/** What was started, the last first. */
	private final Deque<AutoCloseable> started = new ArrayDeque<>();

	private final Map<String, String> environment;

	Quickstart(Map<String, String> environment) {
		this.environment = environment;
	}

	/**
	 * Starts the quickstart.
	 * @param args none
	 */
	public static void main(String[] args) {
		// Two contexts in one process share one logging system: logback.xml, and nobody's
		// defaults.
		System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
		SLF4JBridgeHandler.removeHandlersForRootLogger();
		SLF4JBridgeHandler.install();
		Quickstart quickstart = new Quickstart(System.getenv());
		Runtime.getRuntime().addShutdownHook(new Thread(quickstart::close, "stop"));
		try {
			quickstart.start();
		}
		catch (CannotStart ex) {
			say("\n" + ex.getMessage());
			logger.debug("Cannot start", ex);
			System.exit(1);
		}
		catch (RuntimeException ex) {
			logger.error("The quickstart failed", ex);
			System.exit(1);
		}
	}

	/**
	 * Starts PostgreSQL, Kafka and the services, and loads the samples where they are not
	 * loaded.
	 */
	synchronized void start() {
		Home home = with(Home.open(Path.of(this.environment.getOrDefault("AFTALEBOG_DATA", "data"))));
		int agreementPort = free(Port.AGREEMENT);
		int reportingPort = free(Port.REPORTING);
		String issuer = "http://localhost:" + free(Port.IDENTITY);
		say("PostgreSQL starts …");
		PostgresqlServer.stopLeftOver(home.folder("postgresql"));
		PostgresqlServer postgresql = with(PostgresqlServer.start(home.folder("postgresql"), free(Port.POSTGRESQL)));
		say("Kafka starts …");
		KafkaBroker kafka = with(
				KafkaBroker.start(home.folder("kafka"), free(Port.KAFKA), free(Port.KAFKA_CONTROLLER)));
		say("The services start …");
		DemonstrationClock clock = new DemonstrationClock();
		Demonstration demonstration = new Demonstration(clock);
		boolean load = !home.isDone(SAMPLES);
		if (load) {
			demonstration.begin();
		}
		with(IdentityServer.start(new IdentitySettings("127.0.0.1", Port.IDENTITY.number(this.environment),
				URI.create(issuer), home.signingKey(),
				List.of(client(agreementPort, "agreement", home), client(reportingPort, "reporting", home)))));
		Services services = with(Services.start(settings(agreementPort, "agreement", issuer, home, postgresql, kafka),
				settings(reportingPort, "reporting", issuer, home, postgresql, kafka), home.logKey(), clock));
		if (load) {
			say("The samples are loaded, from 2016 to today …");
			demonstration.tell(new LedgerClient("http://127.0.0.1:" + agreementPort, issuer,
					services.ofAgreementService(JdbcClient.class)));
			home.markDone(SAMPLES);
		}
		say(welcome(agreementPort, reportingPort, issuer));
		say("Ready");
	}

	@Override
	public synchronized void close() {
		while (!this.started.isEmpty()) {
			try {
				this.started.pop().close();
			}
			catch (Exception ex) {
				logger.warn("Something did not stop cleanly", ex);
			}
		}
	}

	private <T extends AutoCloseable> T with(T part) {
		this.started.push(part);
		return part;
	}

	private int free(Port port) {
		int number = port.number(this.environment);
		port.checkFree(number);
		return number;
	}

	private static Service client(int port, String name, Home home) {
		return new Service(name + "-service", home.secret(name + "-client"), URI.create("http://localhost:" + port));
	}

	private static Settings settings(int port, String name, String issuer, Home home, PostgresqlServer postgresql,
			KafkaBroker kafka) {
		String password = home.secret(name);
		postgresql.createDatabase(name, password);
		return new Settings(port, postgresql.url(name), name, password, kafka.bootstrapServers(), issuer,
				home.secret(name + "-client"));
	}

	private static String welcome(int agreementPort, int reportingPort, String issuer) {
		String users = Arrays.stream(DemonstrationUser.values())
			.map(DemonstrationUser::subject)
			.collect(Collectors.joining(", "));
		return """

				The ledger runs, with demonstration data written under a moved clock.

				  writing  http://localhost:%1$d/
				  reading  http://localhost:%2$d/
				  users    %4$s;
				           the password is the name, and so is the secret of the client of that name

				A first request, with a token for it:

				  curl -s -H "Authorization: Bearer $(curl -s -u auditor:auditor -d grant_type=client_credentials %3$s/oauth2/token | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')" 'http://localhost:%2$d/api/agreements/aalborg-tryghed-2017?inForceOn=2019-06-01'

				Ctrl-C stops everything; the data stay in the folder data.
				"""
			.formatted(agreementPort, reportingPort, issuer, users);
	}

	@SuppressWarnings("SystemOut")
	private static void say(String text) {
		System.out.println(text);
	}

}
