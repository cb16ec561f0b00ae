package dk.aftalebog.reporting.witness;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dk.aftalebog.log.GrowingTree;
import dk.aftalebog.log.Hash;
import dk.aftalebog.log.Tile;
import dk.aftalebog.log.TiledTree;
import dk.aftalebog.log.Tiles;
import dk.aftalebog.model.log.LogLeaf;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The tree over the copy of the log. It reads what is new and its right edge alone. */
@Component
class CopyTree implements Tiles {

	private static final int PAGE = 4096;

	private final JdbcTemplate jdbc;

	CopyTree(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/** Whoever makes it grow holds it until the commit; others leave it to him. */
	Optional<Long> sizeToGrow() {
		return this.jdbc.query("SELECT size FROM ledger.tree FOR UPDATE SKIP LOCKED", (row, number) -> row.getLong(1))
			.stream()
			.findFirst();
	}

	/** Takes in what the copy has without a gap, at most a page of it. */
	long grow(long size) {
		// The limit stands in the statement: of a parameter the planner assumes a tenth
		// of the log.
		List<LogLeaf> leaves = this.jdbc.query("""
				SELECT position, stream, sequence, recorded_at, hash FROM ledger.event
				WHERE position > ? AND position <= (SELECT position FROM ledger.progress)
				ORDER BY position LIMIT %d""".formatted(PAGE), (row, number) -> new LogLeaf(row.getLong(1),
				row.getString(2), row.getLong(3), row.getObject(4, OffsetDateTime.class).toInstant(), row.getString(5)),
				size);
		if (leaves.isEmpty()) {
			return size;
		}
		GrowingTree tree = new GrowingTree(size, this);
		leaves.forEach((leaf) -> tree.append(Hash.ofLeaf(leaf.bytes())));
		keep(tree.size(), tree.takeChanged());
		return tree.size();
	}

	private void keep(long size, Map<Tile, byte[]> tiles) {
		this.jdbc.batchUpdate("""
				INSERT INTO ledger.tile (level, index, hashes) VALUES (?, ?, ?)
				ON CONFLICT (level, index) DO UPDATE SET hashes = EXCLUDED.hashes""",
				tiles.entrySet()
					.stream()
					.map((tile) -> new Object[] { tile.getKey().level(), tile.getKey().index(), tile.getValue() })
					.toList());
		this.jdbc.update("UPDATE ledger.tree SET size = ?", size);
	}

	/** Every tile is read once: for one question. */
	TiledTree at(long size) {
		return new TiledTree(size, this);
	}

	@Override
	public byte[] hashes(Tile tile) {
		return this.jdbc
			.query("SELECT hashes FROM ledger.tile WHERE level = ? AND index = ?", (row, number) -> row.getBytes(1),
					tile.level(), tile.index())
			.stream()
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("The tree has lost its tile %s".formatted(tile.path())));
	}

}
