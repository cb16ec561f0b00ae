package dk.aftalebog.model.agreement;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A party to the agreement (part).
 *
 * @param key the key
 * @param organisation the organisation
 * @param units its units; two where they agree between themselves who represents both
 * @param role the role of the one who represents it
 * @param contact the opaque id of the contact person; never a name
 * @param primary whether it is a primary party, where the paper tells
 * @param note what the paper says beside it
 */
public record Party(String key, String organisation, List<String> units, @Nullable String role,
		@Nullable String contact, @Nullable Boolean primary, @Nullable String note) implements Keyed {

	/**
	 * Units that are not written are none.
	 */
	public Party {
		units = Lists.copyOf(units);
	}

}
