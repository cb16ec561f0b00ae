package dk.aftalebog.cluster;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import dk.aftalebog.quickstart.PostgresqlServer;

/**
 * A folder of PostgreSQL, made as the image makes it: a database and a role for each
 * service, passwords asked for.
 */
final class PostgresqlFolder {

	private PostgresqlFolder() {
	}

	/**
	 * Makes the folder.
	 * @return where PostgreSQL's own program is
	 */
	static String make(Path folder, String password) throws IOException {
		try (PostgresqlServer server = PostgresqlServer.start(folder, freePort())) {
			server.createDatabase("agreement", password);
			server.createDatabase("reporting", password);
			server.setSuperuserPassword(password);
			long postmaster = Long.parseLong(Files.readAllLines(folder.resolve("postmaster.pid")).getFirst().strip());
			return ProcessHandle.of(postmaster).flatMap((process) -> process.info().command()).orElseThrow();
		}
		finally {
			Files.writeString(folder.resolve("pg_hba.conf"), "host all all 127.0.0.0/8 scram-sha-256\n");
		}
	}

	/**
	 * PostgreSQL refuses to run as root; in a user namespace of its own nobody is root.
	 */
	static List<String> command(String postgres, Path folder) {
		return List.of("unshare", "-U", postgres, "-D", folder.toString(), "-c", "unix_socket_directories=" + folder);
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

}
