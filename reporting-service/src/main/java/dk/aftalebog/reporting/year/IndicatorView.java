package dk.aftalebog.reporting.year;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import dk.aftalebog.model.agreement.Agreement;
import dk.aftalebog.model.agreement.Cell;
import dk.aftalebog.model.agreement.Comparator;
import dk.aftalebog.model.agreement.Fraction;
import dk.aftalebog.model.agreement.Indicator;
import dk.aftalebog.model.agreement.Target;
import dk.aftalebog.model.agreement.Unit;
import dk.aftalebog.model.year.FigureState;
import dk.aftalebog.model.year.Total;
import dk.aftalebog.model.year.YearFigure;
import dk.aftalebog.model.year.YearOfCell;
import dk.aftalebog.model.year.YearOfComparator;
import dk.aftalebog.model.year.YearOfIndicator;
import dk.aftalebog.model.year.Years;
import dk.aftalebog.wording.Places;
import dk.aftalebog.wording.Wording;
import org.jspecify.annotations.Nullable;

/**
 * An indicator's year: a card for each of its areas, all charts on one scale.
 *
 * @param year what the indicator shows
 * @param indicator the indicator with what it is held against
 * @param shared the target that all cards have, said once
 * @param comparators what to hold it against
 * @param cards the areas
 */
