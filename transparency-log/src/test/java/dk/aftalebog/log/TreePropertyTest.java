package dk.aftalebog.log;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import static org.assertj.core.api.Assertions.assertThat;

/** Held against a second implementation that shares no code with the first. */
class TreePropertyTest {

	@Property(tries = 200)
	void a_tree_that_grew_in_steps_is_the_tree_of_all_its_records(@ForAll @IntRange(max = 700) int first,
			@ForAll @IntRange(max = 700) int second) {
		List<byte[]> records = KeptTiles.records(first + second);
		KeptTiles tiles = new KeptTiles().grow(0, records.subList(0, first))
			.grow(first, records.subList(first, first + second));
		assertThat(SecondImplementation.hex(new TiledTree(first + second, tiles).root()))
			.isEqualTo(SecondImplementation.mth(records));
		assertThat(new GrowingTree(first + second, tiles).root())
			.isEqualTo(new TiledTree(first + second, tiles).root());
	}

	@Property(tries = 60)
	void every_tile_holds_what_the_specification_says(@ForAll @IntRange(min = 1, max = 70_000) int size) {
		List<byte[]> records = KeptTiles.records(size);
		KeptTiles tiles = new KeptTiles().grow(0, records);
		for (int level = 0; level < 3; level++) {
			int last = (size >> (8 * level)) / 256;
			for (int index : new int[] { 0, last / 2, last }) {
				int width = Tile.width(level, index, size);
				if (width > 0) {
					byte[] hashes = tiles.hashes(new Tile(level, index, width));
					assertThat(HexFormat.of().formatHex(hashes, 0, width * Hash.SIZE))
						.isEqualTo(SecondImplementation.tile(level, index, records));
				}
			}
		}
	}

	@Property(tries = 300)
	void inclusion_is_proved_as_the_definition_proves_it(@ForAll @IntRange(min = 1, max = 900) int size,
			@ForAll @IntRange(max = 899) int any) {
		int index = any % size;
		List<byte[]> records = KeptTiles.records(size);
		TiledTree tree = new TiledTree(size, new KeptTiles().grow(0, records));
		List<Hash> path = MerkleTree.inclusion(index, size, tree);
		assertThat(path).extracting(SecondImplementation::hex).isEqualTo(SecondImplementation.path(index, records));
		Hash leaf = Hash.ofLeaf(records.get(index));
		assertThat(Proofs.isIncluded(leaf, index, size, path, tree.root())).isTrue();
		assertThat(Proofs.isIncluded(Hash.ofLeaf(new byte[] { 1 }), index, size, path, tree.root())).isFalse();
		assertThat(Proofs.isIncluded(leaf, index, size, path, Hash.OF_NOTHING)).isFalse();
		for (List<Hash> spoilt : spoilt(path)) {
			assertThat(Proofs.isIncluded(leaf, index, size, spoilt, tree.root())).isFalse();
		}
		if (size > 1) {
			assertThat(Proofs.isIncluded(leaf, (index + 1) % size, size, path, tree.root())).isFalse();
		}
	}

	/** A proof that stops short of the root would pass a node off as a leaf. */
	@Property(tries = 100)
	void a_node_inside_is_no_leaf(@ForAll @IntRange(min = 2, max = 900) int size,
			@ForAll @IntRange(max = 899) int any) {
		int index = any % size;
		TiledTree tree = new TiledTree(size, new KeptTiles().grow(0, KeptTiles.records(size)));
		List<Hash> path = MerkleTree.inclusion(index, size, tree);
		Hash root = tree.root();
		assertThat(Proofs.isIncluded(root, index, size, List.of(), root)).isFalse();
		// The subtree of two leaves at the left edge, as if it were a leaf.
		Hash node = tree.hash(1, 0);
		List<Hash> above = MerkleTree.inclusion(0, size, tree);
		assertThat(Proofs.isIncluded(node, 0, size, above.subList(1, above.size()), root)).isFalse();
		assertThat(Proofs.isIncluded(root, index, size, path, root)).isFalse();
	}

	@Property(tries = 300)
	void consistency_is_proved_as_the_definition_proves_it(@ForAll @IntRange(min = 1, max = 900) int second,
			@ForAll @IntRange(max = 899) int any) {
		int first = 1 + any % second;
		List<byte[]> records = KeptTiles.records(second);
		KeptTiles tiles = new KeptTiles().grow(0, records);
		TiledTree tree = new TiledTree(second, tiles);
		List<Hash> proof = MerkleTree.consistency(first, second, tree);
		assertThat(proof).extracting(SecondImplementation::hex).isEqualTo(SecondImplementation.proof(first, records));
		// Tiles only ever grow, so that the earlier tree is read from the later one's.
		Hash before = new TiledTree(first, tiles).root();
		assertThat(SecondImplementation.hex(before)).isEqualTo(SecondImplementation.mth(records.subList(0, first)));
		assertThat(Proofs.isConsistent(first, before, second, tree.root(), proof)).isTrue();
		if (first < second) {
			assertThat(Proofs.isConsistent(first, Hash.OF_NOTHING, second, tree.root(), proof)).isFalse();
			assertThat(Proofs.isConsistent(first, before, second, Hash.OF_NOTHING, proof)).isFalse();
			for (List<Hash> spoilt : spoilt(proof)) {
				assertThat(Proofs.isConsistent(first, before, second, tree.root(), spoilt)).isFalse();
			}
			assertThat(Proofs.isConsistent(second, tree.root(), first, before, proof)).isFalse();
			assertThat(Proofs.isConsistent(first, before, second + 1024, tree.root(), proof)).isFalse();
		}
	}

	@Property(tries = 40)
	void growing_reads_the_right_edge_alone(@ForAll @IntRange(min = 1, max = 140_000) int size) {
		KeptTiles tiles = new KeptTiles().grow(0, KeptTiles.records(size));
		GrowingTree tree = new GrowingTree(size, tiles);
		KeptTiles.records(10).forEach((record) -> tree.append(Hash.ofLeaf(record)));
		tree.root();
		assertThat(tiles.takeRead()).hasSizeLessThanOrEqualTo(3).allMatch((tile) -> tile.width() < Tile.FULL);
		assertThat(tree.takeChanged().keySet()).hasSizeLessThanOrEqualTo(6);
	}

	@Property(tries = 20)
	void a_proof_reads_a_few_tiles_whatever_the_size(@ForAll @IntRange(min = 70_000, max = 140_000) int size,
			@ForAll @IntRange(max = 69_999) int index) {
		KeptTiles tiles = new KeptTiles().grow(0, KeptTiles.records(size));
		MerkleTree.inclusion(index, size, new TiledTree(size, tiles));
		assertThat(tiles.takeRead()).hasSizeLessThanOrEqualTo(7);
	}

	/** A proof with a hash too many, one too few, and another one at each place. */
	private static List<List<Hash>> spoilt(List<Hash> proof) {
		List<List<Hash>> all = new ArrayList<>();
		List<Hash> longer = new ArrayList<>(proof);
		longer.add(Hash.OF_NOTHING);
		all.add(longer);
		for (int i = 0; i < proof.size(); i++) {
			List<Hash> other = new ArrayList<>(proof);
			other.set(i, Hash.OF_NOTHING);
			all.add(other);
			List<Hash> shorter = new ArrayList<>(proof);
			shorter.remove(i);
			all.add(shorter);
		}
		return all;
	}

}
