package dk.aftalebog.model;

import java.time.MonthDay;
import java.util.List;

import dk.aftalebog.model.agreement.Cell;
import dk.aftalebog.model.agreement.Comparator;
import dk.aftalebog.model.agreement.Direction;
import dk.aftalebog.model.agreement.Indicator;
import dk.aftalebog.model.agreement.Level;
import dk.aftalebog.model.agreement.Target;
import dk.aftalebog.model.agreement.Unit;
import org.jspecify.annotations.Nullable;

/**
 * An indicator of which a test names only what it is about; a count of which fewer are
 * better unless it says so.
 */
public final class IndicatorDraft {

	private final String key;

	private Unit unit = Unit.COUNT;

	private Direction direction = Direction.LOWER_IS_BETTER;

	private @Nullable MonthDay yearBegins;

	private @Nullable String goal;

	private @Nullable String activity;

	private @Nullable String partOf;

	private List<Cell> baselines = List.of();

	private List<Comparator> comparators = List.of();

	private List<Target> targets = List.of();

	private IndicatorDraft(String key) {
		this.key = key;
	}

	public static IndicatorDraft indicator(String key) {
		return new IndicatorDraft(key);
	}

	public IndicatorDraft in(Unit unit) {
		this.unit = unit;
		return this;
	}

	public IndicatorDraft with(Direction direction) {
		this.direction = direction;
		return this;
	}

	public IndicatorDraft countingYearsFrom(MonthDay yearBegins) {
		this.yearBegins = yearBegins;
		return this;
	}

	public IndicatorDraft underGoal(String goal) {
		this.goal = goal;
		return this;
	}

	public IndicatorDraft onSheetOf(String activity) {
		this.activity = activity;
		return this;
	}

	public IndicatorDraft partOf(String whole) {
		this.partOf = whole;
		return this;
	}

	public IndicatorDraft baselines(Cell... cells) {
		this.baselines = List.of(cells);
		return this;
	}

	public IndicatorDraft comparators(Comparator... comparators) {
		this.comparators = List.of(comparators);
		return this;
	}

	public IndicatorDraft targets(Target... targets) {
		this.targets = List.of(targets);
		return this;
	}

	public Indicator build() {
		return new Indicator(this.key, "Indicator " + this.key, this.goal, this.activity, Level.AREA, this.unit,
				this.direction, null, null, this.partOf, this.yearBegins, this.baselines, this.comparators,
				this.targets);
	}

}
