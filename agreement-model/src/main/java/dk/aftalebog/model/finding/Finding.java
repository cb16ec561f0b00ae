package dk.aftalebog.model.finding;

/**
 * A contradiction that stands in an agreement and is pointed out.
 *
 * @param kind what kind it is
 * @param pointer where it stands: a JSON pointer into the agreement
 * @param message what contradicts what, in English
 */
public record Finding(Kind kind, String pointer, String message) {

	/** The kinds of finding. */
	public enum Kind {

		/** A part is more than the whole it is counted in. */
		PART_EXCEEDS_WHOLE(true),
		/** A total is not the sum of its parts. */
		TOTAL_IS_NOT_SUM(true),
		/** A percentage is not what its counts give. */
		PERCENTAGE_IS_NOT_FRACTION(true),
		/** A percentage lies outside 0 to 100. */
		PERCENTAGE_OUT_OF_RANGE(true),
		/** Hours a week and hours a year say different things. */
		HOURS_DISAGREE(true),
		/** An area stands under several spellings. */
		SEVERAL_SPELLINGS(false),
		/** Two activities bear one number. */
		NUMBER_USED_TWICE(false),
		/** A text seems to hold a telephone, mail or civil registration number. */
		PERSONAL_DATA_IN_TEXT(false);

		private final boolean figures;

		Kind(boolean figures) {
			this.figures = figures;
		}

		/**
		 * Whether figures contradict each other; a revision may not bring such a
		 * contradiction.
		 * @return true for contradictions in figures
		 */
		public boolean inFigures() {
			return this.figures;
		}

	}

}
