package dk.aftalebog.agreement;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import javax.sql.DataSource;

import dk.aftalebog.agreement.transparency.LogOf;
import dk.aftalebog.model.log.StoredEvent;
import dk.aftalebog.verify.Main;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A database of its own, a copy of another, in the hands of someone with full rights; and
 * what the verifier says of it afterwards.
 */
final class Attack {

	private final DataSource database;

	private final JdbcTemplate jdbc;

	private Attack(DataSource database) {
		this.database = database;
		this.jdbc = new JdbcTemplate(this.database);
	}

	/** Nobody may be connected to what is copied. */
	static Attack on(EmbeddedPostgres postgresql) {
		String name = "attack_" + UUID.randomUUID().toString().substring(0, 8);
		new JdbcTemplate(postgresql.getDatabase("postgres", "template1"))
			.execute("CREATE DATABASE %s TEMPLATE postgres".formatted(name));
		return new Attack(postgresql.getDatabase("postgres", name));
	}

	Attack sql(String sql) {
		this.jdbc.execute(sql);
		return this;
	}

	long position(String stream, long sequence) {
		return position(stream, "sequence = " + sequence);
	}

	long position(String stream, String which) {
		return number("SELECT position FROM ledger_log JOIN domain_event USING (event_id) WHERE stream = '%s' AND %s"
			.formatted(stream, which));
	}

	long size() {
		return number("SELECT max(position) FROM ledger_log");
	}

	private long number(String sql) {
		Long number = this.jdbc.queryForObject(sql, Long.class);
		if (number == null) {
			throw new IllegalStateException(sql);
		}
		return number;
	}

	/** Makes a stream's hashes fit what it says now, from its first event on. */
	Attack rehash(String stream) {
		List<String[]> hashes = new ArrayList<>();
		this.jdbc.query("SELECT * FROM domain_event WHERE stream = ? ORDER BY sequence", (row) -> {
			String previous = hashes.isEmpty() ? StoredEvent.NO_HASH : hashes.getLast()[1];
			StoredEvent event = new StoredEvent(row.getString("event_id"), row.getString("stream"),
					row.getLong("sequence"), row.getString("event_type"),
					row.getObject("event_time", OffsetDateTime.class).toInstant(), row.getString("payload"),
					row.getString("metadata"), row.getString("commit_id"), row.getInt("commit_index"),
					row.getInt("commit_size"), previous);
			hashes.add(new String[] { previous, event.hash(), event.id() });
		}, stream);
		hashes.forEach((hash) -> this.jdbc
			.update("UPDATE domain_event SET previous_hash = ?, hash = ? WHERE event_id = ?", (Object[]) hash));
		return this;
	}

	/** Puts an event behind the last of a stream and of the log, soundly hashed. */
	Attack append(String stream, String recordedAt) {
		sql("""
				INSERT INTO domain_event (event_id, stream, sequence, stream_type, event_type, event_time, payload,
				                          metadata, commit_id, commit_index, commit_size, previous_hash, hash)
				SELECT gen_random_uuid(), stream, sequence + 1, stream_type, event_type, event_time, payload, metadata,
				       gen_random_uuid(), 0, 1, hash, '' FROM domain_event WHERE stream = '%s'
				ORDER BY sequence DESC LIMIT 1""".formatted(stream));
		sql("""
				INSERT INTO ledger_log (position, event_id, global_index, recorded_at)
				SELECT (SELECT max(position) + 1 FROM ledger_log), event_id, global_index, %s FROM domain_event
				ORDER BY global_index DESC LIMIT 1""".formatted(recordedAt));
		return rehash(stream);
	}

	/** Throws tree and checkpoints away and makes them anew. */
	Attack rebuild(String signingKey) {
		sql("TRUNCATE log_tile, log_checkpoint");
		sql("UPDATE log_tree SET size = 0");
		return grow(signingKey);
	}

	Attack grow(String signingKey) {
		try (LogOf log = new LogOf(this.database, signingKey)) {
			log.grow();
		}
		return this;
	}

	/** The checkpoint that a reader is shown now, in a file. */
	Path checkpoint() {
		return file(String.valueOf(
				this.jdbc.queryForObject("SELECT note FROM log_checkpoint ORDER BY size DESC LIMIT 1", String.class)));
	}

	static Path file(String text) {
		try {
			return Files.writeString(Files.createTempFile("attack-", ".txt"), text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	Path export(String signingKey) {
		try (LogOf log = new LogOf(this.database, signingKey)) {
			Path file = Files.createTempFile("attack-", ".zip");
			log.exportTo(file);
			return file;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** What the verifier says. */
	record Verdict(int exitCode, String text) {

		/** The findings, each as its code and the position it names. */
		List<String> findings() {
			return this.text.lines().filter((line) -> line.matches("[a-z-]+( \\d+)?")).toList();
		}

	}

	static Verdict verify(Path export, String key, Object... more) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		List<String> args = new ArrayList<>(List.of(export.toString(), "--key", key));
		for (Object argument : more) {
			args.add(argument.toString());
		}
		int code = Main.run(new PrintStream(out, true, StandardCharsets.UTF_8), Map.of(), args.toArray(String[]::new));
		return new Verdict(code, out.toString(StandardCharsets.UTF_8));
	}

}
