package dk.aftalebog.model.agreement;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Who does how much for what (medarbejderressource).
 *
 * @param key the key
 * @param activity the key of the activity it is for; absent: the agreement as a whole
 * @param who the employee's title or the unit
 * @param task what for
 * @param amounts how much; the same amount can be stated in two ways; none where the
 * paper gives none
 * @param period when, where not all the time
 * @param note what the paper says beside it
 */
public record Resource(String key, @Nullable String activity, String who, @Nullable String task, List<Amount> amounts,
		@Nullable Period period, @Nullable String note) implements Keyed {

	/**
	 * Amounts that are not written are none.
	 */
	public Resource {
		amounts = Lists.copyOf(amounts);
	}

}
