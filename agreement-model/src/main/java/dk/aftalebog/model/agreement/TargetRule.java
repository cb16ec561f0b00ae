package dk.aftalebog.model.agreement;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/** What a target asks for. */
public sealed interface TargetRule {

	/**
	 * At least a value.
	 *
	 * @param value the value, in the indicator's unit
	 * @param when when it is to be held
	 */
	record AtLeast(BigDecimal value, Span when) implements TargetRule {
	}

	/**
	 * At most a value.
	 *
	 * @param value the value, in the indicator's unit
	 * @param when when it is to be held
	 */
	record AtMost(BigDecimal value, Span when) implements TargetRule {
	}

	/**
	 * A relative change from the baseline each year.
	 *
	 * @param percentPerYear the change in percent of the baseline; −15 is a fall by 15 %
	 * @param by until when, where the paper says so
	 */
	record RelativeChange(BigDecimal percentPerYear, @Nullable PaperDate by) implements TargetRule {
	}

	/**
	 * The gap to a comparator narrows.
	 *
	 * @param comparator the comparator's key
	 * @param by by when
	 */
	record GapNarrows(String comparator, PaperDate by) implements TargetRule {
	}

	/**
	 * Not above a comparator.
	 *
	 * @param comparator the comparator's key
	 * @param by by when
	 */
	record NotAboveComparator(String comparator, PaperDate by) implements TargetRule {
	}

	/**
	 * At least a share of another indicator's value.
	 *
	 * @param indicator the other indicator's key
	 * @param percent the share, in percent of the other's value
	 * @param when when it is to be held
	 */
	record ShareOf(String indicator, BigDecimal percent, Span when) implements TargetRule {
	}

	/**
	 * Something done by a date.
	 *
	 * @param by by when
	 */
	record Milestone(PaperDate by) implements TargetRule {
	}

	/** The paper names no target. */
	record NoTarget() implements TargetRule {
	}

}
