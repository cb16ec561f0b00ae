package dk.aftalebog.model.agreement;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What shows that an activity succeeds (succeskriterium).
 *
 * @param key the key, unique in its activity
 * @param text the criterion
 * @param dataSource where it is seen
 * @param indicators the keys of the indicators that measure it
 */
public record SuccessCriterion(String key, String text, @Nullable DataSource dataSource,
		List<String> indicators) implements Keyed {

	/**
	 * Indicators that are not written are none.
	 */
	public SuccessCriterion {
		indicators = Lists.copyOf(indicators);
	}

}
