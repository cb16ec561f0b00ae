package dk.aftalebog.agreement.pages;

import java.util.Locale;

import org.springframework.util.LinkedMultiValueMap;

/** Forms as browsers send them. */
public final class SentForm {

	private SentForm() {
	}

	/** A form with fields and what stands in them, by turns. */
	public static Form of(String... fields) {
		LinkedMultiValueMap<String, String> sent = new LinkedMultiValueMap<>();
		for (int i = 0; i < fields.length; i += 2) {
			sent.add(fields[i], fields[i + 1]);
		}
		return Form.sent(sent, Locale.of("da"));
	}

}
