package dk.aftalebog.model.agreement;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * An activity's sheet (aktivitet).
 *
 * @param key the key
 * @param number the number as printed; not an identity, a paper can have two activities
 * "2"
 * @param name the name
 * @param texts the sheet's texts by their part, in Markdown
 * @param targetGroups the target groups
 * @param areas the keys of the housing areas it covers; none written: all of the plan's
 * @param period its own period within the agreement's, if it has one
 * @param successCriteria what shows that it succeeds
 */
public record Activity(String key, @Nullable String number, String name, Map<ActivityText, String> texts,
		List<String> targetGroups, List<String> areas, @Nullable Period period,
		List<SuccessCriterion> successCriteria) implements Keyed {

	/**
	 * Texts stand in the order of the sheet; lists that are not written are empty.
	 */
	public Activity {
		texts = (texts == null || texts.isEmpty()) ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(texts));
		targetGroups = Lists.copyOf(targetGroups);
		areas = Lists.copyOf(areas);
		successCriteria = Lists.copyOf(successCriteria);
	}

}
