package dk.aftalebog.reporting.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dk.aftalebog.redline.Piece;
import dk.aftalebog.reporting.pages.Places;

/**
 * What differs, gathered by the things that a reader knows: a party, a figure, a text.
 */
final class Redline {

	private Redline() {
	}

	/**
	 * A thing in which something differs.
	 *
	 * @param name what it is called
	 * @param path where it stands
	 * @param kind what became of it as a whole
	 * @param lines what differs in it
	 */
	record Element(String name, String path, DiffAnswer.Kind kind, List<Line> lines) {
	}

	/**
	 * A value that differs.
	 *
	 * @param label where in the thing it stands; empty: it is all of it
	 * @param pieces what was kept, taken out and put in
	 */
	record Line(String label, List<Piece> pieces) {
	}

	static List<Element> of(List<DiffAnswer.Value> differences, Places places) {
		Map<String, List<DiffAnswer.Value>> byElement = new LinkedHashMap<>();
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
	private static DiffAnswer.Kind kind(List<DiffAnswer.Value> differences) {
		List<DiffAnswer.Kind> kinds = differences.stream().map(DiffAnswer.Value::kind).distinct().toList();
		boolean whole = kinds.size() == 1
				&& differences.stream().anyMatch((one) -> one.path().endsWith("/key") || one.path().endsWith("/scope"));
		return whole ? kinds.getFirst() : DiffAnswer.Kind.CHANGED;
	}

	private static List<Piece> pieces(DiffAnswer.Value one, Places places) {
		List<String> before = places.parts(one.path(), one.before());
		List<String> after = places.parts(one.path(), one.after());
		boolean sameText = one.before() != null && one.after() != null && one.before().isString()
				&& one.after().isString() && before.equals(List.of(one.before().asString()))
				&& after.equals(List.of(one.after().asString()));
		if (sameText) {
			return one.words();
		}
		List<Piece> pieces = new ArrayList<>();
		before.stream()
			.filter((part) -> !after.contains(part))
			.forEach((part) -> pieces.add(new Piece(Piece.Kind.REMOVED, part)));
		after
			.forEach((part) -> pieces.add(new Piece(before.contains(part) ? Piece.Kind.KEPT : Piece.Kind.ADDED, part)));
		return separated(pieces);
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
