package dk.aftalebog.agreement.governance;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;

import dk.aftalebog.agreement.governance.Outcome.Breach;
import dk.aftalebog.agreement.governance.Tries.Measured;
import dk.aftalebog.agreement.governance.Tries.Revision;
import dk.aftalebog.agreement.governance.Tries.Try;
import dk.aftalebog.model.agreement.Agreement;
import dk.aftalebog.model.agreement.Period;
import dk.aftalebog.model.change.Change;
import dk.aftalebog.model.finding.Finding;
import dk.aftalebog.model.finding.Findings;
import dk.aftalebog.model.record.RevisionRecord;
import dk.aftalebog.model.timeline.AsOf;
import dk.aftalebog.model.timeline.Fact;
import dk.aftalebog.model.validity.AgreementValidity;
import dk.aftalebog.model.validity.Problem;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Rule 7, held against a timeline folded day by day. Each property runs on a seed of its
 * own, which its report prints.
 */
class TimelinePropertyTest {

	@Provide
	Arbitrary<List<Try>> tries() {
		return Tries.tries();
	}

	@Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
	void whatever_sequence_is_accepted_is_whole_on_every_day_at_every_instant(@ForAll("tries") List<Try> tries) {
		History history = new History();
		for (Try tried : tries) {
			switch (tried) {
				case Measured measured -> measure(history, measured);
				case Revision revision -> {
					boolean accepted = decide(history, revision);
					Statistics.label("decided").collect(accepted ? "accepted" : "refused");
					if (accepted) {
						assertWhole(history);
						Tries.kindsOf(revision.changes())
							.forEach((kind) -> Statistics.label("accepted kinds").collect(kind.getSimpleName()));
					}
				}
			}
		}
		Statistics.label("measured").collect(!history.record().measurements().isEmpty());
		Statistics.label("decided").coverage((coverage) -> {
			coverage.check("accepted").percentage((share) -> share > 20);
			coverage.check("refused").percentage((share) -> share > 20);
		});
		Statistics.label("measured").coverage((coverage) -> coverage.check(true).percentage((share) -> share > 5));
		Statistics.label("accepted kinds").coverage((coverage) -> {
			for (Class<?> kind : Change.class.getPermittedSubclasses()) {
				if (kind != Change.AgreementConcluded.class) {
					coverage.check(kind.getSimpleName()).count((times) -> times > 0);
				}
			}
		});
	}

	@Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
	void whatever_is_refused_would_have_broken_a_day_that_the_refusal_names(@ForAll("tries") List<Try> tries) {
		History history = new History();
		for (Try tried : tries) {
			switch (tried) {
				case Measured measured -> measure(history, measured);
				case Revision revision -> {
					List<Breach> breaches = new Outcome(history.situation(), history.record().revisions().size() + 1,
							revision.meetingOn(), revision.inForceFrom())
						.breaches(revision.changes());
					breaches.forEach((breach) -> assertBroken(breach, history, revision));
					assertThat(decide(history, revision)).isEqualTo(breaches.isEmpty());
				}
			}
		}
		Statistics.label("refused").coverage((coverage) -> {
			for (Rule rule : List.of(Rule.CHANGE_DOES_NOT_APPLY, Rule.IN_FORCE_OUTSIDE_PERIOD, Rule.FACT_OUTSIDE_PERIOD,
					Rule.MEASUREMENT_LOSES_INDICATOR, Rule.CONTRADICTION_IN_FIGURES, Rule.PROLONGED_AFTER_END,
					Rule.PERIOD_WITH_A_GAP)) {
				coverage.check(rule.code()).count((times) -> times > 0);
			}
			coverage.check("unknown-goal").count((times) -> times > 0);
			coverage.check("activity-outside-period").count((times) -> times > 0);
		});
	}

	/** Recorded where the record feature would let it be. */
	private static void measure(History history, Measured measured) {
		if (DayByDay.inYear(said(history.facts()), measured.indicator(), measured.year())) {
			history.measured(measured);
		}
	}

	private static boolean decide(History history, Revision tried) {
		RevisionRecord revision = history.submitted(tried);
		TakingForce force = new TakingForce(revision, history.situation(), tried.meetingOn());
		if (force.problems().isEmpty()) {
			history.approved(revision, tried, force.facts());
			return true;
		}
		history.withdrawn(revision);
		return false;
	}

