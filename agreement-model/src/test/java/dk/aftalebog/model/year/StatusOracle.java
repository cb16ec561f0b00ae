package dk.aftalebog.model.year;

import java.math.BigDecimal;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A second reading of the rules, in fractions that are never rounded, for tenths as
 * figures and years as plain numbers.
 *
 * @param baseline the baseline; none
 * @param since its year; none
 * @param year the year that is judged
 */
record StatusOracle(@Nullable Integer baseline, @Nullable Integer since, int year) {

	/** The better a figure, the lower; a target is at most. */
	Status byDate(int figure, int target, int due) {
		if (figure <= target) {
			return Status.REACHED;
		}
		if (this.year >= due) {
			return Status.BEHIND;
		}
		if (this.baseline == null || this.since == null || this.since > this.year) {
			return Status.NO_BASELINE;
		}
		// figure <= baseline + (target - baseline) * (year - since) / (due - since)
		return status(
				(figure - this.baseline) * (due - this.since) <= (target - this.baseline) * (this.year - this.since));
	}

	private static Status status(boolean onTrack) {
		return onTrack ? Status.ON_TRACK : Status.BEHIND;
	}

	Status fallingEachYear(int figure, int percent) {
		if (this.baseline == null || this.since == null || this.since > this.year) {
			return Status.NO_BASELINE;
		}
		if (this.baseline == 0) {
			return Status.CANNOT_BE_JUDGED;
		}
		int required = 100 * this.baseline - Math.abs(this.baseline) * percent * (this.year - this.since);
		return (100 * figure <= ((this.baseline > 0) ? Math.max(0, required) : required)) ? Status.REACHED
				: Status.BEHIND;
	}

	Status narrowing(int figure, int due, Map<Integer, Integer> comparator) {
		Integer now = comparator.get(this.year);
		if (now == null) {
			return Status.CANNOT_BE_JUDGED;
		}
		if (figure <= now) {
			return Status.REACHED;
		}
		if (this.baseline == null || this.since == null || this.since > this.year) {
			return Status.NO_BASELINE;
		}
		Integer then = comparator.get(this.since);
		if (then == null) {
			return Status.CANNOT_BE_JUDGED;
		}
		int moved = (figure - now) - (this.baseline - then);
		if (moved < 0) {
			return (this.year >= due) ? Status.REACHED : Status.ON_TRACK;
		}
		return status(moved == 0 && this.year < due && this.year == this.since);
	}

	static BigDecimal tenths(int tenths) {
		return BigDecimal.valueOf(tenths, 1);
	}

}
