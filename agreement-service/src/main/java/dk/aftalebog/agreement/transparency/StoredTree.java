package dk.aftalebog.agreement.transparency;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import dk.aftalebog.log.Checkpoint;
import dk.aftalebog.log.Hash;
import dk.aftalebog.log.SignedNote;
import dk.aftalebog.log.Tile;
import dk.aftalebog.log.TiledTree;
import dk.aftalebog.log.Tiles;
import dk.aftalebog.model.log.LogLeaf;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/** The tree, its checkpoints and its leaves, as PostgreSQL has them. */
@Component
class StoredTree implements Tiles {

	private static final String LEAF = """
			SELECT l.position, e.stream, e.sequence, l.recorded_at, e.hash
			FROM ledger_log l JOIN domain_event e USING (global_index)
			""";

	private static final RowMapper<LogLeaf> LEAVES = (row, number) -> new LogLeaf(row.getLong(1), row.getString(2),
			row.getLong(3), row.getObject(4, OffsetDateTime.class).toInstant(), row.getString(5));

	private final JdbcTemplate jdbc;

	private final Clock clock;

	StoredTree(JdbcTemplate jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** How far the tree has grown; whoever makes it grow holds it until the commit. */
	long sizeToGrow() {
		return Objects.requireNonNull(this.jdbc.queryForObject("SELECT size FROM log_tree FOR UPDATE", Long.class));
	}

	long size() {
		return Objects.requireNonNull(this.jdbc.queryForObject("SELECT size FROM log_tree", Long.class));
	}

	@Override
	public byte[] hashes(Tile tile) {
		return find(tile)
			.orElseThrow(() -> new IllegalStateException("The tree has lost its tile %s".formatted(tile.path())));
	}

	/** A tile, at least as wide as it is asked for. */
	Optional<byte[]> find(Tile tile) {
		return this.jdbc
			.query("SELECT hashes FROM log_tile WHERE level = ? AND index = ?", (row, number) -> row.getBytes(1),
					tile.level(), tile.index())
			.stream()
			.filter((hashes) -> hashes.length >= tile.width() * Hash.SIZE)
			.findFirst();
	}

	void keep(long size, Map<Tile, byte[]> tiles) {
		this.jdbc.batchUpdate("""
				INSERT INTO log_tile (level, index, hashes) VALUES (?, ?, ?)
				ON CONFLICT (level, index) DO UPDATE SET hashes = EXCLUDED.hashes""",
				tiles.entrySet()
					.stream()
					.map((tile) -> new Object[] { tile.getKey().level(), tile.getKey().index(), tile.getValue() })
					.toList());
		this.jdbc.update("UPDATE log_tree SET size = ?", size);
	}

	/** Where keys have changed, the same size is signed anew. */
	void keep(Checkpoint checkpoint, SignedNote note) {
		this.jdbc.update("""
				INSERT INTO log_checkpoint (size, note, issued_at) VALUES (?, ?, ?)
				ON CONFLICT (size) DO UPDATE
				SET note = EXCLUDED.note, issued_at = EXCLUDED.issued_at, published = false""", checkpoint.size(),
				note.toString(), this.clock.instant().atOffset(ZoneOffset.UTC));
	}

	Optional<SignedNote> checkpoint() {
		return notes("ORDER BY size DESC LIMIT 1").stream().findFirst();
	}

	Optional<SignedNote> checkpoint(long size) {
		return notes("WHERE size = ?", size).stream().findFirst();
	}

	/** The first checkpoint of which an event is a part. */
	Optional<SignedNote> checkpointOf(long position) {
		return notes("WHERE size >= ? ORDER BY size LIMIT 1", position).stream().findFirst();
	}

	List<SignedNote> toPublish() {
		return notes("WHERE NOT published ORDER BY size LIMIT 100");
	}

	private List<SignedNote> notes(String which, Object... arguments) {
		return this.jdbc.query("SELECT note FROM log_checkpoint " + which,
				(row, number) -> SignedNote.parse(row.getString(1)), arguments);
	}

	void markPublished(SignedNote note) {
		this.jdbc.update("UPDATE log_checkpoint SET published = true WHERE size = ? AND note = ?",
				Checkpoint.parse(note.text()).size(), note.toString());
	}

	/** Every tile is read once: for one question. */
	TiledTree at(long size) {
		return new TiledTree(size, this);
	}

	/**
	 * Leaves behind a position. The limit stands in the statement itself: of a parameter
	 * the planner would assume a tenth of the log.
	 */
	List<LogLeaf> leavesAfter(long position, int limit) {
		return this.jdbc.query(LEAF + "WHERE l.position > ? ORDER BY l.position LIMIT " + limit, LEAVES, position);
	}

}
