package dk.aftalebog.model.provenance;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import dk.aftalebog.model.agreement.Agreement;
import dk.aftalebog.model.diff.Diff;
import dk.aftalebog.model.diff.Leaves;
import dk.aftalebog.model.timeline.Fact;
import dk.aftalebog.model.timeline.Fold;
import dk.aftalebog.model.timeline.TimelineBroken;
import org.jspecify.annotations.Nullable;

/**
 * For every value of an agreement on a day: the fact that put it there, and what stood
 * there before.
 *
 * @param sources the sources by the path of the value's leaf, as in {@link Leaves}, in
 * the order of the agreement
 */
public record Provenance(Map<String, Source> sources) {

	/**
	 * Keeps a copy.
	 */
	public Provenance {
		sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
	}

	/**
	 * Follows every value to its source. That is the latest fact that wrote it, also
	 * where it wrote what stood there already: a section set anew with the same heading
	 * has its heading from then on from that fact. An activity that ended keeps the
	 * sources of its sheet; the fact that ended it is the source of the day alone.
	 * @param facts the facts that are known, in any order
	 * @param day the day; later facts do not count
	 * @return the sources; none where no fact is in force on that day
	 * @throws TimelineBroken where a fact does not apply at its place
	 */
	public static Provenance of(Collection<Fact> facts, LocalDate day) {
		Trails trails = new Trails();
		Fold fold = new Fold();
		@Nullable Agreement before = null;
		for (Fact fact : Fold.inOrder(facts)) {
			if (fact.inForceFrom().isAfter(day)) {
				break;
			}
			fold.take(fact);
			Agreement after = fold.agreement();
			trails.add(fact, Diff.between(before, after));
			before = after;
		}
		return new Provenance((before != null) ? trails.sources(Leaves.of(before)) : Map.of());
	}

	/**
	 * Returns the source of one value.
	 * @param path the path of its leaf
	 * @return the source; empty where no value stands there
	 */
	public Optional<Source> at(String path) {
		return Optional.ofNullable(this.sources.get(path));
	}

}
