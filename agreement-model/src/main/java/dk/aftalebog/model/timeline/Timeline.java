package dk.aftalebog.model.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The fold: what an agreement says on every day, by a set of facts.
 *
 * @param versions the versions, in the order of their days, without a gap; the last one
 * has no end
 */
public record Timeline(List<Version> versions) {

	/**
	 * Keeps a copy.
	 */
	public Timeline {
		versions = List.copyOf(versions);
	}

	/**
	 * Folds facts in the order in which they take effect.
	 * @param facts the facts, in any order
	 * @return the timeline
	 * @throws TimelineBroken where a fact does not apply at its place
	 */
	public static Timeline of(Collection<Fact> facts) {
		List<Fact> ordered = Fold.inOrder(facts);
		Fold fold = new Fold();
		List<Version> versions = new ArrayList<>();
		for (int i = 0; i < ordered.size(); i++) {
			fold.take(ordered.get(i));
			LocalDate from = ordered.get(i).inForceFrom();
			LocalDate until = (i + 1 < ordered.size()) ? ordered.get(i + 1).inForceFrom() : null;
			if (!from.equals(until)) {
				versions.add(new Version(from, until, fold.agreement()));
			}
		}
		return new Timeline(versions);
	}

	/**
	 * Returns what the agreement says on a day.
	 * @param day the day asked about
	 * @return the answer
	 */
	public AsOf on(LocalDate day) {
		Version version = null;
		for (Version candidate : this.versions) {
			if (candidate.from().isAfter(day)) {
				break;
			}
			version = candidate;
		}
		return (version != null) ? answer(version, day) : notYet();
	}

	private AsOf notYet() {
		return this.versions.isEmpty() ? new AsOf.Unknown()
				: new AsOf.NotYetInForce(this.versions.getFirst().agreement().period().from());
	}

	private static AsOf answer(Version version, LocalDate day) {
		LocalDate begins = version.agreement().period().from();
		if (day.isBefore(begins)) {
			return new AsOf.NotYetInForce(begins);
		}
		@Nullable LocalDate ends = version.agreement().period().to();
		return (ends != null && day.isAfter(ends)) ? new AsOf.Ended(ends, version) : new AsOf.InForce(version);
	}

}
