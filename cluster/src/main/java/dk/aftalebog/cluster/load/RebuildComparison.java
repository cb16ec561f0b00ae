package dk.aftalebog.cluster.load;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import dk.aftalebog.cluster.Cluster;
import dk.aftalebog.reporting.ReportingServiceApplication;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;
import org.springframework.boot.Banner;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.annotation.ImportCandidates;

/**
 * Builds the projections from zero, by the same service in a database of its own that
 * holds nothing but a copy of the log, and compares them with the live ones row by row.
 * Surrogate keys do not count.
 */
final class RebuildComparison {

	private static final List<String> LEDGER = List.of("event", "progress", "log_head");

	private final Cluster cluster;

	RebuildComparison(Cluster cluster) {
		this.cluster = cluster;
	}

	List<String> differences() throws SQLException {
		execute("postgres", "DROP DATABASE IF EXISTS rebuild", "CREATE DATABASE rebuild");
		try {
			Flyway.configure()
				.dataSource(this.cluster.database("rebuild"))
				.locations("classpath:db/reporting")
				.load()
				.migrate();
			copyLedger();
			rebuild();
			List<String> differences = new ArrayList<>();
			for (String table : List.of("plan", "agreement", "agreement_version", "measurement", "history",
					"stream_progress")) {
				if (!rows("reporting", table).equals(rows("rebuild", table))) {
					differences.add("projection.%s is not what a rebuild from zero gives".formatted(table));
				}
			}
			return differences;
		}
		finally {
			execute("postgres", "DROP DATABASE rebuild WITH (FORCE)");
		}
	}

	private void copyLedger() throws SQLException {
		try (Connection from = this.cluster.database("reporting").getConnection();
				Connection to = this.cluster.database("rebuild").getConnection()) {
			for (String table : LEDGER) {
				ByteArrayOutputStream bytes = new ByteArrayOutputStream();
				from.unwrap(PGConnection.class)
					.getCopyAPI()
					.copyOut("COPY ledger.%s TO STDOUT".formatted(table), bytes);
				try (Statement statement = to.createStatement()) {
					statement.execute("TRUNCATE ledger." + table);
				}
				to.unwrap(PGConnection.class)
					.getCopyAPI()
					.copyIn("COPY ledger.%s FROM STDIN".formatted(table),
							new ByteArrayInputStream(bytes.toByteArray()));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The service catches up before it is ready. */
	private void rebuild() {
		new SpringApplicationBuilder(ReportingServiceApplication.class).bannerMode(Banner.Mode.OFF)
			.logStartupInfo(false)
			.run("--spring.config.name=reporting-service", "--server.port=0", "--server.address=127.0.0.1",
					"--spring.kafka.listener.auto-startup=false",
					"--spring.datasource.url=jdbc:postgresql://%s:5432/rebuild".formatted(this.cluster.databaseHost()),
					"--spring.datasource.username=postgres",
					"--spring.datasource.password=" + this.cluster.databasePassword(), "--spring.jmx.enabled=false",
					"--aftalebog.identity.issuer=" + this.cluster.issuer(), "--aftalebog.identity.client-secret=none",
					"--aftalebog.log.verifier-keys=" + this.cluster.verifierKey(),
					"--spring.autoconfigure.exclude=" + foreignAutoConfigurations())
			.close();
	}

	/** Of what lies on the common class path, and the read side knows nothing of. */
	private static String foreignAutoConfigurations() {
		return String.join(",",
				ImportCandidates.load(AutoConfiguration.class, RebuildComparison.class.getClassLoader())
					.getCandidates()
					.stream()
					.filter((candidate) -> candidate.startsWith("org.axonframework.")
							|| candidate.contains("authorization.autoconfigure"))
					.toList());
	}

	private List<String> rows(String database, String table) throws SQLException {
		try (Connection connection = this.cluster.database(database).getConnection();
				Statement statement = connection.createStatement()) {
			String columns;
			try (ResultSet row = statement.executeQuery("""
					SELECT string_agg('t.' || column_name, ', ' ORDER BY ordinal_position)
					FROM information_schema.columns
					WHERE table_schema = 'projection' AND table_name = '%s' AND is_identity = 'NO'"""
				.formatted(table))) {
				row.next();
				columns = row.getString(1);
			}
			List<String> rows = new ArrayList<>();
			try (ResultSet result = statement
				.executeQuery("SELECT md5(row(%s)::text) FROM projection.%s t ORDER BY 1".formatted(columns, table))) {
				while (result.next()) {
					rows.add(result.getString(1));
				}
			}
			return rows;
		}
	}

	private void execute(String database, String... statements) throws SQLException {
		try (Connection connection = this.cluster.database(database).getConnection();
				Statement statement = connection.createStatement()) {
			for (String sql : statements) {
				statement.execute(sql);
			}
		}
	}

}
