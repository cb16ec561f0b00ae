package dk.aftalebog.model.terms;

/**
 * One term of revision as it holds.
 *
 * @param <T> what it says
 * @param value what it says
 * @param source where it stands
 */
public record Term<T>(T value, Source source) {

	/** Where a term stands. */
	public enum Source {

		/** In the agreement's own terms. */
		AGREEMENT,
		/** In the plan's default; assumed. */
		PLAN,
		/** Nowhere: what the ledger takes where both are silent; assumed. */
		LEDGER

	}

	/**
	 * Whether the agreement's paper leaves it silent.
	 * @return true where it is filled from elsewhere
	 */
	public boolean assumed() {
		return this.source != Source.AGREEMENT;
	}

}
