package dk.aftalebog.redline;

import java.util.ArrayList;
import java.util.List;

/** A redline while it grows, with neighbouring changes joined. */
final class Redline {

	private final List<Change> changes = new ArrayList<>(List.of(new Change()));

	void keep(List<String> words) {
		if (!words.isEmpty() && this.changes.getLast().isChange()) {
			this.changes.add(new Change());
		}
		words.forEach(this.changes.getLast().kept::append);
	}

	void replace(List<String> old, List<String> now) {
		old.forEach(this.changes.getLast().removed::append);
		now.forEach(this.changes.getLast().added::append);
	}

	List<Piece> pieces() {
		List<Piece> pieces = new ArrayList<>();
		Change current = this.changes.getFirst();
		for (Change change : this.changes.subList(1, this.changes.size())) {
			if (!current.goesOnIn(change)) {
				current.addTo(pieces);
				current = change;
			}
		}
		current.addTo(pieces);
		return pieces;
	}

	/** What was removed and added in one place, behind what was kept. */
	private static final class Change {

		private final StringBuilder kept = new StringBuilder();

		private final StringBuilder removed = new StringBuilder();

		private final StringBuilder added = new StringBuilder();

		/**
		 * Words of one line replaced one after the other are one change to a reader, the
		 * blanks between them included.
		 */
		boolean goesOnIn(Change next) {
			boolean one = isReplacement() && next.isReplacement() && next.kept.chars().allMatch(Change::isBlank);
			if (one) {
				this.removed.append(next.kept).append(next.removed);
				this.added.append(next.kept).append(next.added);
			}
			return one;
		}

		boolean isChange() {
			return !this.removed.isEmpty() || !this.added.isEmpty();
		}

		private boolean isReplacement() {
			return !this.removed.isEmpty() && !this.added.isEmpty();
		}

		private static boolean isBlank(int character) {
			return Character.getType(character) == Character.SPACE_SEPARATOR || character == '\t';
		}

		void addTo(List<Piece> pieces) {
			add(Piece.Kind.KEPT, this.kept, pieces);
			add(Piece.Kind.REMOVED, this.removed, pieces);
			add(Piece.Kind.ADDED, this.added, pieces);
		}

		private static void add(Piece.Kind kind, StringBuilder text, List<Piece> pieces) {
			if (!text.isEmpty()) {
				pieces.add(new Piece(kind, text.toString()));
			}
		}

	}

}
