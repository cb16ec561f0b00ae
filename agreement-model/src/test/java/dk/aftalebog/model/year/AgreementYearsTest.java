package dk.aftalebog.model.year;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dk.aftalebog.model.Example;
import dk.aftalebog.model.agreement.Agreement;
import dk.aftalebog.model.agreement.Cell;
import dk.aftalebog.model.agreement.CellKey;
import dk.aftalebog.model.agreement.Direction;
import dk.aftalebog.model.agreement.Indicator;
import dk.aftalebog.model.agreement.Level;
import dk.aftalebog.model.agreement.Missing;
import dk.aftalebog.model.agreement.PaperDate;
import dk.aftalebog.model.agreement.Period;
import dk.aftalebog.model.agreement.Predecessor;
import dk.aftalebog.model.agreement.RevisionTerms;
import dk.aftalebog.model.agreement.Scope;
import dk.aftalebog.model.agreement.Unit;
import dk.aftalebog.model.agreement.Value;
import dk.aftalebog.model.change.Change;
import dk.aftalebog.model.change.Registration;
import dk.aftalebog.model.event.AgreementEvent.AgreementRegistered;
import dk.aftalebog.model.event.AgreementEvent.ContentFact;
import dk.aftalebog.model.event.AgreementEvent.MeasurementRecorded;
import dk.aftalebog.model.event.AgreementEvent;
import dk.aftalebog.model.event.Decision;
import dk.aftalebog.model.record.AgreementRecord;
import dk.aftalebog.model.timeline.PlanTimeline;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class AgreementYearsTest {

	private static final Instant AT = Instant.parse("2021-07-01T10:00:00Z");

	private static final LocalDate TODAY = Example.day("2024-06-01");

	private static final PlanTimeline PLAN = new PlanTimeline(Example.PLAN, List.of());

	@Test
	void zero_nothing_and_every_reason_for_none_are_told_apart() {
		AgreementRecord record = record("a", agreement(Example.FOUR_YEARS, null, baseline("nord"), baseline("syd")));
		measure(record, 2022, value("nord", "0", null));
		for (Missing missing : Missing.values()) {
			measure(record, 2022, Cell.missing(new Scope.Group(missing.name()), missing, null));
		}
		YearOfIndicator indicator = years(record).figures(2022).getFirst();
		assertThat(indicator.cells()).extracting((cell) -> cell.measured().state())
			.containsExactlyInAnyOrder(FigureState.values());
		assertThat(indicator.cells().getFirst().change())
			.isEqualTo(Difference.between(BigDecimal.TEN, BigDecimal.ZERO));
	}

	@Test
	void every_earlier_year_of_the_agreement_stands_in_the_series_with_or_without_a_figure() {
		AgreementRecord record = record("a", agreement(Example.FOUR_YEARS, null, baseline("nord")));
		measure(record, 2021, value("nord", "9", null));
		assertThat(cell(years(record), 2023).earlier()).extracting(YearFigure::year, YearFigure::state)
			.containsExactly(tuple(2021, FigureState.MEASURED), tuple(2022, FigureState.NOTHING_ENTERED));
	}

	@Test
	void a_series_runs_on_through_the_agreements_before_under_their_keys() {
		AgreementRecord first = record("first", agreement(period(2013), null, baseline("nord")), "oldest");
		first.apply(new MeasurementRecorded("oldest", null, 2014, value("nord", "30", null)), AT, null);
		AgreementRecord second = record("second",
				agreement(period(2017), new Predecessor("first", Map.of("oldest", "old")), baseline("nord")), "old");
		second.apply(new MeasurementRecorded("old", null, 2018, value("nord", "20", null)), AT, null);
		AgreementRecord third = record("third",
				agreement(period(2021), new Predecessor("second", Map.of("old", "x")), baseline("nord")));
		measure(third, 2021, value("nord", "10", null));
		AgreementYears years = AgreementYears.of(third, PLAN, Map.of("first", first, "second", second));
		assertThat(cell(years, 2022).earlier()).extracting(YearFigure::year, YearFigure::agreement)
			.containsExactly(tuple(2014, "first"), tuple(2018, "second"), tuple(2021, null));
	}

	@Test
	void a_year_of_its_own_is_never_filled_from_the_agreement_before() {
		AgreementRecord before = record("before", agreement(period(2017), null, baseline("nord")));
		measure(before, 2021, value("nord", "20", null));
		AgreementRecord record = record("a",
				agreement(period(2021), new Predecessor("before", Map.of("x", "x")), baseline("nord")));
		AgreementYears years = AgreementYears.of(record, PLAN, Map.of("before", before));
		assertThat(cell(years, 2021).measured().state()).isEqualTo(FigureState.NOTHING_ENTERED);
	}

	@Test
	void agreements_that_name_each_other_as_the_one_before_end_the_line() {
		AgreementRecord one = record("one",
				agreement(period(2017), new Predecessor("two", Map.of("x", "x")), baseline("nord")));
		AgreementRecord two = record("two",
				agreement(period(2021), new Predecessor("one", Map.of("x", "x")), baseline("nord")));
		measure(one, 2018, value("nord", "1", null));
		AgreementYears years = AgreementYears.of(two, PLAN, Map.of("one", one, "two", two));
		assertThat(cell(years, 2022).earlier()).extracting(YearFigure::year).containsExactly(2018, 2021);
	}

	@Test
	void across_a_break_there_is_no_change() {
		AgreementRecord record = record("a", agreement(Example.FOUR_YEARS, null, baseline("nord")));
		measure(record, 2022, value("nord", "5", "Nyt område"));
		measure(record, 2023, value("nord", "4", null));
		YearOfCell cell = cell(years(record), 2023);
		assertThat(cell.change()).isNull();
		assertThat(cell.broken()).isEqualTo(new SeriesBreak(2022, "Nyt område"));
	}

	@Test
	void an_area_that_could_have_no_baseline_is_not_missed_in_the_total() {
		AgreementRecord record = record("a", agreement(Example.FOUR_YEARS, null, baseline("nord"),
				Cell.missing(new Scope.Area("syd"), Missing.CANNOT_EXIST, null)));
		measure(record, 2022, value("nord", "5", null));
		assertThat(years(record).figures(2022).getFirst().total())
			.isEqualTo(new Total.Known(new BigDecimal("5"), null));
	}

	@Test
	void an_activity_ran_from_its_first_day_of_the_year_to_its_last() {
		AgreementRecord record = record("a", agreement(Example.FOUR_YEARS, null, baseline("nord")));
		fact(record, "2021-08-01", new Change.ActivityAdded(Example.activity("a")));
		fact(record, "2022-04-01", new Change.ActivityAdded(Example.activity("b")));
		fact(record, "2022-10-01", new Change.ActivityEnded("a"));
		assertThat(years(record).year(2022, TODAY).activities())
			.extracting((activity) -> "%s %s %s".formatted(activity.key(), activity.from(), activity.to()))
			.containsExactly("a 2022-01-01 2022-09-30", "b 2022-04-01 2022-12-31");
		assertThat(years(record).year(2023, TODAY).activities()).extracting((activity) -> activity.key())
			.containsExactly("b");
	}

	@Test
	void in_its_last_year_resources_are_those_of_its_last_day() {
		AgreementRecord record = record("a", agreement(Example.FOUR_YEARS, null, baseline("nord")));
		assertThat(years(record).year(2025, TODAY).saidOn()).isEqualTo(Example.day("2025-07-31"));
		assertThat(years(record).year(2023, TODAY).saidOn()).isEqualTo(Example.day("2023-12-31"));
	}

	@Test
	void an_open_end_has_the_years_that_the_plan_has_and_those_that_have_begun() {
		AgreementYears years = years(record("a", agreement(Example.openFrom("2021-08-01"), null, baseline("nord"))));
		assertThat(years.first()).isEqualTo(2021);
		assertThat(years.last(TODAY)).isEqualTo(2025);
		assertThat(years.last(Example.day("2027-01-01"))).isEqualTo(2027);
	}

	@Test
	void without_a_plan_nobody_says_what_is_due() {
		AgreementRecord record = record("a", agreement(Example.FOUR_YEARS, null, baseline("nord")));
		assertThat(AgreementYears.of(record, null, Map.of()).year(2022, TODAY).duties()).isNull();
		assertThat(years(record).year(2022, TODAY).duties()).isNotNull()
			.extracting(YearOfAgreement.YearDuty::state)
			.containsOnly(YearOfAgreement.DutyState.OVERDUE);
	}

	private static AgreementYears years(AgreementRecord record) {
		return AgreementYears.of(record, PLAN, Map.of());
	}

	private static YearOfCell cell(AgreementYears years, int year) {
		return years.figures(year)
			.getFirst()
			.cells()
			.stream()
			.filter((cell) -> cell.key().equals(new CellKey(new Scope.Area("nord"), null)))
			.findFirst()
			.orElseThrow();
	}

	private static Period period(int from) {
		return Example.period(from + "-08-01", (from + 4) + "-07-31");
	}

	private static Agreement agreement(Period period, @Nullable Predecessor predecessor, Cell... baselines) {
		Indicator indicator = new Indicator("x", "X", null, null, Level.AREA, Unit.COUNT, Direction.LOWER_IS_BETTER,
				null, null, null, null, List.of(baselines), List.of(), List.of());
		return new Agreement("Aftalen", period, predecessor, List.of(), List.of(), List.of(), List.of(indicator),
				List.of(), List.of(), List.of(), null, null, RevisionTerms.SILENT);
	}

	private static Cell baseline(String area) {
		return Cell.of(new Scope.Area(area), Example.quantity("10"), PaperDate.ofYear(2012));
	}

	private static Cell value(String area, String number, @Nullable String seriesBreak) {
		return new Cell(new Scope.Area(area), null, new Value.Quantity(new BigDecimal(number)), null, null, null, null,
				seriesBreak, null, null);
	}

	private static AgreementRecord record(String id, Agreement agreement) {
		return record(id, agreement, "x");
	}

	/** With another key for its indicator. */
	private static AgreementRecord record(String id, Agreement agreement, String key) {
		AgreementRecord record = new AgreementRecord();
		record.apply(new AgreementRegistered(id, "plan", "Tryghed",
				new Decision(agreement.period().from(), "Referat", List.of(), false, null, null, null, null), null), AT,
				null);
		List<Change> changes = new ArrayList<>(Registration.changes(agreement));
		changes.replaceAll((change) -> switch (change) {
			case Change.IndicatorAdded(Indicator x) -> new Change.IndicatorAdded(new Indicator(key, x.name(), null,
					null, x.level(), x.unit(), x.direction(), null, null, null, null, List.of(), List.of(), List.of()));
			case Change.IndicatorBaselineSet(String x, Cell cell) -> new Change.IndicatorBaselineSet(key, cell);
			default -> change;
		});
		changes.forEach((change) -> fact(record, agreement.period().from().toString(), change));
		return record;
	}

	private static void fact(AgreementRecord record, String from, Change change) {
		AgreementEvent event = new ContentFact(0, Example.day("2021-06-01"), LocalDate.parse(from), change);
		record.apply(event, AT, null);
	}

	private static void measure(AgreementRecord record, int year, Cell cell) {
		record.apply(new MeasurementRecorded("x", null, year, cell), AT, null);
	}

}
