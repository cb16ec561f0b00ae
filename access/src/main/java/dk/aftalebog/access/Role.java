package dk.aftalebog.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a user may do in the plans that he or she belongs to. */
public enum Role {

	/** Drafts, proposes, records decisions from minutes (sekretariat). */
	SECRETARIAT,
	/** Decides and confirms (bestyrelsesmedlem). */
	BOARD_MEMBER,
	/** Uploads to the fund's portal (boligorganisation). */
	HOUSING_ORGANISATION,
	/** Enters measurements (måler). */
	MEASURER,
	/** Reads everything (revisor). */
	AUDITOR,
	/** Reads the agreements as they are now (Landsbyggefonden). */
	FUND,
	/** Keeps the service running, erases persons (administrator). */
	ADMINISTRATOR;

	/**
	 * Returns the role's name in tokens, on the record and in answers.
	 * @return the name, such as {@code board-member}
	 */
	public String wireName() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/**
	 * Finds a role.
	 * @param wireName its name in tokens
	 * @return the role, if there is such a one
	 */
	public static Optional<Role> of(String wireName) {
		return Arrays.stream(values()).filter((role) -> role.wireName().equals(wireName)).findFirst();
	}

	/**
	 * Returns the authorities that users of some roles have.
	 * @param roles the roles
	 * @return their names
	 */
	public static String[] authorities(Role... roles) {
		return Arrays.stream(roles).map(Role::wireName).toArray(String[]::new);
	}

}
