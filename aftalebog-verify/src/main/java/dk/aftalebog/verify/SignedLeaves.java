package dk.aftalebog.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dk.aftalebog.log.Checkpoint;
import dk.aftalebog.log.Hash;
import dk.aftalebog.log.Tile;

/**
 * The leaves that were signed: the tiles of level 0, where they come to the root that the
 * checkpoint says. By them the first event that is another is found.
 */
final class SignedLeaves {

	private final long size;

	private final List<byte[]> tiles;

	private final Map<Long, Hash> roots;

	private SignedLeaves(long size, List<byte[]> tiles, Map<Long, Hash> roots) {
		this.size = size;
		this.tiles = tiles;
		this.roots = roots;
	}

	/**
	 * Where the tiles are there, and are those that were signed.
	 * @param sizes the sizes at which the root is wanted too
	 */
	static Optional<SignedLeaves> in(Export export, Checkpoint checkpoint, List<Long> sizes) {
		List<byte[]> tiles = new ArrayList<>();
		RunningTree tree = new RunningTree(sizes);
		for (long index = 0; index * Tile.FULL < checkpoint.size(); index++) {
			int width = Tile.width(0, index, checkpoint.size());
			Optional<byte[]> hashes = export.tile(new Tile(0, index, width));
			if (hashes.isEmpty()) {
				return Optional.empty();
			}
			tiles.add(hashes.get());
			for (int i = 0; i < width; i++) {
				tree.append(Hash.at(hashes.get(), i * Hash.SIZE));
			}
		}
		return tree.root().equals(checkpoint.root())
				? Optional.of(new SignedLeaves(checkpoint.size(), tiles, tree.roots())) : Optional.empty();
	}

	/**
	 * The roots as they were at the sizes that were wanted, as far as the tree has them.
	 */
	Map<Long, Hash> roots() {
		return new HashMap<>(this.roots);
	}

	boolean has(long position) {
		return position <= this.size;
	}

	/** The leaf of a position. */
	Hash at(long position) {
		long index = position - 1;
		return Hash.at(this.tiles.get((int) (index / Tile.FULL)), (int) (index % Tile.FULL) * Hash.SIZE);
	}

}
