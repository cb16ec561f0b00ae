package dk.aftalebog.agreement.governance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The figures of a text: numbers with their signs and decimals, number words, and the
 * names of months and weekdays, in their order. <em>En</em> and <em>et</em> are articles
 * far more often than numbers and are none here; <em>én</em> and <em>ét</em> are.
 */
final class FigureWords {

	private static final Pattern TOKEN = Pattern.compile("[-−–]?\\d+(?:[.,:/]\\d+)*\\s*[%‰\\p{No}]?|\\p{No}|\\p{L}+");

	private static final String ONES = "nul|én|ét|to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv|tretten|fjorten|"
			+ "femten|seksten|sytten|atten|nitten";

	private static final String TENS = "tyve|tredive|fyrre|fyrretyve|halvtreds|halvtredsindstyve|tres|tresindstyve|"
			+ "halvfjerds|halvfjerdsindstyve|firs|firsindstyve|halvfems|halvfemsindstyve";

	/** Written together, as in <em>femogtyve</em>: the ones may be <em>en</em> there. */
	private static final String UP_TO_99 = "(?:(?:(?:" + ONES + "|en|et)og)?(?:" + TENS + ")|" + ONES + ")";

	private static final String NUMBER = "(?!og$)(?:(?:" + UP_TO_99 + "|en|et)?tusind(?:er?)?)?(?:og)?(?:(?:" + UP_TO_99
			+ "|en|et)?hundrede?r?)?(?:og)?" + UP_TO_99 + "?";

	private static final String ORDINAL = "(?:tret|fjor|fem|seks|syt|at|nit)tende|(?:(?:" + ONES
			+ "|en|et)og)?(?:tyvende|tredivte|(?:fyrre|halvtredsinds|tresinds|halvfjerdsinds|firsinds|halvfemsinds)tyvende)";

	/** A word that a number begins, as in <em>toårig</em>, <em>tredages</em>. */
	private static final String COMPOUND = "(?:" + UP_TO_99 + "|en|et|halv|kvart)(?:år|måned|uge|dag|døgn|time|minut)"
			+ "\\p{L}*|" + UP_TO_99 + "(?:del|sid|trin|person|værelse|etage|gang|vej|sprog)\\p{L}*|kvartal\\p{L}*";

	private static final Pattern COUNTED = Pattern.compile(NUMBER + "|" + ORDINAL + "|" + COMPOUND);

	private static final Set<String> WORDS = Set.of("million", "millioner", "milliard", "milliarder", "mio", "mia",
			"dusin", "snes", "halv", "halve", "halvt", "halvdel", "halvdelen", "halvanden", "halvandet", "kvart",
			"kvartal", "tredjedel", "tredjedele", "fjerdedel", "fjerdedele", "femtedel", "femtedele", "tiendedel",
			"tiendedele", "dobbelt", "dobbelte", "fordobles", "fordobling", "tredobbelt", "procent", "promille",
			"begge", "enkelt", "første", "anden", "andet", "tredje", "fjerde", "femte", "sjette", "syvende", "ottende",
			"niende", "tiende", "ellevte", "tolvte", "ingen", "januar", "februar", "marts", "april", "maj", "juni",
			"juli", "august", "september", "oktober", "november", "december", "mandag", "tirsdag", "onsdag", "torsdag",
			"fredag", "lørdag", "søndag", "årligt", "månedligt", "ugentligt", "dagligt");

	private FigureWords() {
	}

	/**
	 * Returns the figures of a text.
	 * @param text the text
	 * @return the figures as written, words in lower case, in the order of the text
	 */
	static List<String> in(String text) {
		List<String> figures = new ArrayList<>();
		Matcher token = TOKEN.matcher(text);
		while (token.find()) {
			String word = token.group().toLowerCase(Locale.ROOT).replaceAll("\\s", "");
			if (!Character.isLetter(word.charAt(0)) || WORDS.contains(word) || COUNTED.matcher(word).matches()) {
				figures.add(word);
			}
		}
		return figures;
	}

}
