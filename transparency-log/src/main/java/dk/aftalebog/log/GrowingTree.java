package dk.aftalebog.log;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A tree that leaves are put to. It knows its right edge alone, one tile a level: what is
 * left of that is never read again.
 */
public final class GrowingTree {

	private long size;

	/** The hashes of the partial tile of each level; perhaps none. */
	private final List<List<Hash>> edge = new ArrayList<>();

	private final Map<Tile, byte[]> completed = new LinkedHashMap<>();

	/** The lowest levels, up to this one, have changed. */
	private int changed;

	/**
	 * Goes on where a tree stands.
	 * @param size how many leaves it has
	 * @param tiles its tiles, of which the partial ones are read
	 */
	public GrowingTree(long size, Tiles tiles) {
		this.size = size;
		for (int level = 0; level * Tile.HEIGHT < Long.SIZE && size >> (level * Tile.HEIGHT) > 0; level++) {
			long index = (size >> (level * Tile.HEIGHT)) / Tile.FULL;
			int width = Tile.width(level, index, size);
			List<Hash> hashes = new ArrayList<>();
			if (width > 0) {
				byte[] bytes = tiles.hashes(new Tile(level, index, width));
				for (int i = 0; i < width; i++) {
					hashes.add(Hash.at(bytes, i * Hash.SIZE));
				}
			}
			this.edge.add(hashes);
		}
	}

	/**
	 * Puts a leaf behind the last one.
	 * @param leaf the leaf's hash
	 */
	public void append(Hash leaf) {
		Hash hash = leaf;
		for (int level = 0;; level++) {
			if (level == this.edge.size()) {
				this.edge.add(new ArrayList<>());
			}
			List<Hash> hashes = this.edge.get(level);
			hashes.add(hash);
			this.changed = Math.max(this.changed, level + 1);
			if (hashes.size() < Tile.FULL) {
				break;
			}
			byte[] bytes = bytes(hashes);
			this.completed.put(new Tile(level, this.size >> (Tile.HEIGHT * (level + 1)), Tile.FULL), bytes);
			hashes.clear();
			hash = TiledTree.fold(bytes, 0, Tile.FULL);
		}
		this.size++;
	}

	/**
	 * Returns how many leaves it has.
	 * @return the number
	 */
	public long size() {
		return this.size;
	}

	/**
	 * Computes its root.
	 * @return the root
	 */
	public Hash root() {
		return new TiledTree(this.size, (tile) -> bytes(this.edge.get(tile.level()))).root();
	}

	/**
	 * Takes the tiles that are to be kept: those that have changed since the last time.
	 * @return the tiles with their hashes, at most one partial one a level
	 */
	public Map<Tile, byte[]> takeChanged() {
		Map<Tile, byte[]> tiles = new LinkedHashMap<>(this.completed);
		for (int level = 0; level < this.changed; level++) {
			List<Hash> hashes = this.edge.get(level);
			if (!hashes.isEmpty()) {
				long index = (this.size >> (Tile.HEIGHT * level)) / Tile.FULL;
				tiles.put(new Tile(level, index, hashes.size()), bytes(hashes));
			}
		}
		this.completed.clear();
		this.changed = 0;
		return tiles;
	}

	private static byte[] bytes(List<Hash> hashes) {
		byte[] bytes = new byte[hashes.size() * Hash.SIZE];
		for (int i = 0; i < hashes.size(); i++) {
			hashes.get(i).copyTo(bytes, i * Hash.SIZE);
		}
		return bytes;
	}

}
