package dk.aftalebog.log;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Tiles as a store keeps them: of each the widest there was. */
final class KeptTiles implements Tiles {

	private record Place(int level, long index) {
	}

	private final Map<Place, byte[]> kept = new HashMap<>();

	private final List<Tile> read = new ArrayList<>();

	@Override
	public byte[] hashes(Tile tile) {
		this.read.add(tile);
		return Objects.requireNonNull(this.kept.get(new Place(tile.level(), tile.index())), tile::path);
	}

	void keep(Map<Tile, byte[]> tiles) {
		tiles.forEach((tile, hashes) -> this.kept.put(new Place(tile.level(), tile.index()), hashes));
	}

	List<Tile> takeRead() {
		List<Tile> taken = List.copyOf(this.read);
		this.read.clear();
		return taken;
	}

	/** Grows by some records, each time on from what is kept. */
	KeptTiles grow(long size, List<byte[]> records) {
		GrowingTree tree = new GrowingTree(size, this);
		records.forEach((record) -> tree.append(Hash.ofLeaf(record)));
		keep(tree.takeChanged());
		return this;
	}

	static List<byte[]> records(int count) {
		List<byte[]> records = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			records.add(("record " + i).getBytes(StandardCharsets.UTF_8));
		}
		return records;
	}

}
