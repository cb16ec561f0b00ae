package dk.aftalebog.model.year;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * What came of holding a figure against a target.
 *
 * @param reason the rule that decided
 * @param figure what was held against the target: the year's figure, the sum of the
 * period so far, or the gap, which is below zero where the figure is better than the
 * comparator's
 * @param required what the figure must be, or at the baseline was, for the target to be
 * met: the target's value, the comparator's, the share of the other indicator's; for a
 * gap the gap at the baseline
 * @param expected what the figure should be by this year on the straight line to the
 * target, from its date on what is required; absent where there is no line
 */
public record Verdict(Reason reason, @Nullable BigDecimal figure, @Nullable BigDecimal required,
		@Nullable BigDecimal expected) {

	static Verdict of(Reason reason) {
		return new Verdict(reason, null, null, null);
	}

}
