package dk.aftalebog.model.provenance;

import java.util.List;

import dk.aftalebog.model.timeline.Fact;

/**
 * Where a value comes from.
 *
 * @param value the value
 * @param fact the latest fact that wrote it
 * @param earlier what earlier facts wrote in the same place, the latest first
 */
public record Source(Object value, Fact fact, List<Written> earlier) {

	/**
	 * Keeps a copy.
	 */
	public Source {
		earlier = List.copyOf(earlier);
	}

}
