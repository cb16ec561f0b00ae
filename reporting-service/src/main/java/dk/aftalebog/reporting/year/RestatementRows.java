package dk.aftalebog.reporting.year;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import dk.aftalebog.model.agreement.Cell;
import dk.aftalebog.model.agreement.Scope;
import dk.aftalebog.model.agreement.Target;
import dk.aftalebog.model.year.Difference;
import dk.aftalebog.model.year.FigureOfYear.Standing;
import dk.aftalebog.model.year.Total;
import dk.aftalebog.model.year.YearOfIndicator;
import dk.aftalebog.reporting.projection.Standstill;
import dk.aftalebog.reporting.year.Book.Header;
import dk.aftalebog.reporting.year.RestatementAnswers.Line;
import dk.aftalebog.reporting.year.YearQuestion.Asked;
import dk.aftalebog.reporting.year.YearQuestion.Reading;
import org.jspecify.annotations.Nullable;

/**
 * What was restated as rows: each figure with what it was and what it is, once for each
 * event that moved it. An agreement that was not known then is one row.
 */
final class RestatementRows {

	private static final List<String> COLUMNS = List.of("række", "plan", "aftale", "aftalens navn", "indsatsområde",
			"indikator", "indikatorens navn", "enhed", "tal", "omfang", "område", "del", "sammenligning", "år", "da",
			"da i øvrigt", "nu", "nu i øvrigt", "flytning", "hændelse", "nr. i loggen", "indført", "revision",
			"i kraft fra", "møde", "referat", "grund", "da, som kendt", "nu, som kendt", "står stille siden");

	private final RowWriter rows;

	private final Asked asked;

	RestatementRows(RowWriter rows, Asked asked) {
		this.rows = rows;
		this.asked = asked;
		COLUMNS.forEach(rows::text);
		rows.end();
	}

	void add(Reading reading) {
		Line line = Line.of(reading, this.asked);
		int year = this.asked.year();
		String name = reading.years().name(year);
		if (line.knownSince() != null) {
			begin("ny aftale", reading.book().header(), name);
			blanks(16);
			this.rows.text(line.knownSince());
			blanks(5);
			end(line);
			return;
		}
		List<YearOfIndicator> figures = reading.years().figures(year);
		Map<String, YearOfIndicator> indicators = figures.stream()
			.collect(Collectors.toMap((one) -> one.definition().key(), Function.identity()));
		Map<String, String> areas = reading.years().areas(year, figures);
		for (Restatement restated : line.restatements()) {
			int move = 0;
			for (Mover mover : restated.movedBy()) {
				begin("tal", reading.book().header(), name);
				subject(restated, indicators.get(restated.indicator()), areas);
				value(restated.then());
				value(restated.now());
				this.rows.number((long) ++move);
				mover(mover);
				end(line);
			}
		}
	}

	private void begin(String row, Header header, String name) {
		this.rows.text(row).text(header.plan()).text(header.id()).text(name).text(header.focusArea());
	}

	private void subject(Restatement restated, @Nullable YearOfIndicator indicator, Map<String, String> areas) {
		this.rows.text(restated.indicator())
			.text((indicator != null) ? indicator.definition().name() : null)
			.text((indicator != null) ? DanishNames.of(indicator.definition().unit()) : null)
			.text(DanishNames.of(restated.kind()))
			.text(restated.scope())
			.text((restated.scope() instanceof Scope.Area(String area)) ? areas.get(area) : null)
			.text(restated.qualifier())
			.text(restated.comparator())
			.number((restated.year() != null) ? Long.valueOf(restated.year()) : null);
	}

	/** What can be reckoned with, and beside it the words. */
	private void value(@Nullable Object value) {
		switch (value) {
			case null -> this.rows.text(null).text("intet tal");
			case Cell cell -> {
				this.rows.value(cell.value())
					.text((cell.missing() != null) ? DanishNames.of(cell.missing()) : cell.note());
			}
			case Target target -> this.rows.number(YearRows.number(target.rule())).text(target.text());
			case Difference change -> this.rows.number(change.absolute()).number(change.percent());
			case Standing standing ->
				this.rows.text(DanishNames.of(standing.status())).text(YearRows.code(standing.reason()));
			case Total.Known total -> this.rows.number(total.value()).text(null);
			case Total.Absent total -> this.rows.text(null).text(DanishNames.of(total.why()));
			default -> this.rows.text(value).text(null);
		}
	}

	private void mover(Mover mover) {
		this.rows.text(mover.type())
			.number(mover.logPosition())
			.text(mover.recordedAt())
			.number((mover.revision() != null) ? Long.valueOf(mover.revision()) : null)
			.text(mover.inForceFrom())
			.text(mover.decidedOn())
			.text(mover.minutes())
			.text(mover.reason());
	}

	private void end(Line line) {
		Standstill standstill = line.projection();
		Instant now = RestatementAnswers.now(this.asked);
		this.rows.text(this.asked.moment().knownAt())
			.text(now)
			.text((standstill != null) ? standstill.since() : null)
			.end();
	}

	private void blanks(int columns) {
		for (int i = 0; i < columns; i++) {
			this.rows.text(null);
		}
	}

}
