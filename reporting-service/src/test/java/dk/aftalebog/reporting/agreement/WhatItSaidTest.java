package dk.aftalebog.reporting.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import dk.aftalebog.model.record.AgreementRecord;
import dk.aftalebog.reporting.agreement.WhatItSaid.Change;
import dk.aftalebog.reporting.agreement.WhatItSaid.Rectangle;
import dk.aftalebog.reporting.agreement.WhatItSaid.Standing;
import dk.aftalebog.reporting.agreement.WhatItSaid.State;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/** A paper held against histories of one value, read by looking at every day. */
class WhatItSaidTest {

	private static final LocalDate FIRST = LocalDate.parse("2022-01-01");

	private static final int DAYS = 12;

	/**
	 * A value that is set.
	 *
	 * @param recorded on which day after the first, at noon
	 * @param from from which day after the first it holds
	 * @param value the value
	 */
	record Fact(int recorded, int from, int value) {
	}

	@Property
	void a_paper_is_old_just_where_another_value_holds_today(@ForAll("histories") List<Fact> later,
			@ForAll("days") int paper, @ForAll("days") int today) {
		List<Fact> facts = facts(later);
		int day = Math.min(paper, today);
		Standing standing = said(facts).standing(day(day), evening(day), day(today), evening(today));
		String paperSays = says(facts, day, evening(day));
		String now = says(facts, today, evening(today));
		assertThat(standing.state()).isEqualTo(Objects.equals(paperSays, now) ? State.CURRENT : State.OUTDATED);
		assertThat(standing.changedBy().isEmpty()).isEqualTo(standing.state() == State.CURRENT);
	}

	@Property
	void since_then_no_instant_says_what_the_paper_says_and_just_before_it_did(@ForAll("histories") List<Fact> later,
			@ForAll("days") int paper, @ForAll("days") int today) {
		List<Fact> facts = facts(later);
		int day = Math.min(paper, today);
		Instant since = said(facts).standing(day(day), evening(day), day(today), evening(today)).since();
		if (since == null) {
			return;
		}
		String paperSays = says(facts, day, evening(day));
		assertThat(at(facts, since.minusMillis(1))).isEqualTo(paperSays);
		for (Instant at = since; !at.isAfter(evening(today)); at = at.plusSeconds(3600)) {
			assertThat(at(facts, at)).isNotEqualTo(paperSays);
		}
	}

	@Provide
	Arbitrary<List<Fact>> histories() {
		return Combinators
			.combine(Arbitraries.integers().between(1, DAYS), Arbitraries.integers().between(0, DAYS + 2),
					Arbitraries.integers().between(0, 2))
			.as(Fact::new)
			.list()
			.ofMaxSize(6);
	}

	@Provide
	Arbitrary<Integer> days() {
		return Arbitraries.integers().between(0, DAYS);
	}

	/** One fact a day: what is recorded at once has one instant. */
	private static List<Fact> facts(List<Fact> later) {
		List<Fact> facts = new ArrayList<>(List.of(new Fact(0, 0, 0)));
		later.stream()
			.sorted(Comparator.comparingInt(Fact::recorded))
			.filter((fact) -> facts.stream().noneMatch((other) -> other.recorded() == fact.recorded()))
			.toList()
			.forEach(facts::add);
		return facts;
	}

	private static WhatItSaid said(List<Fact> facts) {
		List<Rectangle> rectangles = new ArrayList<>();
		for (int known = 0; known <= DAYS; known++) {
			for (int day = 0; day <= DAYS + 3; day++) {
				String says = says(facts, day, noon(known));
				rectangles.add(new Rectangle(day(day), day(day + 1), noon(known), noon(known + 1),
						Objects.requireNonNull(says)));
			}
		}
		return new WhatItSaid(rectangles,
				facts.stream()
					.map((fact) -> new Change(noon(fact.recorded()), fact.recorded(), day(fact.from()), null, null))
					.toList());
	}

	private static @Nullable String at(List<Fact> facts, Instant instant) {
		return says(facts, (int) (AgreementRecord.day(instant).toEpochDay() - FIRST.toEpochDay()), instant);
	}

	/** Of what is in force, the latest day; of one day, what was recorded last. */
	private static @Nullable String says(List<Fact> facts, int day, Instant known) {
		return facts.stream()
			.filter((fact) -> !noon(fact.recorded()).isAfter(known) && fact.from() <= day)
			.max(Comparator.comparingInt(Fact::from).thenComparingInt(Fact::recorded))
			.map((fact) -> Integer.toString(fact.value()))
			.orElse(null);
	}

	private static LocalDate day(int number) {
		return FIRST.plusDays(number);
	}

	private static Instant noon(int number) {
		return WhatItSaid.start(day(number)).plusSeconds(43_200);
	}

	private static Instant evening(int number) {
		return WhatItSaid.end(day(number));
	}

}
