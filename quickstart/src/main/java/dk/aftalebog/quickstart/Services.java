package dk.aftalebog.quickstart;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

import dk.aftalebog.agreement.AgreementServiceApplication;
import dk.aftalebog.log.SigningKey;
import dk.aftalebog.reporting.ReportingServiceApplication;
import org.springframework.boot.Banner;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Both services in this process, each in a context of its own, as in production but for
 * the clock.
 */
final class Services implements AutoCloseable {

	private final ConfigurableApplicationContext agreement;

	private final ConfigurableApplicationContext reporting;

	private Services(ConfigurableApplicationContext agreement, ConfigurableApplicationContext reporting) {
		this.agreement = agreement;
		this.reporting = reporting;
	}

	/**
	 * Where a service finds its parts.
	 */
	record Settings(int port, String databaseUrl, String databaseUser, String databasePassword, String bootstrapServers,
			String issuer, String clientSecret) {
	}

	static Services start(Settings agreement, Settings reporting, String logKey, Clock clock) {
		ConfigurableApplicationContext write = run(AgreementServiceApplication.class, "agreement-service", agreement,
				clock, Map.of("aftalebog.log.signing-keys", logKey, "aftalebog.book", address(reporting)));
		try {
			// Axon lies on the common class path; the read side knows nothing of it. Nor
			// does either service of what makes the identity provider.
			ConfigurableApplicationContext read = run(ReportingServiceApplication.class, "reporting-service", reporting,
					clock,
					Map.of("spring.autoconfigure.exclude", autoConfigurations("org.axonframework."),
							"aftalebog.workbench", address(agreement), "aftalebog.log.verifier-keys",
							SigningKey.parse(logKey).verifier().toString()));
			return new Services(write, read);
		}
		catch (RuntimeException ex) {
			write.close();
			throw ex;
		}
	}

	private static String address(Settings settings) {
		return "http://localhost:" + settings.port();
	}

	<T> T ofAgreementService(Class<T> type) {
		return this.agreement.getBean(type);
	}

	@Override
	public void close() {
		this.reporting.close();
		this.agreement.close();
	}

	private static ConfigurableApplicationContext run(Class<?> application, String name, Settings settings, Clock clock,
			Map<String, Object> more) {
		Map<String, Object> properties = new HashMap<>(more);
		properties.put("spring.config.name", name);
		properties.put("server.port", settings.port());
		properties.put("server.address", "127.0.0.1");
		properties.put("spring.datasource.url", settings.databaseUrl());
		properties.put("spring.datasource.username", settings.databaseUser());
		properties.put("spring.datasource.password", settings.databasePassword());
		properties.put("spring.kafka.bootstrap-servers", settings.bootstrapServers());
		properties.put("spring.jmx.enabled", "false");
		// One user is a script here, or everybody.
		properties.put("aftalebog.rate-limit.per-second", "2000");
		properties.put("aftalebog.rate-limit.burst", "10000");
		properties.put("aftalebog.identity.issuer", settings.issuer());
		properties.put("aftalebog.identity.client-secret", settings.clientSecret());
		properties.merge("spring.autoconfigure.exclude", autoConfigurations("authorization.autoconfigure"),
				(one, other) -> one + "," + other);
		return new SpringApplicationBuilder(application).registerShutdownHook(false)
			.logStartupInfo(false)
			.bannerMode(Banner.Mode.OFF)
			.initializers(
					(context) -> ((GenericApplicationContext) context).registerBean("clock", Clock.class, () -> clock))
			.run(properties.entrySet()
				.stream()
				.map((entry) -> "--" + entry.getKey() + "=" + entry.getValue())
				.toArray(String[]::new));
	}

	private static String autoConfigurations(String named) {
		return String.join(",",
				ImportCandidates.load(AutoConfiguration.class, Services.class.getClassLoader())
					.getCandidates()
					.stream()
					.filter((candidate) -> candidate.contains(named))
					.toList());
	}

}
