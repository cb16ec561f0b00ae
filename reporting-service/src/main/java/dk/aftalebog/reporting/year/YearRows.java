package dk.aftalebog.reporting.year;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import dk.aftalebog.model.agreement.Cell;
import dk.aftalebog.model.agreement.CellKey;
import dk.aftalebog.model.agreement.Fraction;
import dk.aftalebog.model.agreement.Indicator;
import dk.aftalebog.model.agreement.Missing;
import dk.aftalebog.model.agreement.PaperDate;
import dk.aftalebog.model.agreement.Scope;
import dk.aftalebog.model.agreement.Target;
import dk.aftalebog.model.agreement.TargetRule;
import dk.aftalebog.model.year.AgreementYears;
import dk.aftalebog.model.year.Difference;
import dk.aftalebog.model.year.Reason;
import dk.aftalebog.model.year.SeriesBreak;
import dk.aftalebog.model.year.Total;
import dk.aftalebog.model.year.YearFigure;
import dk.aftalebog.model.year.YearOfCell;
import dk.aftalebog.model.year.YearOfComparator;
import dk.aftalebog.model.year.YearOfIndicator;
import dk.aftalebog.reporting.projection.Standstill;
import dk.aftalebog.reporting.year.Book.Header;
import dk.aftalebog.reporting.year.YearQuestion.Asked;
import dk.aftalebog.reporting.year.YearQuestion.Reading;
import org.jspecify.annotations.Nullable;

/**
 * The years up to the one asked about as rows: each indicator, cell and year of the
 * agreement with the status that it has in that year; the years of predecessors, what
 * comparators show, and totals where they mean something, told apart in the first column.
 */
final class YearRows {

	private static final List<String> COLUMNS = List.of("række", "plan", "aftale", "aftalens navn", "indsatsområde",
			"indikator", "indikatorens navn", "enhed", "retning", "omfang", "område", "del", "sammenligning", "år",
			"værdi", "mangler", "tæller", "nævner", "seriebrud", "fra aftale", "baseline", "baseline fra",
			"baseline mangler", "ændring", "ændring i procent", "brudt siden", "mål", "målværdi", "krævet", "ventet",
			"status", "årsag", "note", "kendt", "står stille siden");

	private final RowWriter rows;

	private final Asked asked;

	YearRows(RowWriter rows, Asked asked) {
		this.rows = rows;
		this.asked = asked;
		COLUMNS.forEach(rows::text);
		rows.end();
	}

	/** What all rows of an indicator begin with. */
	private record Subject(Reading reading, String name, Map<String, String> areas, Indicator indicator) {

		Header header() {
			return this.reading.book().header();
		}

	}

	void add(Reading reading) {
		AgreementYears years = reading.years();
		Map<Integer, List<YearOfIndicator>> byYear = new LinkedHashMap<>();
		for (int year = years.first(); year <= this.asked.year(); year++) {
			byYear.put(year, years.figures(year));
		}
		String name = years.name(this.asked.year());
		Map<String, String> areas = years.areas(this.asked.year(),
				byYear.values().stream().flatMap(List::stream).toList());
		Set<String> begun = new HashSet<>();
		byYear.forEach((year, indicators) -> {
			for (YearOfIndicator indicator : indicators) {
				Subject subject = new Subject(reading, name, areas, indicator.definition());
				if (begun.add(indicator.definition().key())) {
					indicator.cells().forEach((cell) -> addEarlier(subject, cell));
					indicator.comparators().forEach((comparator) -> addStated(subject, comparator));
				}
				indicator.cells().forEach((cell) -> add(subject, cell));
				indicator.comparators().forEach((comparator) -> add(subject, comparator, year));
				if (indicator.total() instanceof Total.Known total) {
					add(subject, total, year);
				}
			}
		});
	}

	private void add(Subject subject, YearOfCell cell) {
		begin("celle", subject, cell.key(), null, cell.measured().year());
		figure(cell.measured());
		Cell baseline = cell.baseline();
		value(baseline);
		this.rows.text((baseline != null) ? date(baseline.asOf()) : null).text(missing(baseline));
		Difference change = cell.change();
		this.rows.number((change != null) ? change.absolute() : null)
			.number((change != null) ? change.percent() : null);
		SeriesBreak broken = cell.broken();
		this.rows.number((broken != null) ? Long.valueOf(broken.year()) : null);
		Target target = cell.target();
		this.rows.text((target != null) ? target.text() : null)
			.number((target != null) ? number(target.rule()) : null)
			.number(cell.verdict().required())
			.number(cell.verdict().expected())
			.text(DanishNames.of(cell.status()))
			.text(code(cell.verdict().reason()));
		end(subject, cell.measured().cell());
	}

