package dk.aftalebog.model.finding;

import java.util.Arrays;
import java.util.List;

import dk.aftalebog.model.language.Message;
import dk.aftalebog.model.language.Words;
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
		return new Finding(kind, pointer, kind.words(told.toArray()).english(), told);
	}

	/**
	 * Says what contradicts what.
	 * @return the message in English and Danish
	 */
	public Words words() {
		return this.kind.words(this.about.toArray());
	}

	/** The kinds of finding. */
	public enum Kind implements Message {

		/** A part is more than the whole it is counted in. */
		PART_EXCEEDS_WHOLE(true, "'%s' is %s for %s, more than '%s' with %s",
				"'%s' er %s for %s, mere end '%s' med %s"),
		/** A total is not the sum of its parts. */
		TOTAL_IS_NOT_SUM(true, "The total is stated as %s, but the lines add up to %s",
				"Summen er angivet til %s, men linjerne giver %s"),
		/** A percentage is not what its counts give. */
		PERCENTAGE_IS_NOT_FRACTION(true, "%s of %s is not %s %%", "%s ud af %s er ikke %s %%"),
		/** A percentage lies outside 0 to 100. */
		PERCENTAGE_OUT_OF_RANGE(true, "%s %% lies outside 0 to 100", "%s %% ligger uden for 0 til 100"),
		/** Hours a week and hours a year say different things. */
		HOURS_DISAGREE(true, "%s hours a week are not %s hours a year", "%s timer om ugen er ikke %s timer om året"),
		/** An area stands under several spellings. */
		SEVERAL_SPELLINGS(false, "The area '%s' is spelled %s", "Boligområdet '%s' er stavet %s"),
		/** Two activities bear one number. */
		NUMBER_USED_TWICE(false, "'%s' and '%s' both bear the number %s", "Både '%s' og '%s' har nummer %s"),
		/** A text seems to hold a telephone, mail or civil registration number. */
		PERSONAL_DATA_IN_TEXT(false,
				"The text seems to hold a telephone, mail or civil registration number; take it out",
				"Teksten ser ud til at rumme et telefonnummer, en mailadresse eller et personnummer; fjern det");

		private final boolean figures;

		private final String english;

		private final String danish;

		Kind(boolean figures, String english, String danish) {
			this.figures = figures;
			this.english = english;
			this.danish = danish;
		}

		@Override
		public String english() {
			return this.english;
		}

		@Override
		public String danish() {
			return this.danish;
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
