package dk.aftalebog.model.agreement;

import java.time.MonthDay;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A variable that shows whether a goal is reached (indikator).
 *
 * @param key the key
 * @param name the name
 * @param goal the key of the goal it belongs to, if any
 * @param activity the key of the activity on whose sheet it stands, if any
 * @param level what it measures
 * @param unit the unit of its values
 * @param direction which way it should move
 * @param definition how it is counted
 * @param dataSource where its values come from
 * @param partOf the key of the indicator of which this one counts a part: its figures
 * cannot be higher than that one's
 * @param yearBegins where its years are not calendar years: the day on which one begins
 * @param baselines the starting values
 * @param comparators what to hold it against
 * @param targets what is to be reached
 */
public record Indicator(String key, String name, @Nullable String goal, @Nullable String activity, Level level,
		Unit unit, Direction direction, @Nullable String definition, @Nullable DataSource dataSource,
		@Nullable String partOf, @Nullable MonthDay yearBegins, List<Cell> baselines, List<Comparator> comparators,
		List<Target> targets) implements Keyed {

	/**
	 * Lists that are not written are empty.
	 */
	public Indicator {
		baselines = Lists.copyOf(baselines);
		comparators = Lists.copyOf(comparators);
		targets = Lists.copyOf(targets);
	}

	/**
	 * Returns the definition alone.
	 * @return this indicator without baselines, comparators and targets
	 */
	public Indicator withoutFigures() {
		return withFigures(List.of(), List.of(), List.of());
	}

	/**
	 * Returns this definition with other figures.
	 * @param baselines the starting values
	 * @param comparators what to hold it against
	 * @param targets what is to be reached
	 * @return the indicator
	 */
	public Indicator withFigures(List<Cell> baselines, List<Comparator> comparators, List<Target> targets) {
		return new Indicator(this.key, this.name, this.goal, this.activity, this.level, this.unit, this.direction,
				this.definition, this.dataSource, this.partOf, this.yearBegins, baselines, comparators, targets);
	}

}
