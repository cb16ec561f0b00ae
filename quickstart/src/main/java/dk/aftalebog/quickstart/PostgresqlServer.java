package dk.aftalebog.quickstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * A real PostgreSQL whose data outlive the process. Durable, unlike what the library that
 * unpacks it would start: every setting that makes it so is set here and checked.
 */
public final class PostgresqlServer implements AutoCloseable {

	private static final List<String> DURABLE = List.of("fsync", "synchronous_commit", "full_page_writes");

	private final EmbeddedPostgres server;

	private final int port;

	private PostgresqlServer(EmbeddedPostgres server, int port) {
		this.server = server;
		this.port = port;
	}

	/**
	 * Starts it on the loopback address, superuser {@code postgres}.
	 * @param folder the folder of its data; made where there is none
	 * @param port its port
	 * @return the running server
	 */
	public static PostgresqlServer start(Path folder, int port) {
		EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
			.setDataDirectory(folder)
			.setCleanDataDirectory(false)
			.setRegisterShutdownHook(false)
			.setPort(port)
			.setPGStartupWait(Duration.ofSeconds(60))
			.setServerConfig("listen_addresses", "127.0.0.1")
			.setServerConfig("transaction_timeout", "60s")
			.setServerConfig("idle_in_transaction_session_timeout", "60s");
		DURABLE.forEach((setting) -> builder.setServerConfig(setting, "on"));
		try {
			PostgresqlServer started = new PostgresqlServer(builder.start(), port);
			started.checkDurable();
			return started;
		}
		catch (IOException | SQLException ex) {
			throw new CannotStart("PostgreSQL did not start: " + ex.getMessage(), ex);
		}
	}

	/**
	 * Makes a role and a database that it owns, once.
	 * @param name the name of both
	 * @param password the role's password
	 */
	public void createDatabase(String name, String password) {
		try (Connection connection = this.server.getPostgresDatabase().getConnection();
				Statement statement = connection.createStatement()) {
			if (!exists(connection, "SELECT FROM pg_roles WHERE rolname = ?", name)) {
				statement.execute("CREATE ROLE %s LOGIN PASSWORD '%s'".formatted(name, password));
			}
			if (!exists(connection, "SELECT FROM pg_database WHERE datname = ?", name)) {
				statement.execute("CREATE DATABASE %s OWNER %s".formatted(name, name));
				statement.execute("REVOKE ALL ON DATABASE %s FROM PUBLIC".formatted(name));
			}
		}
		catch (SQLException ex) {
			throw new CannotStart("The database '%s' could not be made: %s".formatted(name, ex.getMessage()), ex);
		}
	}

	/**
	 * Sets the superuser's password; the server itself asks for none.
	 * @param password the password
	 */
	public void setSuperuserPassword(String password) {
		try (Connection connection = this.server.getPostgresDatabase().getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute("ALTER ROLE postgres PASSWORD '%s'".formatted(password));
		}
		catch (SQLException ex) {
			throw new CannotStart("The superuser's password could not be set: " + ex.getMessage(), ex);
		}
	}

	/**
	 * Returns where a database is.
	 * @param database its name
	 * @return its JDBC address
	 */
	public String url(String database) {
		return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(this.port, database);
	}

	@Override
	public void close() {
		try {
			this.server.close();
		}
		catch (IOException ex) {
			throw new IllegalStateException("PostgreSQL did not stop", ex);
		}
	}

	private void checkDurable() throws SQLException {
		try (Connection connection = this.server.getPostgresDatabase().getConnection();
				Statement statement = connection.createStatement()) {
			for (String setting : DURABLE) {
				try (ResultSet row = statement.executeQuery("SHOW " + setting)) {
					if (!row.next() || !"on".equals(row.getString(1))) {
						close();
						throw new CannotStart("PostgreSQL runs with %s off; a ledger must not".formatted(setting));
					}
				}
			}
		}
	}

	private static boolean exists(Connection connection, String sql, String name) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(sql)) {
			statement.setString(1, name);
			try (ResultSet rows = statement.executeQuery()) {
				return rows.next();
			}
		}
	}

	/**
	 * After a killed process its PostgreSQL lives on, and a new start would silently
	 * attach to it.
	 */
	static void stopLeftOver(Path folder) {
		leftOver(folder.resolve("postmaster.pid")).ifPresent((process) -> {
			try {
				// SIGINT asks for a fast shutdown: roll back, write out, end.
				new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
				process.onExit().get(30, TimeUnit.SECONDS);
			}
			catch (IOException | ExecutionException | TimeoutException ex) {
				throw new CannotStart("A PostgreSQL left over from an earlier run (process %d) does not stop; stop it"
					.formatted(process.pid()), ex);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		});
	}

	private static Optional<ProcessHandle> leftOver(Path pidFile) {
		if (!Files.exists(pidFile)) {
			return Optional.empty();
		}
		try {
			long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
			return ProcessHandle.of(pid)
				.filter((process) -> process.info()
					.command()
					.filter((command) -> command.endsWith("postgres"))
					.isPresent());
		}
		catch (IOException | NumberFormatException ex) {
			throw new CannotStart("The file %s cannot be read: %s".formatted(pidFile, ex.getMessage()), ex);
		}
	}

}
