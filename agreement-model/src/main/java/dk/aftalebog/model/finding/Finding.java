package dk.aftalebog.model.finding;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A contradiction that stands in an agreement and is pointed out.
 *
 * @param kind what kind it is
 * @param pointer where it stands: a JSON pointer into the agreement
 * @param message what contradicts what, in English
 * @param about what the message names, in its order, for telling it in another language;
 * numbers with a decimal point
 */
public record Finding(Kind kind, String pointer, String message, List<String> about) {

	/** Takes a copy. */
	public Finding {
		about = List.copyOf(about);
	}

	static Finding of(Kind kind, String pointer, @Nullable Object... about) {
		List<String> told = Arrays.stream(about).map(String::valueOf).toList();
		return new Finding(kind, pointer, kind.message.formatted(told.toArray()), told);
	}

	/** The kinds of finding. */
	public enum Kind {

		/** A part is more than the whole it is counted in. */
		PART_EXCEEDS_WHOLE(true, "'%s' is %s for %s, more than '%s' with %s"),
		/** A total is not the sum of its parts. */
		TOTAL_IS_NOT_SUM(true, "The total is stated as %s, but the lines add up to %s"),
		/** A percentage is not what its counts give. */
		PERCENTAGE_IS_NOT_FRACTION(true, "%s of %s is not %s %%"),
		/** A percentage lies outside 0 to 100. */
		PERCENTAGE_OUT_OF_RANGE(true, "%s %% lies outside 0 to 100"),
		/** Hours a week and hours a year say different things. */
		HOURS_DISAGREE(true, "%s hours a week are not %s hours a year"),
		/** An area stands under several spellings. */
		SEVERAL_SPELLINGS(false, "The area '%s' is spelled %s"),
		/** Two activities bear one number. */
		NUMBER_USED_TWICE(false, "'%s' and '%s' both bear the number %s"),
		/** A text seems to hold a telephone, mail or civil registration number. */
		PERSONAL_DATA_IN_TEXT(false,
				"The text seems to hold a telephone, mail or civil registration number; take it out");

		private final boolean figures;

		private final String message;

		Kind(boolean figures, String message) {
			this.figures = figures;
			this.message = message;
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
