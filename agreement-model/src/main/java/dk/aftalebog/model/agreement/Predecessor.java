package dk.aftalebog.model.agreement;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * The agreement of the years before, whose series run on in this one.
 *
 * @param agreement the id of that agreement
 * @param indicators its indicators' keys, each with the key of the indicator here that
 * goes on with it
 */
public record Predecessor(String agreement, Map<String, String> indicators) {

	/**
	 * Indicators that are not written are none; they stand in the order of their keys.
	 */
	public Predecessor {
		indicators = (indicators == null) ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(indicators));
	}

}
