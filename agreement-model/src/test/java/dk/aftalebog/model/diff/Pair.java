package dk.aftalebog.model.diff;

import java.util.Iterator;
import java.util.List;

import dk.aftalebog.model.Example;
import dk.aftalebog.model.agreement.Agreement;
import dk.aftalebog.model.agreement.EndedActivity;
import dk.aftalebog.model.change.Agreements;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Two random agreements that have some of their parts in common.
 *
 * @param before one
 * @param after the other
 */
record Pair(Agreement before, Agreement after) {

	/** Activities of another agreement have ended. */
	static Arbitrary<Agreement> agreements() {
		return Combinators.combine(Agreements.agreements(), Agreements.agreements())
			.as((one, other) -> new Agreement(one.name(), one.period(), one.predecessor(), one.parties(),
					one.sections(), one.goals(), one.indicators(), one.activities(),
					other.activities()
						.stream()
						.map((activity) -> new EndedActivity(activity, Example.day("2022-08-01")))
						.toList(),
					one.resources(), one.resourceTotal(), one.budget(), one.revisionTerms()));
	}

	static Arbitrary<Pair> pairs() {
		Arbitrary<List<Boolean>> choices = Arbitraries.of(true, false).list().ofSize(13);
		return Combinators.combine(agreements(), agreements(), choices)
			.as((one, other, choice) -> new Pair(one, mixed(one, other, choice.iterator())));
	}

	private static Agreement mixed(Agreement one, Agreement other, Iterator<Boolean> first) {
		return new Agreement((first.next() ? one : other).name(), (first.next() ? one : other).period(),
				(first.next() ? one : other).predecessor(), (first.next() ? one : other).parties(),
				(first.next() ? one : other).sections(), (first.next() ? one : other).goals(),
				(first.next() ? one : other).indicators(), (first.next() ? one : other).activities(),
				(first.next() ? one : other).endedActivities(), (first.next() ? one : other).resources(),
				(first.next() ? one : other).resourceTotal(), (first.next() ? one : other).budget(),
				(first.next() ? one : other).revisionTerms());
	}

}
