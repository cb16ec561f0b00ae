package dk.aftalebog.model.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import dk.aftalebog.model.agreement.Activity;
import dk.aftalebog.model.agreement.Agreement;

/**
 * Texts that seem to hold what may have to be forgotten: a telephone number, a mail
 * address, a civil registration number (CPR).
 */
final class PersonalData {

	private static final Pattern SUSPECT = Pattern
		.compile("[\\w.+-]+@[\\w-]+\\.[\\w.]+" + "|\\b(?:0[1-9]|[12]\\d|3[01])(?:0[1-9]|1[0-2])\\d{2}-\\d{4}\\b"
				+ "|(?:\\+45 ?|[Tt]lf\\.? ?|[Tt]elefon:? ?)\\d{2} ?\\d{2} ?\\d{2} ?\\d{2}\\b"
				+ "|\\b\\d{2} \\d{2} \\d{2} \\d{2}\\b");

	private final List<Finding> found = new ArrayList<>();

	private PersonalData() {
	}

	static List<Finding> in(Agreement agreement) {
		PersonalData search = new PersonalData();
		for (int i = 0; i < agreement.sections().size(); i++) {
			search.text(agreement.sections().get(i).text(), "/sections/" + i + "/text");
		}
		for (int i = 0; i < agreement.activities().size(); i++) {
			Activity activity = agreement.activities().get(i);
			String pointer = "/activities/" + i + "/texts/";
			activity.texts().forEach((part, text) -> search.text(text, pointer + part.name().toLowerCase(Locale.ROOT)));
		}
		return search.found;
	}

	private void text(String text, String pointer) {
		if (SUSPECT.matcher(text).find()) {
			this.found.add(new Finding(Finding.Kind.PERSONAL_DATA_IN_TEXT, pointer,
					"The text seems to hold a telephone, mail or civil registration number; take it out"));
		}
	}

}
