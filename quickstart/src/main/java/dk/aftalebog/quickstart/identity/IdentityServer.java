package dk.aftalebog.quickstart.identity;

import java.util.Map;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The running provider. */
public final class IdentityServer implements AutoCloseable {

	private final ConfigurableApplicationContext context;

	private IdentityServer(ConfigurableApplicationContext context) {
		this.context = context;
	}

	/**
	 * Starts it.
	 * @param settings how it runs
	 * @return the running provider
	 */
	public static IdentityServer start(IdentitySettings settings) {
		Map<String, Object> properties = Map.of("spring.config.name", "identity", "server.address", settings.address(),
				"server.port", settings.port(), "server.servlet.context-path", settings.issuer().getPath(),
				"server.servlet.session.cookie.name", "AFTALEBOG_IDENTITY", "spring.jmx.enabled", "false");
		return new IdentityServer(new SpringApplicationBuilder(IdentityConfiguration.class).registerShutdownHook(false)
			.logStartupInfo(false)
			.bannerMode(Banner.Mode.OFF)
			.initializers((context) -> ((GenericApplicationContext) context).registerBean(IdentitySettings.class,
					() -> settings))
			.run(properties.entrySet()
				.stream()
				.map((entry) -> "--" + entry.getKey() + "=" + entry.getValue())
				.toArray(String[]::new)));
	}

	/**
	 * Makes a key pair.
	 * @return the key pair
	 */
	public static RSAKey newSigningKey() {
		try {
			return new RSAKeyGenerator(2048).keyIDFromThumbprint(true).generate();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException("Every Java platform has RSA", ex);
		}
	}

	@Override
	public void close() {
		this.context.close();
	}

}
