package dk.aftalebog.reporting.year;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import dk.aftalebog.model.agreement.Scope;
import dk.aftalebog.model.year.FigureOfYear;
import org.jspecify.annotations.Nullable;

/**
 * A figure that is not what it was known to be.
 *
 * @param kind what kind of figure it is
 * @param indicator the indicator's key
 * @param scope what it is about; absent for comparators and totals
 * @param qualifier a part of that
 * @param comparator the comparator's key, where it is a comparator's
 * @param year the year that a measured figure is of
 * @param then what was known; absent: no such figure
 * @param now what is known now; absent: no such figure
 * @param movedBy the events that moved it, in the order in which they were recorded
 */
record Restatement(FigureOfYear.Kind kind, String indicator, @Nullable Scope scope, @Nullable String qualifier,
		@Nullable String comparator, @Nullable Integer year, @Nullable Object then, @Nullable Object now,
		List<Mover> movedBy) {

	/**
	 * Finds what differs, by playing again what was recorded in between. A figure that
	 * moved and moved back is not restated.
	 */
	static List<Restatement> of(Book book, int year, Instant then, Instant now) {
		Map<FigureOfYear, Object> first = FigureOfYear.of(book.knownAt(then).figures(year));
		Map<FigureOfYear, Object> before = first;
		Map<FigureOfYear, List<Mover>> movers = new LinkedHashMap<>();
		for (Instant instant : book.movesBetween(then, now)) {
			Map<FigureOfYear, Object> after = FigureOfYear.of(book.knownAt(instant).figures(year));
			for (FigureOfYear figure : all(before, after)) {
				if (!Objects.equals(before.get(figure), after.get(figure))) {
					movers.computeIfAbsent(figure, (moved) -> new ArrayList<>())
						.addAll(Moves.of(figure, book.recordedAt(instant)));
				}
			}
			before = after;
		}
		List<Restatement> restated = new ArrayList<>();
		for (FigureOfYear figure : all(first, before)) {
			Object was = first.get(figure);
			Object is = before.get(figure);
			if (!Objects.equals(was, is)) {
				restated.add(new Restatement(figure.kind(), figure.indicator(),
						(figure.cell() != null) ? figure.cell().scope() : null,
						(figure.cell() != null) ? figure.cell().qualifier() : null, figure.comparator(), figure.year(),
						was, is, movers.getOrDefault(figure, List.of())));
			}
		}
		return restated;
	}

	private static Set<FigureOfYear> all(Map<FigureOfYear, Object> one, Map<FigureOfYear, Object> other) {
		Set<FigureOfYear> all = new LinkedHashSet<>(one.keySet());
		all.addAll(other.keySet());
		return all;
	}

}
