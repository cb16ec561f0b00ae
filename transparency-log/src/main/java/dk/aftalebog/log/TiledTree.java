package dk.aftalebog.log;

import java.util.HashMap;
import java.util.Map;

/**
 * The tree that tiles hold. Each tile is read once; for one question, or for as long as
 * the tree is to be held in memory.
 */
public final class TiledTree implements Subtrees {

	private final long size;

	private final Tiles tiles;

	private final Map<Tile, byte[]> read = new HashMap<>();

	/**
	 * A tree.
	 * @param size how many leaves it has
	 * @param tiles its tiles
	 */
	public TiledTree(long size, Tiles tiles) {
		this.size = size;
		this.tiles = tiles;
	}

	/**
	 * Computes its root.
	 * @return the root
	 */
	public Hash root() {
		return MerkleTree.root(this.size, this);
	}

	@Override
	public Hash hash(int height, long index) {
		int level = height / Tile.HEIGHT;
		int within = height % Tile.HEIGHT;
		long first = index << within;
		long tile = first / Tile.FULL;
		int width = Tile.width(level, tile, this.size);
		int offset = (int) (first % Tile.FULL);
		int count = 1 << within;
		if (offset + count > width) {
			throw new IllegalArgumentException(
					"A tree of %d leaves has no full subtree %d of height %d".formatted(this.size, index, height));
		}
		return fold(hashes(new Tile(level, tile, width)), offset, count);
	}

	private byte[] hashes(Tile tile) {
		return this.read.computeIfAbsent(tile, (missing) -> {
			byte[] hashes = this.tiles.hashes(missing);
			if (hashes.length < missing.width() * Hash.SIZE) {
				throw new IllegalStateException(
						"The tile %s holds %d bytes only".formatted(missing.path(), hashes.length));
			}
			return hashes;
		});
	}

	/** The hash over neighbours in a tile; their number is a power of two. */
	static Hash fold(byte[] hashes, int offset, int count) {
		if (count == 1) {
			return Hash.at(hashes, offset * Hash.SIZE);
		}
		int half = count / 2;
		return Hash.ofNode(fold(hashes, offset, half), fold(hashes, offset + half, half));
	}

}
