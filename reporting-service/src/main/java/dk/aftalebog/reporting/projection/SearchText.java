package dk.aftalebog.reporting.projection;

import java.text.Normalizer;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import dk.aftalebog.model.agreement.Activity;
import dk.aftalebog.model.agreement.Agreement;
import dk.aftalebog.model.agreement.Indicator;
import dk.aftalebog.model.agreement.Party;
import dk.aftalebog.model.agreement.Scope;
import dk.aftalebog.model.agreement.Value;
import dk.aftalebog.model.diff.Leaves;

/**
 * What agreements are looked for by: their words without case and accent, as people write
 * them with any keyboard. A word is found in any part of another, for Danish builds long
 * ones, and in most of its inflections.
 */
public final class SearchText {

	/** Stands for every area of the plan. */
	public static final String ALL_AREAS = "*";

	/** How the forms of one word end, the longest first. */
	private static final List<String> ENDINGS = List.of("ernes", "erne", "enes", "ens", "ets", "ers", "ene", "er", "en",
			"et", "es", "e", "s");

	private static final int SHORTEST_STEM = 3;

	private SearchText() {
	}

	/**
	 * Folds a text.
	 * @param text the text
	 * @return its words in lower case, parted by single blanks, å as a, ø as o, æ as ae
	 */
	public static String fold(String text) {
		String plain = Normalizer.normalize(text, Normalizer.Form.NFKD)
			.replaceAll("\\p{M}+", "")
			.toLowerCase(Locale.ROOT)
			.replace("æ", "ae")
			.replace("ø", "o");
		// As who lacks the letters writes å and ø.
		return plain.replace("aa", "a").replace("oe", "o").replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
	}

	/**
	 * Returns what the words of a question look like in the words of an agreement.
	 * @param question the question
	 * @return a pattern, as {@code LIKE} takes it, for each of its words
	 */
	public static List<String> patterns(String question) {
		return words(Stream.of(question)).stream().map((word) -> "%" + stem(word) + "%").toList();
	}

	private static String stem(String word) {
		return ENDINGS.stream()
			.filter((ending) -> word.endsWith(ending) && word.length() - ending.length() >= SHORTEST_STEM)
			.findFirst()
			.map((ending) -> word.substring(0, word.length() - ending.length()))
			.orElse(word);
	}

	/** The words of some texts, each once, with blanks around each. */
	static String of(Stream<String> texts) {
		return " " + String.join(" ", words(texts)) + " ";
	}

	/** All words that stand in an agreement; keys and kinds are none. */
	static String of(Agreement agreement) {
		Stream.Builder<String> texts = Stream.builder();
		Leaves.of(agreement).forEach((path, value) -> {
			if (!path.endsWith("/key") && !path.endsWith("/type") && !path.endsWith("/contact")) {
				add(value, texts);
			}
		});
		return of(texts.build());
	}

	private static void add(Object value, Stream.Builder<String> texts) {
		switch (value) {
			case String text -> texts.add(text);
			case Value.Text(String text) -> texts.add(text);
			case Scope.Group(String name) -> texts.add(name);
			case Collection<?> list -> list.forEach((element) -> add(element, texts));
			default -> {
			}
		}
	}

	/** The organisations that are parties, and their units. */
	static String organisations(Agreement agreement) {
		Set<String> names = new LinkedHashSet<>();
		for (Party party : agreement.parties()) {
			names.add(fold(party.organisation()));
			party.units().forEach((unit) -> names.add(fold(unit)));
		}
		return "|" + String.join("|", names) + "|";
	}

	/** The keys of the areas that its figures and activities are about. */
	static String areas(Agreement agreement) {
		Set<String> keys = new TreeSet<>();
		for (Indicator indicator : agreement.indicators()) {
			indicator.baselines().forEach((cell) -> add(cell.scope(), keys));
			indicator.targets().forEach((target) -> add(target.cellKey().scope(), keys));
		}
		for (Activity activity : agreement.activities()) {
			keys.addAll(activity.areas().isEmpty() ? List.of(ALL_AREAS) : activity.areas());
		}
		return " " + String.join(" ", keys) + " ";
	}

	private static void add(Scope scope, Set<String> keys) {
		switch (scope) {
			case Scope.Area(String key) -> keys.add(key);
			case Scope.AllAreas all -> keys.add(ALL_AREAS);
			case Scope.Group group -> {
				// Which areas its members live in is not told.
			}
			case Scope.Unscoped unscoped -> {
				// About the agreement as such.
			}
		}
	}

	private static Set<String> words(Stream<String> texts) {
		Set<String> words = new LinkedHashSet<>();
		texts.forEach((text) -> words.addAll(List.of(fold(text).split(" "))));
		words.remove("");
		return words;
	}

}
