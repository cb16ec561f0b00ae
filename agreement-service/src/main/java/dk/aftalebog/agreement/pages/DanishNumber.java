package dk.aftalebog.agreement.pages;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Numbers as Danes write them: a comma before the decimals, points or blanks between
 * thousands. A point anywhere else is refused rather than guessed at: 12.5 may be meant
 * as 12,5 or have lost a digit.
 */
public final class DanishNumber {

	private static final Pattern WRITTEN = Pattern.compile("[-−]?(?:\\d{1,3}(?:[. ]\\d{3})+|\\d+)(?:,\\d+)?");

	private DanishNumber() {
	}

	/**
	 * Reads a number.
	 * @param text what was written; blanks around it, a percent sign and <i>kr.</i>
	 * behind it mean nothing
	 * @return the number with the decimals it was written with; empty where it is none
	 */
	public static Optional<BigDecimal> parse(String text) {
		String bare = text.strip().replace('\u00a0', ' ').replaceAll("\\s*(?:%|kr\\.?)$", "");
		if (!WRITTEN.matcher(bare).matches()) {
			return Optional.empty();
		}
		return Optional.of(new BigDecimal(bare.replaceAll("[. ]", "").replace(',', '.').replace('−', '-')));
	}

	/**
	 * Writes a number for a field.
	 * @param number the number
	 * @return it with a comma before its decimals, nothing between thousands
	 */
	public static String write(BigDecimal number) {
		return number.toPlainString().replace('.', ',');
	}

}
