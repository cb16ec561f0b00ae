package dk.aftalebog.agreement.governance;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import dk.aftalebog.model.diff.Difference;
import dk.aftalebog.model.validity.Problem;

/** What an editorial revision may change: wording, and no figure in it (rule 2). */
public final class Wording {

	/** The texts of an agreement that are worded, and mean nothing to the ledger. */
	private static final Pattern WORDED = Pattern.compile("/name" //
			+ "|/sections/[^/]+/(title|text)" //
			+ "|/goals/[^/]+/text" //
			+ "|/indicators/[^/]+/(name|definition|dataSource/(name|note)|(baselines|targets)/.+/(note|text)"
			+ "|comparators/[^/]+/(label|cell/note))" //
			+ "|/activities/[^/]+/(name|texts/[^/]+|successCriteria/[^/]+/(text|dataSource/(name|note)))" //
			+ "|/resources/[^/]+/(task|note)" //
			+ "|/resourceTotal/note");

	private Wording() {
	}

	/**
	 * Finds what is more than wording in what an editorial revision does.
	 * @param effects what it does, interval by interval
	 * @return the breaches
	 */
	public static List<Problem> problems(List<Effect> effects) {
		Set<Problem> problems = new LinkedHashSet<>();
		effects.stream()
			.flatMap((effect) -> effect.redline().stream())
			.forEach((difference) -> problems.addAll(problems(difference)));
		return new ArrayList<>(problems);
	}

	private static List<Problem> problems(Difference difference) {
		if (!WORDED.matcher(difference.path()).matches() || !(difference.before() instanceof String before)
				|| !(difference.after() instanceof String after)) {
			return List.of(Rule.EDITORIAL_CHANGES_CONTENT.problem("/changes", difference.path()));
		}
		List<String> were = FigureWords.in(before);
		List<String> are = FigureWords.in(after);
		return were.equals(are) ? List.of()
				: List.of(Rule.EDITORIAL_CHANGES_FIGURE.problem("/changes", difference.path(), were, are));
	}

}
