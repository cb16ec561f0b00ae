package dk.aftalebog.wording;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

/**
 * An instant in a form's field, which knows no zone and nothing below a second: it means
 * Danish time. The form sends the instant itself beside it, so that whoever changes
 * nothing asks for the same instant again.
 */
public final class FormInstant {

	/** What the name of the field beside ends in. */
	public static final String EXACT = "Exact";

	private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");

	private FormInstant() {
	}

	/**
	 * Tells an instant for a form to begin with, to the second that contains it.
	 * @param instant the instant
	 * @return the Danish time
	 */
	public static LocalDateTime shown(Instant instant) {
		Instant whole = instant.truncatedTo(ChronoUnit.SECONDS);
		return LocalDateTime.ofInstant(whole.equals(instant) ? whole : whole.plusSeconds(1), ZONE);
	}

	/**
	 * Reads a field.
	 * @param value what the field holds
	 * @param exact what was shown in it, if the form says so
	 * @return the instant as parameters hold it; the value itself where it is no Danish
	 * time
	 */
	public static String read(String value, @Nullable String exact) {
		try {
			LocalDateTime entered = LocalDateTime.parse(value);
			if (exact != null && !exact.isBlank() && shown(Instant.parse(exact)).equals(entered)) {
				return exact;
			}
			return entered.atZone(ZONE).toInstant().toString();
		}
		catch (DateTimeException ex) {
			return value;
		}
	}

}