	/** Of years before the agreement there is the figure alone. */
	private void addEarlier(Subject subject, YearOfCell cell) {
		cell.earlier()
			.stream()
			.filter((figure) -> figure.agreement() != null)
			.forEach((figure) -> addFigure("celle", subject, cell.key(), null, figure));
	}

	private void addStated(Subject subject, YearOfComparator comparator) {
		Cell stated = comparator.stated();
		begin("sammenligning i aftalen", subject, stated.key(), comparator.label(), null);
		value(stated);
		rest(stated, null);
		blanks(12);
		end(subject, stated);
	}

	private void add(Subject subject, YearOfComparator comparator, int year) {
		comparator.measured()
			.stream()
			.filter((figure) -> figure.year() == year)
			.forEach((figure) -> addFigure("sammenligning", subject, comparator.stated().key(), comparator.label(),
					figure));
	}

	private void add(Subject subject, Total.Known total, int year) {
		begin("områder i alt", subject, new CellKey(new Scope.AllAreas(), null), null, year);
		this.rows.number(total.value()).text(null);
		fraction(total.fraction());
		blanks(14);
		end(subject, null);
	}

	private void addFigure(String row, Subject subject, CellKey key, @Nullable String comparator, YearFigure figure) {
		begin(row, subject, key, comparator, figure.year());
		figure(figure);
		blanks(12);
		end(subject, figure.cell());
	}

	private void begin(String row, Subject subject, CellKey key, @Nullable String comparator, @Nullable Integer year) {
		Indicator indicator = subject.indicator();
		this.rows.text(row)
			.text(subject.header().plan())
			.text(subject.header().id())
			.text(subject.name())
			.text(subject.header().focusArea())
			.text(indicator.key())
			.text(indicator.name())
			.text(DanishNames.of(indicator.unit()))
			.text(DanishNames.of(indicator.direction()))
			.text(key.scope())
			.text((key.scope() instanceof Scope.Area(String area)) ? subject.areas().get(area) : null)
			.text(key.qualifier())
			.text(comparator)
			.number((year != null) ? Long.valueOf(year) : null);
	}

	private void figure(YearFigure figure) {
		value(figure.cell());
		rest(figure.cell(), figure.agreement());
	}

	private void rest(@Nullable Cell cell, @Nullable String agreement) {
		this.rows.text((cell != null) ? missing(cell) : "intet indtastet");
		fraction((cell != null) ? cell.fraction() : null);
		this.rows.text((cell != null) ? cell.seriesBreak() : null).text(agreement);
	}

	private void value(@Nullable Cell cell) {
		this.rows.value((cell != null) ? cell.value() : null);
	}

	private void fraction(@Nullable Fraction fraction) {
		this.rows.number((fraction != null) ? Long.valueOf(fraction.numerator()) : null)
			.number((fraction != null) ? Long.valueOf(fraction.denominator()) : null);
	}

	private void blanks(int columns) {
		for (int i = 0; i < columns; i++) {
			this.rows.text(null);
		}
	}

	private void end(Subject subject, @Nullable Cell cell) {
		Standstill standstill = subject.reading().standstill();
		this.rows.text((cell != null) ? cell.note() : null)
			.text(this.asked.moment().knownAt())
			.text((standstill != null) ? standstill.since() : null)
			.end();
	}

	/** As answers write it. */
	static String code(Reason reason) {
		return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	private static @Nullable String missing(@Nullable Cell cell) {
		Missing missing = (cell != null) ? cell.missing() : null;
		return (missing != null) ? DanishNames.of(missing) : null;
	}

	private static @Nullable String date(@Nullable PaperDate date) {
		return (date != null) ? date.text() : null;
	}

	static @Nullable BigDecimal number(TargetRule rule) {
		return switch (rule) {
			case TargetRule.AtLeast least -> least.value();
			case TargetRule.AtMost most -> most.value();
			case TargetRule.RelativeChange change -> null;
			case TargetRule.GapNarrows gap -> null;
			case TargetRule.NotAboveComparator comparator -> null;
			case TargetRule.ShareOf share -> null;
			case TargetRule.Milestone milestone -> null;
			case TargetRule.NoTarget none -> null;
		};
	}

}
