package dk.aftalebog.cluster;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CountDownLatch;

import dk.aftalebog.quickstart.identity.IdentityServer;
import dk.aftalebog.quickstart.identity.IdentitySettings;

/**
 * The identity provider as a process. Its environment is that of Keycloak; it takes the
 * secrets from there.
 */
final class IdentityMember {

	/** Where Keycloak has the realm. */
	static final String PATH = "/realms/aftalebog";

	private IdentityMember() {
	}

	public static void main(String[] args) throws InterruptedException {
		IdentityServer server = IdentityServer.start(new IdentitySettings(args[0], 8080, URI.create(args[1]),
				IdentityServer.newSigningKey(), List.of(service("agreement-service", "AGREEMENT_CLIENT_SECRET", 8080),
						service("reporting-service", "REPORTING_CLIENT_SECRET", 8081))));
		Runtime.getRuntime().addShutdownHook(new Thread(server::close));
		new CountDownLatch(1).await();
	}

	private static IdentitySettings.Service service(String client, String secret, int port) {
		return new IdentitySettings.Service(client, System.getenv().getOrDefault(secret, ""),
				URI.create("http://localhost:" + port));
	}

}
