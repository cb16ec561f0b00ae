package dk.aftalebog.quickstart.identity;

import java.net.URI;
import java.util.List;

import com.nimbusds.jose.jwk.RSAKey;

/**
 * How the provider runs.
 *
 * @param address the address it listens on
 * @param port the port
 * @param issuer its name in tokens; its path is where everything stands
 * @param key what it signs with
 * @param services the services that log people in
 */
public record IdentitySettings(String address, int port, URI issuer, RSAKey key, List<Service> services) {

	/** Takes a copy. */
	public IdentitySettings {
		services = List.copyOf(services);
	}

	/**
	 * A service that logs people in for its pages.
	 *
	 * @param clientId its client id
	 * @param secret its secret
	 * @param address where browsers find it
	 */
	public record Service(String clientId, String secret, URI address) {
	}

}
