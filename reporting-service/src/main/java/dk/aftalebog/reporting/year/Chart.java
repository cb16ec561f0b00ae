package dk.aftalebog.reporting.year;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import dk.aftalebog.model.year.FigureState;
import org.jspecify.annotations.Nullable;

/**
 * A small chart of one area's figures, as shapes. A line goes from year to year only
 * where both have a value of one series; a year without a value has a mark below, which
 * is neither a point nor zero.
 *
 * @param scale where years and values lie
 * @param lines the lines between values
 * @param points the values
 * @param marks the years without a value
 * @param breaks where another series begins
 * @param baseline the starting value
 * @param target what is to be reached
 * @param comparators what to hold it against
 */
record Chart(ChartScale scale, List<Line> lines, List<Point> points, List<Mark> marks, List<Break> breaks,
		@Nullable Start baseline, @Nullable Aim target, List<Compared> comparators) {

	/** All that charts can draw, in the order of their key. */
	static final List<String> KEY = Stream
		.concat(Stream.of("point", "earlier", "baseline", "target", "compared-1", "break"),
				Stream.of(FigureState.values()).filter((state) -> state != FigureState.MEASURED).map(Chart::key))
		.toList();

	/**
	 * A line from year to year.
	 *
	 * @param path the path
	 */
	record Line(String path) {
	}

	/**
	 * A value.
	 *
	 * @param year the year
	 * @param x where it is
	 * @param y where it is
	 * @param earlier whether it was entered for an agreement before this one
	 */
	record Point(int year, String x, String y, boolean earlier) {
	}

	/**
	 * A year without a value.
	 *
	 * @param year the year
	 * @param x where it is
	 * @param y where it is
	 * @param state why there is none
	 */
	record Mark(int year, String x, String y, FigureState state) {
	}

	/**
	 * Another series begins.
	 *
	 * @param year its first year
	 * @param x where, between two years
	 */
	record Break(int year, String x) {
	}

	/**
	 * The starting value.
	 *
	 * @param path its mark; a line all along where its year is not known
	 * @param dated whether its year is known
	 */
	record Start(String path, boolean dated) {
	}

	/**
	 * What is to be reached.
	 *
	 * @param path the line
	 * @param x where the number holds that is asked for
	 * @param y where the number is
	 * @param ticks short strokes on the side that is asked for
	 */
	record Aim(String path, String x, String y, String ticks) {
	}

	/**
	 * A comparator.
	 *
	 * @param number which of the indicator's it is, from 1
	 * @param lines the lines between its values
	 * @param points its values
	 */
	record Compared(int number, List<Line> lines, List<Point> points) {
	}

	/**
	 * A baseline.
	 *
	 * @param year its year, where the paper names one
	 * @param value its value
	 */
	record Baseline(@Nullable Integer year, BigDecimal value) {
	}

	static Chart of(ChartScale scale, @Nullable Baseline baseline, List<ChartYear> years, @Nullable TargetLine target,
			List<List<ChartYear>> comparators) {
		List<Compared> compared = new ArrayList<>();
		for (int i = 0; i < comparators.size(); i++) {
			List<ChartYear> drawn = comparators.get(i).stream().filter(scale::holds).toList();
			compared.add(new Compared(i + 1, lines(scale, drawn), points(scale, drawn)));
		}
		return new Chart(scale, lines(scale, withBaseline(baseline, years)), points(scale, years),
				years.stream()
					.filter((year) -> year.value() == null && year.state() != FigureState.MEASURED)
					.map((year) -> new Mark(year.year(), at(scale.x(year.year())), at(ChartScale.LANE), year.state()))
					.toList(),
				years.stream()
					.filter(ChartYear::breaks)
					.map((year) -> new Break(year.year(), at(scale.x(year.year()) - Math.min(scale.step(), 40) / 2)))
					.toList(),
				(baseline != null) ? start(scale, baseline) : null, (target != null) ? aim(scale, target) : null,
				compared);
	}

	/** What this one draws, as the key names it. */
	Set<String> drawn() {
		Set<String> drawn = new HashSet<>();
		this.points.forEach((point) -> drawn.add(point.earlier() ? "earlier" : "point"));
		this.marks.forEach((mark) -> drawn.add(key(mark.state())));
		this.breaks.forEach((one) -> drawn.add("break"));
		this.comparators.stream()
			.filter((compared) -> !compared.points().isEmpty())
			.forEach((compared) -> drawn.add("compared-1"));
		if (this.baseline != null) {
			drawn.add("baseline");
		}
		if (this.target != null) {
			drawn.add("target");
		}
		return drawn;
	}

	private static String key(FigureState state) {
		return state.name().toLowerCase(Locale.ROOT);
	}

	/** The baseline is the value of its year, unless one was measured in it. */
	private static List<ChartYear> withBaseline(@Nullable Baseline baseline, List<ChartYear> years) {
		TreeMap<Integer, ChartYear> all = new TreeMap<>();
		years.forEach((year) -> all.put(year.year(), year));
		if (baseline != null && baseline.year() != null
				&& years.stream().noneMatch((year) -> baseline.year().equals(year.year()) && year.value() != null)) {
			all.put(baseline.year(),
					new ChartYear(baseline.year(), baseline.value(), FigureState.MEASURED, false, false));
		}
		return List.copyOf(all.values());
	}

	private static List<Line> lines(ChartScale scale, List<ChartYear> years) {
		List<Line> lines = new ArrayList<>();
		List<String> line = new ArrayList<>();
		int last = 0;
		for (ChartYear year : years) {
			BigDecimal value = year.value();
			if (value == null || year.breaks() || year.year() != last + 1) {
				end(line, lines);
			}
			if (value != null) {
				line.add(point(scale, year.year(), value));
				last = year.year();
			}
		}
		end(line, lines);
		return lines;
	}

	/** One value alone is no line. */
	private static void end(List<String> line, List<Line> lines) {
		if (line.size() > 1) {
			lines.add(new Line("M" + String.join("L", line)));
		}
		line.clear();
	}

	private static List<Point> points(ChartScale scale, List<ChartYear> years) {
		List<Point> points = new ArrayList<>();
		for (ChartYear year : years) {
			if (year.value() != null) {
				points.add(new Point(year.year(), at(scale.x(year.year())), at(scale.y(year.value())), year.earlier()));
			}
		}
		return points;
	}

	private static Start start(ChartScale scale, Baseline baseline) {
		double y = scale.y(baseline.value());
		if (baseline.year() == null) {
			return new Start("M%sH%s".formatted(at(ChartScale.LEFT, y), at(ChartScale.RIGHT)), false);
		}
		return new Start("M%sl5,5l-5,5l-5,-5z".formatted(at(scale.x(baseline.year()), y - 5)), true);
	}

	private static Aim aim(ChartScale scale, TargetLine target) {
		List<String> path = new ArrayList<>();
		StringBuilder ticks = new StringBuilder();
		double side = (target.bound() == TargetLine.Bound.AT_LEAST) ? -4 : 4;
		target.vertices().forEach((year, value) -> path.add(point(scale, year, value)));
		double last = target.vertices().lastEntry().getKey();
		double y = scale.y(target.vertices().lastEntry().getValue());
		if (target.level() < last || target.vertices().size() == 1) {
			double from = (target.vertices().size() == 1) ? scale.x(last) - 10 : scale.x(target.level());
			double to = (target.vertices().size() == 1) ? scale.x(last) + 10 : scale.x(last);
			for (double x = from; x <= to + 0.1; x += 10) {
				ticks.append('M').append(at(x, y)).append("v").append(at(side));
			}
		}
		else {
			ticks.append('M').append(at(scale.x(last), y)).append("v").append(at(side));
		}
		String line = (path.size() == 1) ? "M%sh20".formatted(at(scale.x(last) - 10, y)) : "M" + String.join("L", path);
		return new Aim(line, at(scale.x(target.level())), at(y), ticks.toString());
	}

	private static String point(ChartScale scale, double year, BigDecimal value) {
		return at(scale.x(year), scale.y(value));
	}

	private static String at(double x, double y) {
		return at(x) + "," + at(y);
	}

	static String at(double number) {
		return String.format(Locale.ROOT, "%.1f", number);
	}

}
