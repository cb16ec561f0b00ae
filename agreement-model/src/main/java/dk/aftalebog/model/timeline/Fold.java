package dk.aftalebog.model.timeline;

import java.util.Collection;
import java.util.List;

import dk.aftalebog.model.agreement.Agreement;
import dk.aftalebog.model.change.AgreementBuilder;
import dk.aftalebog.model.change.ChangeDoesNotApply;

/** An agreement while facts take effect on it, one after the other. */
public final class Fold {

	private final AgreementBuilder builder = new AgreementBuilder();

	/** An agreement that no fact has touched yet. */
	public Fold() {
	}

	/**
	 * Returns facts in the order in which they take effect.
	 * @param facts the facts, in any order
	 * @return the facts, each to be taken before the next
	 */
	public static List<Fact> inOrder(Collection<Fact> facts) {
		return facts.stream().sorted(Fact.ORDER).toList();
	}

	/**
	 * Lets a fact take effect.
	 * @param fact the fact
	 * @throws TimelineBroken where it does not apply at its place
	 */
	public void take(Fact fact) {
		try {
			this.builder.apply(fact.change(), fact.inForceFrom());
		}
		catch (ChangeDoesNotApply ex) {
			throw new TimelineBroken(fact, ex);
		}
	}

	/**
	 * Returns the agreement by the facts so far.
	 * @return the agreement
	 * @throws IllegalStateException where there was no fact yet
	 */
	public Agreement agreement() {
		return this.builder.build();
	}

}
