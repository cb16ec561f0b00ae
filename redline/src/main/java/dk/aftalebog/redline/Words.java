package dk.aftalebog.redline;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Finds what changed in a text, to the word. Lines are compared first and then the words
 * of those that changed, so that a word is not taken for one of another paragraph. A
 * figure with its points and commas is one word: half a figure misleads.
 */
public final class Words {

	/**
	 * How many pairs are compared at most, about a second's worth. Beyond that a text is
	 * no longer looked into but replaced as a whole; no honest paragraph comes near.
	 */
	private static final long MAX_PAIRS = 100_000_000;

	private static final Pattern LINE = Pattern.compile(".*\\R|.+");

	private final Redline redline = new Redline();

	private long pairsLeft = MAX_PAIRS;

	private Words() {
	}

	/**
	 * Finds what changed. The pieces that were kept or removed are together the text
	 * before, to the character; those that were kept or added are the text after.
	 * @param before a text, perhaps in Markdown
	 * @param after how it reads now
	 * @return the pieces in their order, none empty; what was removed stands before what
	 * was added in its place
	 */
	public static List<Piece> between(String before, String after) {
		Words words = new Words();
		for (Step step : words.steps(lines(before), lines(after))) {
			words.redline.keep(step.kept());
			words.compare(String.join("", step.removed()), String.join("", step.added()));
		}
		return words.redline.pieces();
	}

	private void compare(String before, String after) {
		for (Step step : steps(words(before), words(after))) {
			this.redline.keep(step.kept());
			this.redline.replace(step.removed(), step.added());
		}
	}

	private List<Step> steps(List<String> before, List<String> after) {
		this.pairsLeft -= (long) before.size() * after.size();
		return (this.pairsLeft >= 0) ? Step.between(before, after) : List.of(new Step(List.of(), before, after));
	}

	private static List<String> lines(String text) {
		return LINE.matcher(text).results().map(MatchResult::group).toList();
	}

	private static List<String> words(String text) {
		BreakIterator breaks = BreakIterator.getWordInstance(Locale.of("da"));
		breaks.setText(text);
		List<String> words = new ArrayList<>();
		int from = breaks.first();
		for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
			words.add(text.substring(from, to));
			from = to;
		}
		return words;
	}

}
