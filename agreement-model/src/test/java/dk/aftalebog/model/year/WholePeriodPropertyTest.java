package dk.aftalebog.model.year;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

import dk.aftalebog.model.Example;
import dk.aftalebog.model.agreement.Span;
import dk.aftalebog.model.agreement.TargetRule;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.jspecify.annotations.Nullable;

import static dk.aftalebog.model.IndicatorDraft.indicator;
import static dk.aftalebog.model.year.Yearbook.asks;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Counts over a period from April 2021 to June 2024, held against a second reading of the
 * rule: 9, 21, 33 and 39 of its 39 months are over when its years are.
 */
class WholePeriodPropertyTest {

	private static final int[] MONTHS = { 9, 21, 33, 39 };

	@Provide
	Arbitrary<List<@Nullable Integer>> counts() {
		return Arbitraries.integers().between(0, 20).injectNull(0.15).list().ofMinSize(1).ofMaxSize(4);
	}

	@Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
	void counts_are_judged_as_the_second_reading_judges_them(@ForAll("counts") List<@Nullable Integer> counts,
			@ForAll @IntRange(min = 1, max = 60) int required, @ForAll boolean atLeast) {
		Span whole = new Span.WholePeriod();
		BigDecimal value = BigDecimal.valueOf(required);
		Yearbook yearbook = Yearbook
			.of(indicator("i")
				.targets(asks(atLeast ? new TargetRule.AtLeast(value, whole) : new TargetRule.AtMost(value, whole))))
			.over(Example.period("2021-04-01", "2024-06-30"));
		for (int i = 0; i < counts.size(); i++) {
			if (counts.get(i) != null) {
				yearbook.measured(2021 + i, counts.get(i).toString());
			}
		}
		Status status = yearbook.judged(2020 + counts.size()).status();
		Statistics.collect(status);
		Statistics.coverage((coverage) -> {
			for (Status met : List.of(Status.REACHED, Status.ON_TRACK, Status.BEHIND, Status.CANNOT_BE_JUDGED)) {
				coverage.check(met).percentage((share) -> share > 2);
			}
		});
		assertThat(status).isEqualTo(expected(counts, required, atLeast));
	}

	private static Status expected(List<@Nullable Integer> counts, int required, boolean atLeast) {
		if (counts.getLast() == null) {
			return Status.NOT_MEASURED;
		}
		int sum = counts.stream().filter(Objects::nonNull).mapToInt(Objects::requireNonNull).sum();
		boolean complete = counts.stream().noneMatch(Objects::isNull);
		boolean over = counts.size() == MONTHS.length;
		int expectedTimes39 = required * MONTHS[counts.size() - 1];
		if (atLeast && sum >= required) {
			return Status.REACHED;
		}
		if (!atLeast && sum > required) {
			return Status.BEHIND;
		}
		if (!complete) {
			return Status.CANNOT_BE_JUDGED;
		}
		if (over) {
			return atLeast ? Status.BEHIND : Status.REACHED;
		}
		boolean onTrack = atLeast ? 39 * sum >= expectedTimes39 : 39 * sum <= expectedTimes39;
		return onTrack ? Status.ON_TRACK : Status.BEHIND;
	}

}
