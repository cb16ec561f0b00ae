package dk.aftalebog.model.agreement;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The total that the paper states for the agreement's resources.
 *
 * @param amounts the total, perhaps stated in several ways
 * @param note what the paper adds to it
 */
public record ResourceTotal(List<Amount> amounts, @Nullable String note) {

	/**
	 * Amounts that are not written are none.
	 */
	public ResourceTotal {
		amounts = Lists.copyOf(amounts);
	}

}