record IndicatorView(YearOfIndicator year, Indicator indicator, @Nullable String shared,
		List<ComparatorView> comparators, List<Card> cards) {

	/** A comparator farther off than so many times the figures would press them flat. */
	private static final BigDecimal FAR = BigDecimal.TWO;

	/**
	 * One area.
	 *
	 * @param cell what it shows
	 * @param title its name
	 * @param figure the year's figure, or why there is none
	 * @param change how far it is from the baseline
	 * @param reason how it stands, by which rule
	 * @param target what is to be reached, where the others have another
	 * @param chart its figures drawn; absent where there is no number
	 * @param described the chart in words
	 * @param lines its years
	 * @param from where the baseline comes from
	 */
	record Card(YearOfCell cell, String title, String figure, @Nullable String change, String reason,
			@Nullable String target, @Nullable Chart chart, String described, List<YearTable.Line> lines,
			@Nullable String from) {
	}

	/**
	 * A comparator.
	 *
	 * @param number which of the indicator's it is, from 1
	 * @param label what it is
	 * @param figures its figures, by years
	 * @param drawn whether the charts show it
	 */
	record ComparatorView(int number, String label, List<String> figures, boolean drawn) {
	}

	/**
	 * What is needed to show indicators.
	 *
	 * @param reading the agreement's book
	 * @param asked the year
	 * @param judged the figures of the agreement's years up to it
	 * @param says what the agreement says of itself
	 * @param places how places are called
	 * @param from where values come from, by their paths
	 * @param say how words are said
	 */
	record Context(YearQuestion.Reading reading, YearQuestion.Asked asked, Map<Integer, List<YearOfIndicator>> judged,
			Agreement says, Places places, UnaryOperator<String> from, Wording say) {
	}

	static IndicatorView of(YearOfIndicator year, Context context) {
		Indicator indicator = withComparators(year);
		YearTable table = new YearTable(indicator.unit(), context.say());
		List<String> targets = year.cells()
			.stream()
			.map((cell) -> target(cell, indicator, context))
			.distinct()
			.toList();
		boolean one = targets.size() == 1;
		ChartScale scale = drawable(indicator.unit()) ? scale(year, indicator, context) : null;
		return new IndicatorView(year, indicator, one ? targets.getFirst() : null,
				comparators(year, scale, indicator, context),
				year.cells().stream().map((cell) -> card(cell, year, indicator, one, scale, table, context)).toList());
	}

	private static Indicator withComparators(YearOfIndicator year) {
		return year.definition()
			.withFigures(List.of(),
					year.comparators()
						.stream()
						.map((one) -> new Comparator(one.key(), one.label(), one.stated()))
						.toList(),
					List.of());
	}

	private static String target(YearOfCell cell, Indicator indicator, Context context) {
		return (cell.target() != null) ? context.say().target(cell.target(), indicator, context.says())
				: context.say().message("target.none");
	}

	private static Card card(YearOfCell cell, YearOfIndicator year, Indicator indicator, boolean oneTarget,
			@Nullable ChartScale scale, YearTable table, Context context) {
		List<YearTable.Line> lines = table.of(cell, context.judged(), indicator.key());
		String target = target(cell, indicator, context);
		Chart chart = (scale != null && hasNumber(cell)) ? chart(cell, year, scale, indicator, context) : null;
		String baseline = "/indicators/" + indicator.key() + "/baselines/" + Places.segment(cell.key());
		return new Card(cell, context.places().cell(cell.key()), table.figure(cell.measured()),
				table.change(cell.change()), table.reason(cell.verdict(), cell.measured().cell()),
				oneTarget ? null : target, chart, described(lines, target, context.say()), lines,
				(cell.baseline() != null) ? context.from().apply(baseline) : null);
	}

	private static String described(List<YearTable.Line> lines, String target, Wording say) {
		List<String> told = new ArrayList<>();
		for (YearTable.Line line : lines) {
			String year = Objects.toString(line.year(), say.message("year.undated"));
			told.add(((line.kind() == YearTable.Kind.BASELINE) ? say.message("figures.baseline") + " " : "") + year
					+ ": " + line.figure());
		}
		return String.join("; ", told) + ". " + say.message("figures.target") + ": " + target;
	}

	private static boolean drawable(Unit unit) {
		return unit != Unit.TEXT;
	}

	private static boolean hasNumber(YearOfCell cell) {
		return Stream
			.concat(figures(cell).map(ChartYear::of).map(ChartYear::value),
					Stream.ofNullable(baseline(cell, null)).map(Chart.Baseline::value))
			.anyMatch(Objects::nonNull);
	}

	private static Stream<YearFigure> figures(YearOfCell cell) {
		return Stream.concat(cell.earlier().stream(), Stream.of(cell.measured()));
	}

	private static Chart.@Nullable Baseline baseline(YearOfCell cell, @Nullable Years years) {
		Cell baseline = cell.baseline();
		BigDecimal value = (baseline != null) ? ChartYear.number(baseline) : null;
		return (baseline != null && value != null) ? new Chart.Baseline(
				(years != null && baseline.asOf() != null) ? Integer.valueOf(years.of(baseline.asOf())) : null, value)
				: null;
	}

	private static @Nullable TargetLine line(YearOfCell cell, Indicator indicator, int last) {
		Target target = cell.target();
		return (target != null) ? TargetLine.of(target.rule(), indicator, baseline(cell, Years.of(indicator)), last)
				: null;
	}

	private static int last(Context context) {
		return Math.max(context.asked().year(), context.reading().years().last(context.asked().today()));
	}

	private static ChartScale scale(YearOfIndicator year, Indicator indicator, Context context) {
		TreeSet<Integer> years = new TreeSet<>(List.of(context.asked().year(), last(context)));
		// Amounts are as large as they are long: nothing stands for nothing.
		List<BigDecimal> values = new ArrayList<>((indicator.unit() == Unit.COUNT || indicator.unit() == Unit.DKK)
				? List.of(BigDecimal.ZERO) : List.of());
		for (YearOfCell cell : year.cells()) {
			Chart.Baseline baseline = baseline(cell, Years.of(indicator));
			if (baseline != null) {
				values.add(baseline.value());
				if (baseline.year() != null) {
					years.add(baseline.year());
				}
			}
			figures(cell).map(ChartYear::of).forEach((figure) -> {
				years.add(figure.year());
				if (figure.value() != null) {
					values.add(figure.value());
				}
			});
			TargetLine target = line(cell, indicator, last(context));
			if (target != null) {
				values.addAll(target.vertices().values());
				years.add((int) Math.ceil(target.level()));
			}
		}
		BigDecimal far = values.stream().max(BigDecimal::compareTo).orElse(BigDecimal.ZERO).multiply(FAR);
		year.comparators()
			.stream()
			.flatMap((comparator) -> compared(comparator, indicator).stream())
			.forEach((figure) -> {
				if (figure.value() != null && figure.value().compareTo(far) <= 0) {
					values.add(figure.value());
					years.add(figure.year());
				}
			});
		return ChartScale.of(years, values,
				(indicator.unit() == Unit.YES_NO) ? List.of(BigDecimal.ZERO, BigDecimal.ONE) : List.of());
	}

	private static Chart chart(YearOfCell cell, YearOfIndicator year, ChartScale scale, Indicator indicator,
			Context context) {
		return Chart.of(scale, baseline(cell, Years.of(indicator)), figures(cell).map(ChartYear::of).toList(),
				line(cell, indicator, last(context)),
				year.comparators().stream().map((comparator) -> compared(comparator, indicator)).toList());
	}

	/** What was entered for a year goes before what stands in the agreement. */
	private static List<ChartYear> compared(YearOfComparator comparator, Indicator indicator) {
		List<ChartYear> years = new ArrayList<>(comparator.measured().stream().map(ChartYear::of).toList());
		Cell stated = comparator.stated();
		BigDecimal value = ChartYear.number(stated);
		if (stated.asOf() != null && value != null) {
			int of = Years.of(indicator).of(stated.asOf());
			if (years.stream().noneMatch((year) -> year.year() == of)) {
				years.add(new ChartYear(of, value, FigureState.MEASURED, false, false));
			}
		}
		years.sort(java.util.Comparator.comparingInt(ChartYear::year));
		return years;
	}

	private static List<ComparatorView> comparators(YearOfIndicator year, @Nullable ChartScale scale,
			Indicator indicator, Context context) {
		List<ComparatorView> views = new ArrayList<>();
		for (YearOfComparator comparator : year.comparators()) {
			Cell stated = comparator.stated();
			List<String> figures = new ArrayList<>();
			figures.add(context.say()
				.message("year.comparator-stated", context.say().figure(stated, indicator.unit()),
						(stated.asOf() != null) ? context.say().paperDate(stated.asOf())
								: context.say().message("year.undated")));
			comparator.measured()
				.forEach((figure) -> figures.add(figure.year() + ": "
						+ ((figure.cell() != null) ? context.say().figure(figure.cell(), indicator.unit())
								: context.say().choice("figure", figure.state()))));
			boolean drawn = scale != null && compared(comparator, indicator).stream().anyMatch(scale::holds);
			views.add(new ComparatorView(views.size() + 1, comparator.label(), figures, drawn));
		}
		return views;
	}

	/** A number at the end of the scale. */
	public String end(BigDecimal number, Wording say) {
		if (this.indicator.unit() == Unit.YES_NO) {
			return say.message((number.signum() == 0) ? "say.no" : "say.yes");
		}
		BigDecimal plain = number.stripTrailingZeros();
		return say.number((plain.scale() < 0) ? plain.setScale(0) : plain);
	}

	/** The areas together, or why not. */
	public String total(Total total, Wording say) {
		return switch (total) {
			case Total.Known(BigDecimal value, Fraction fraction) ->
				new YearTable(this.indicator.unit(), say).number(value)
						+ ((fraction != null) ? " (" + say.message("say.fraction", say.number(fraction.numerator()),
								say.number(fraction.denominator())) + ")" : "");
			case Total.Absent(Total.Why why, var cells) -> say.choice("total-why", why);
		};
	}

	/** Whether there is anything to say of several areas together. */
	public boolean hasTotal() {
		return this.cards.size() > 1
				&& (meansSomething(this.year.total()) || meansSomething(this.year.baselineTotal()));
	}

	private static boolean meansSomething(Total total) {
		return switch (total) {
			case Total.Known known -> true;
			case Total.Absent absent -> absent.why() != Total.Why.NO_AREAS && absent.why() != Total.Why.DOES_NOT_ADD_UP;
		};
	}

}
