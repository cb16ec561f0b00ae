package dk.aftalebog.agreement.pages;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dk.aftalebog.json.ModelNames;
import dk.aftalebog.model.agreement.Missing;
import dk.aftalebog.model.agreement.Unit;
import dk.aftalebog.model.agreement.Value;
import dk.aftalebog.model.finding.Finding;
import dk.aftalebog.model.finding.PersonalData;
import dk.aftalebog.wording.Wording;
import org.jspecify.annotations.Nullable;

/** Figures as they stand in fields. */
public final class FigureText {

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	private FigureText() {
	}

	/**
	 * Writes a value for a field.
	 * @param value the value; absent: there is none
	 * @return as it is typed; empty where there is none
	 */
	public static String of(@Nullable Value value) {
		return switch (value) {
			case Value.Quantity(BigDecimal number) -> DanishNumber.write(number);
			case Value.YesNo(boolean yes) -> Boolean.toString(yes);
			case Value.Text(String text) -> plain(text);
			case null -> "";
		};
	}

	/**
	 * Writes what was typed as {@link #of} does, so that 1.234 and 1234 are the same.
	 * @param typed what was typed
	 * @param unit the figure's unit
	 * @return the same figure; what cannot be read as it is
	 */
	public static String plain(String typed, Unit unit) {
		String plain = plain(typed);
		return switch (unit) {
			case PERCENT, COUNT, INDEX_SCORE, DKK -> DanishNumber.parse(plain).map(DanishNumber::write).orElse(plain);
			case YES_NO, TEXT -> plain;
		};
	}

	/**
	 * Writes a text as a field of one line holds it.
	 * @param text the text; absent: there is none
	 * @return the text without line breaks and blanks around it
	 */
	public static String plain(@Nullable String text) {
		return (text != null) ? text.strip().replaceAll("\\s+", " ") : "";
	}

	/**
	 * Names reasons why there is no figure, for a choice.
	 * @param say how words are said
	 * @param reasons the reasons
	 * @return their names by what is sent
	 */
	public static Map<String, String> reasons(Wording say, List<Missing> reasons) {
		Map<String, String> named = new LinkedHashMap<>();
		reasons.forEach((reason) -> named.put(ModelNames.nameOf(reason), say.choice("missing", reason)));
		return named;
	}

	/**
	 * Names yes and no, for a choice.
	 * @param say how words are said
	 * @return their names by what is sent
	 */
	public static Map<String, String> yesNo(Wording say) {
		Map<String, String> named = new LinkedHashMap<>();
		named.put("true", say.message("say.yes"));
		named.put("false", say.message("say.no"));
		return named;
	}

	/**
	 * Points out what the ledger takes, and what is yet hardly meant.
	 * @param figure what stands in the field
	 * @param unit its unit
	 * @param note what stands beside it
	 * @param say how words are said
	 * @return what to look at again
	 */
	public static List<String> findings(String figure, Unit unit, String note, Wording say) {
		List<String> findings = new ArrayList<>();
		Optional<BigDecimal> percent = (unit == Unit.PERCENT) ? DanishNumber.parse(figure) : Optional.empty();
		percent.filter((number) -> number.signum() < 0 || number.compareTo(HUNDRED) > 0)
			.ifPresent((number) -> findings
				.add(Finding.Kind.PERCENTAGE_OUT_OF_RANGE.words(say.number(number)).in(say.locale())));
		if (PersonalData.isSuspectedIn(note)) {
			findings.add(Finding.Kind.PERSONAL_DATA_IN_TEXT.words().in(say.locale()));
		}
		return findings;
	}

}
