package dk.aftalebog.verify;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dk.aftalebog.log.GrowingTree;
import dk.aftalebog.log.Hash;
import dk.aftalebog.log.Tile;

/** A tree from its first leaf on, and its roots at some sizes on the way. */
final class RunningTree {

	private final GrowingTree tree = new GrowingTree(0, (tile) -> new byte[0]);

	private final Set<Long> wanted;

	private final Map<Long, Hash> roots = new HashMap<>();

	RunningTree(List<Long> sizes) {
		this.wanted = new HashSet<>(sizes);
	}

	void append(Hash leaf) {
		this.tree.append(leaf);
		long size = this.tree.size();
		if (this.wanted.contains(size)) {
			this.roots.put(size, this.tree.root());
		}
		if (size % Tile.FULL == 0) {
			// Tiles are not kept here.
			this.tree.takeChanged();
		}
	}

	Hash root() {
		return this.tree.root();
	}

	Map<Long, Hash> roots() {
		return this.roots;
	}

}
