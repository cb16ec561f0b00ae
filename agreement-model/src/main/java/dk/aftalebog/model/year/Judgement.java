package dk.aftalebog.model.year;

import dk.aftalebog.model.agreement.Cell;
import dk.aftalebog.model.agreement.Target;
import org.jspecify.annotations.Nullable;

/**
 * How a year's figure stands.
 *
 * @param verdict what came of holding it against the target
 * @param target the target that applies to the cell, whether or not it holds in the year
 * @param baseline the cell's starting value
 * @param measured what was entered for the year
 * @param change how far the figure is from the baseline; absent where one of them is no
 * number, where the baseline is of a later year, and across a break
 * @param broken the last break of the series between the baseline and the year
 */
public record Judgement(Verdict verdict, @Nullable Target target, @Nullable Cell baseline, @Nullable Cell measured,
		@Nullable Difference change, @Nullable SeriesBreak broken) {

	/**
	 * Returns how the figure stands.
	 * @return the status
	 */
	public Status status() {
		return this.verdict.reason().status();
	}

}
