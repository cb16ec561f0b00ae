package dk.aftalebog.wording;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dk.aftalebog.json.LeafJson;
import dk.aftalebog.model.diff.Difference;
import dk.aftalebog.redline.Piece;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What differs between two states of an agreement, gathered by the things that a reader
 * knows: a party, a figure, a text.
 */
public final class Redline {

	private Redline() {
	}

	/** What became of a thing as a whole. */
	public enum Kind {

		ADDED, REMOVED, CHANGED

	}

	/**
	 * A thing in which something differs.
	 *
	 * @param name what it is called
	 * @param path where it stands
	 * @param kind what became of it as a whole
	 * @param lines what differs in it
	 */
	public record Element(String name, String path, Kind kind, List<Line> lines) {
	}

	/**
	 * A value that differs.
	 *
	 * @param label where in the thing it stands; empty: it is all of it
	 * @param pieces what was kept, taken out and put in
	 */
	public record Line(String label, List<Piece> pieces) {
	}

	/**
	 * Gathers differences.
	 * @param differences the values that differ
	 * @param places the names of what both states hold
	 * @return the things in which they differ, in the order of the differences
	 */
	public static List<Element> of(List<Difference> differences, Places places) {
		Map<String, List<Difference>> byElement = new LinkedHashMap<>();
		differences.forEach(
				(one) -> byElement.computeIfAbsent(places.element(one.path()), (first) -> new ArrayList<>()).add(one));
		return byElement.entrySet()
			.stream()
			.map((entry) -> new Element(places.of(entry.getKey()), entry.getKey(), kind(entry.getValue()),
					entry.getValue()
						.stream()
						.filter((one) -> !places.isTechnical(one.path()))
						.map((one) -> new Line(places.within(one.path()), pieces(one, places)))
						.toList()))
			.toList();
	}

	/** A thing is new where its key is, and gone where its key is gone. */
	private static Kind kind(List<Difference> differences) {
		List<Kind> kinds = differences.stream().map(Redline::kind).distinct().toList();
		boolean whole = kinds.size() == 1
				&& differences.stream().anyMatch((one) -> one.path().endsWith("/key") || one.path().endsWith("/scope"));
		return whole ? kinds.getFirst() : Kind.CHANGED;
	}

	private static Kind kind(Difference one) {
		return (one.before() == null) ? Kind.ADDED : (one.after() == null) ? Kind.REMOVED : Kind.CHANGED;
	}

	private static List<Piece> pieces(Difference one, Places places) {
		JsonNode old = LeafJson.ofNullable(one.before());
		JsonNode now = LeafJson.ofNullable(one.after());
		List<String> before = places.parts(one.path(), old);
		List<String> after = places.parts(one.path(), now);
		if (isSaidAsItIs(old, before) && isSaidAsItIs(now, after)) {
			return dk.aftalebog.redline.Words.between(before.getFirst(), after.getFirst());
		}
		List<Piece> pieces = new ArrayList<>();
		before.stream()
			.filter((part) -> !after.contains(part))
			.forEach((part) -> pieces.add(new Piece(Piece.Kind.REMOVED, part)));
		after
			.forEach((part) -> pieces.add(new Piece(before.contains(part) ? Piece.Kind.KEPT : Piece.Kind.ADDED, part)));
		return separated(pieces);
	}

	private static boolean isSaidAsItIs(@Nullable JsonNode value, List<String> said) {
		return value != null && value.isString() && said.equals(List.of(value.asString()));
	}

	/** The elements of a list stand apart, whatever became of each. */
	private static List<Piece> separated(List<Piece> pieces) {
		List<Piece> separated = new ArrayList<>();
		for (Piece piece : pieces) {
			if (!separated.isEmpty()) {
				separated.add(new Piece(Piece.Kind.KEPT, "  "));
			}
			separated.add(piece);
		}
		return separated;
	}

}
