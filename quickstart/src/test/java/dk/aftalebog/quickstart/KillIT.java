package dk.aftalebog.quickstart;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * kill -9 leaves PostgreSQL's own processes behind; the next start clears them away and
 * has the data.
 */
class KillIT {

	@TempDir
	Path home;

	private final int port = freePort();

	@Test
	void after_a_kill_the_left_over_postgresql_is_stopped_and_the_data_are_there() throws Exception {
		Process process = start();
		long before = postmaster();
		write();
		process.destroyForcibly().waitFor();
		assertThat(ProcessHandle.of(before)).as("PostgreSQL outlives the kill").isPresent();

		PostgresqlServer.stopLeftOver(this.home.resolve("postgresql"));
		assertThat(ProcessHandle.of(before).filter(ProcessHandle::isAlive)).isEmpty();
		try (PostgresqlServer again = PostgresqlServer.start(this.home.resolve("postgresql"), this.port);
				KafkaBroker kafka = KafkaBroker.start(this.home.resolve("kafka"), freePort(), freePort())) {
			again.createDatabase("agreement", "secret");
			assertThat(kafka.bootstrapServers()).isNotEmpty();
			assertThat(postmaster()).isNotEqualTo(before);
			assertThat(read()).isEqualTo(1);
		}
	}

	private Process start() throws IOException {
		Process process = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-cp",
				System.getProperty("java.class.path"), KilledLedger.class.getName(), this.home.toString(),
				Integer.toString(this.port), Integer.toString(freePort()), Integer.toString(freePort()))
			.redirectError(ProcessBuilder.Redirect.INHERIT)
			.start();
		BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
		String line = output.readLine();
		while (line != null && !line.startsWith("Ready")) {
			line = output.readLine();
		}
		assertThat(line).as("the process came up").isNotNull();
		return process;
	}

	private long postmaster() throws IOException {
		return Long.parseLong(Files.readAllLines(this.home.resolve("postgresql/postmaster.pid")).getFirst().strip());
	}

	private void write() throws SQLException {
		try (Connection connection = connect(); Statement statement = connection.createStatement()) {
			statement.execute("CREATE TABLE kept (number int)");
			statement.execute("INSERT INTO kept VALUES (1)");
		}
	}

	private int read() throws SQLException {
		try (Connection connection = connect();
				Statement statement = connection.createStatement();
				var rows = statement.executeQuery("SELECT number FROM kept")) {
			rows.next();
			return rows.getInt(1);
		}
	}

	private Connection connect() throws SQLException {
		return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + this.port + "/agreement", "agreement",
				"secret");
	}

	private static int freePort() {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
