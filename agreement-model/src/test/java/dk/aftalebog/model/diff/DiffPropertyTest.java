package dk.aftalebog.model.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dk.aftalebog.model.agreement.Agreement;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

class DiffPropertyTest {

	@Provide
	Arbitrary<Agreement> agreements() {
		return Pair.agreements();
	}

	@Provide
	Arbitrary<Pair> pairs() {
		return Pair.pairs();
	}

	@Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
	void equal_agreements_do_not_differ(@ForAll("agreements") Agreement agreement) {
		assertThat(Diff.between(agreement, agreement)).isEmpty();
	}

	@Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
	void the_path_of_a_leaf_leads_to_it(@ForAll("agreements") Agreement agreement) {
		assertThat(Leaves.of(agreement))
			.allSatisfy((path, leaf) -> assertThat(PathReader.read(agreement, path)).isEqualTo(leaf));
	}

	@Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
	void the_leaves_of_one_changed_by_the_differences_are_those_of_the_other(@ForAll("pairs") Pair pair) {
		Map<String, Object> before = Leaves.of(pair.before());
		Map<String, Object> leaves = new HashMap<>(before);
		Map<String, Object> expected = Leaves.of(pair.after());
		for (Difference difference : Diff.between(pair.before(), pair.after())) {
			assertThat(taken(leaves, difference.path()))
				.isEqualTo(leavesOf(difference.path(), difference.before(), before));
			leaves.putAll(leavesOf(difference.path(), difference.after(), expected));
		}
		assertThat(leaves).isEqualTo(expected);
	}

	private static Map<String, Object> taken(Map<String, Object> leaves, String path) {
		Map<String, Object> taken = at(leaves, path);
		leaves.keySet().removeAll(taken.keySet());
		return taken;
	}

	/** A leaf is told by its value; of what is more, all that stands there. */
	private static Map<String, Object> leavesOf(String path, @Nullable Object value, Map<String, Object> all) {
		if (value == null) {
			return Map.of();
		}
		return all.containsKey(path) ? Map.of(path, value) : at(all, path);
	}

	private static Map<String, Object> at(Map<String, Object> leaves, String path) {
		Map<String, Object> found = new HashMap<>();
		leaves.forEach((other, leaf) -> {
			if (other.equals(path) || other.startsWith(path + "/")) {
				found.put(other, leaf);
			}
		});
		return found;
	}

	@Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
	void the_leaves_that_go_and_come_are_all_that_differ(@ForAll("pairs") Pair pair) {
		Map<String, Object> leaves = new HashMap<>(Leaves.of(pair.before()));
		for (Difference difference : Diff.between(pair.before(), pair.after())) {
			difference.leavesBefore().forEach((path, leaf) -> assertThat(leaves.remove(path, leaf)).as(path).isTrue());
			leaves.putAll(difference.leavesAfter());
		}
		assertThat(leaves).isEqualTo(Leaves.of(pair.after()));
	}

	@Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
	void what_differs_one_way_differs_the_other_way(@ForAll("pairs") Pair pair) {
		assertThat(Diff.between(pair.after(), pair.before()))
			.containsExactlyInAnyOrderElementsOf(Diff.between(pair.before(), pair.after())
				.stream()
				.map((one) -> new Difference(one.path(), /* before= */ one.after(), /*
																					 * after=
																					 */ one.before()))
				.toList());
	}

	@Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
	void differences_really_differ_and_do_not_overlap(@ForAll("pairs") Pair pair) {
		List<Difference> differences = Diff.between(pair.before(), pair.after());
		assertThat(differences).allSatisfy((one) -> assertThat(one.before()).isNotEqualTo(one.after()));
		List<String> paths = new ArrayList<>(differences.stream().map(Difference::path).sorted().toList());
		assertThat(paths).doesNotHaveDuplicates();
		assertThat(paths).noneMatch((path) -> paths.stream().anyMatch((other) -> other.startsWith(path + "/")));
	}

	@Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
	void what_came_stands_in_the_order_of_the_agreement(@ForAll("pairs") Pair pair) {
		List<String> order = new ArrayList<>(Leaves.of(pair.after()).keySet());
		assertThat(Diff.between(pair.before(), pair.after())
			.stream()
			.filter((difference) -> difference.after() != null)
			.map((difference) -> place(order, difference.path()))).isSorted();
	}

	private static int place(List<String> order, String path) {
		for (int i = 0; i < order.size(); i++) {
			if (order.get(i).equals(path) || order.get(i).startsWith(path + "/")) {
				return i;
			}
		}
		throw new AssertionError("Nothing stands at " + path);
	}

}
