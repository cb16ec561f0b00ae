package dk.aftalebog.quickstart.identity;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The users of the demonstration, one per role, each in every plan, and a guest with
 * neither. The password is the user's name, and so is the secret of the client of that
 * name that scripts use.
 */
public enum DemonstrationUser {

	/** Drafts, proposes, records decisions. */
	SECRETARIAT("Boligsocialt sekretariat"),
	/** Decides; sits on the board of each sample plan. */
	BOARD_MEMBER("Bestyrelsen"),
	/** Uploads. */
	HOUSING_ORGANISATION("Boligorganisationen"),
	/** Measures. */
	MEASURER("Boligorganisationens administration"),
	/** Reads all. */
	AUDITOR("Revisionen"),
	/** Reads what is in force. */
	FUND("Landsbyggefonden"),
	/** Keeps the service running. */
	ADMINISTRATOR("Driften"),
	/** Has an account at the provider, and no business in the ledger. */
	GUEST("");

	private static final List<String> SEATS = List.of("*/formand");

	private final String organisation;

	DemonstrationUser(String organisation) {
		this.organisation = organisation;
	}

	/**
	 * Returns the user's name, which is that of the role, the password and the client.
	 * @return the name, such as {@code board-member}
	 */
	public String subject() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** What a token says of the user. */
	Map<String, Object> claims() {
		if (this == GUEST) {
			return Map.of();
		}
		return Map.of("role", subject(), "organisation", this.organisation, "plans", List.of("*"), "seats",
				(this == BOARD_MEMBER) ? SEATS : List.of());
	}

}