	private static void assertWhole(History history) {
		List<Fact> facts = history.facts();
		SortedMap<LocalDate, Agreement> said = said(facts);
		assertThat(said.firstKey()).isEqualTo(Tries.FIRST);
		assertThat(said.lastKey()).isEqualTo(Tries.LAST);
		Period period = on(said, Tries.LAST).period();
		said.forEach((day, agreement) -> {
			assertThat(AgreementValidity.problems(agreement, History.PLAN)).as("on %s", day).isEmpty();
			assertThat(inFigures(agreement)).as("on %s", day).isEmpty();
			if (period.contains(day)) {
				assertThat(history.record().timeline().on(day)).as("on %s", day)
					.isInstanceOfSatisfying(AsOf.InForce.class,
							(answer) -> assertThat(answer.version().agreement()).isEqualTo(agreement));
			}
		});
		assertThat(facts).allMatch((fact) -> period.contains(fact.inForceFrom()));
		assertThat(history.record().measurements().keySet())
			.allMatch((measured) -> DayByDay.inYear(said, measured.indicator(), measured.year()));
	}

	private static void assertBroken(Breach breach, History history, Revision tried) {
		List<Fact> before = history.facts();
		List<Fact> forced = history.with(history.record().revisions().size() + 1, tried);
		LocalDate day = breach.day();
		Problem problem = breach.problem();
		Statistics.label("refused").collect(problem.code());
		if (problem.code().equals(Rule.CHANGE_DOES_NOT_APPLY.code())) {
			assertThat(DayByDay.breaks(forced, day)).isTrue();
			assertThat(DayByDay.breaks(forced, day.minusDays(1))).isFalse();
			assertThat(problem.message()).contains("in force from " + day);
			return;
		}
		SortedMap<LocalDate, Agreement> said = said(forced);
		Period was = on(said(before), Tries.LAST).period();
		Period results = on(said, Tries.LAST).period();
		switch (problem.code()) {
			case "in-force-outside-period" -> {
				assertThat(day).isEqualTo(tried.inForceFrom());
				assertThat(results.contains(day)).isFalse();
				assertThat(problem.message()).startsWith(day.toString());
			}
			case "fact-outside-period" -> {
				assertThat(before).anyMatch((fact) -> fact.inForceFrom().equals(day));
				assertThat(results.contains(day)).isFalse();
				assertThat(problem.message()).contains("takes force on " + day);
			}
			case "prolonged-after-end" -> {
				assertThat(was.to()).isEqualTo(day.minusDays(1)).isBefore(tried.meetingOn());
				assertThat(results.isOver(day)).isFalse();
				assertThat(problem.message()).contains("ended on " + day.minusDays(1));
			}
			case "measurement-loses-indicator" ->
				assertThat(history.record().measurements().keySet())
					.anyMatch(
							(measured) -> measured.year() == day.getYear()
									&& problem.message()
										.contains("'%s' was measured for %d".formatted(measured.indicator(),
												day.getYear()))
									&& !DayByDay.inYear(said, measured.indicator(), measured.year()));
			case "contradiction-in-figures" -> {
				Set<String> known = inFigures(said(before).values());
				assertThat(inFigures(on(said, day))).anyMatch(
						(message) -> problem.message().contains(message + " (from " + day) && !known.contains(message));
				assertThat(inFigures(said.headMap(day).values()))
					.noneMatch((message) -> problem.message().contains(message + " ("));
			}
			case "period-with-a-gap" -> {
				assertThat(results.contains(day)).isTrue();
				assertThat(on(said, day).period().contains(day)).isFalse();
				assertThat(problem.message()).startsWith("On " + day);
			}
			default -> {
				assertThat(faults(on(said, day))).as("on %s", day)
					.anyMatch((fault) -> fault.code().equals(problem.code())
							&& problem.message().startsWith(fault.message() + " (from " + day));
				if (said.containsKey(day.minusDays(1))) {
					assertThat(faults(on(said, day.minusDays(1))))
						.noneMatch((fault) -> problem.message().startsWith(fault.message() + " (from ")
								&& problem.message().endsWith("at %s of the agreement)".formatted(fault.pointer())));
				}
			}
		}
	}

	private static List<Problem> faults(Agreement agreement) {
		return AgreementValidity.problems(agreement, History.PLAN);
	}

	private static Agreement on(SortedMap<LocalDate, Agreement> said, LocalDate day) {
		return Objects.requireNonNull(said.get(day));
	}

	private static SortedMap<LocalDate, Agreement> said(List<Fact> facts) {
		return DayByDay.said(facts, Tries.FIRST, Tries.LAST);
	}

	private static Set<String> inFigures(Collection<Agreement> agreements) {
		Set<String> messages = new HashSet<>();
		agreements.forEach((agreement) -> messages.addAll(inFigures(agreement)));
		return messages;
	}

	private static List<String> inFigures(Agreement agreement) {
		return Findings.in(agreement)
			.stream()
			.filter((finding) -> finding.kind().inFigures())
			.map(Finding::message)
			.toList();
	}

}
