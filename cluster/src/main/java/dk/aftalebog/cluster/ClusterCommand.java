package dk.aftalebog.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Starts the cluster and leaves it running until it is stopped. */
public final class ClusterCommand {

	private ClusterCommand() {
	}

	/**
	 * Starts the cluster.
	 * @param args none
	 * @throws IOException where there is no room for its data
	 */
	@SuppressWarnings("SystemOut")
	public static void main(String[] args) throws IOException {
		Path home = Files.createTempDirectory("aftalebog-cluster-");
		System.out.println("PostgreSQL and Kafka start, then two instances of each service; data and logs: " + home);
		Cluster cluster = Cluster.make(Path.of(""), home, "127.42.0");
		cluster.startServices();
		System.out.printf("""

				  writing  %s
				  reading  %s
				  tokens   curl -s -u auditor:auditor -d grant_type=client_credentials %s/oauth2/token

				Ready
				""", cluster.instances("agreement-service"), cluster.instances("reporting-service"), cluster.issuer());
	}

}
