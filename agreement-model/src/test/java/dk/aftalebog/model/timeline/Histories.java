package dk.aftalebog.model.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import dk.aftalebog.model.Example;
import dk.aftalebog.model.IndicatorDraft;
import dk.aftalebog.model.agreement.Goal;
import dk.aftalebog.model.agreement.Period;
import dk.aftalebog.model.agreement.Scope;
import dk.aftalebog.model.change.Change;
import dk.aftalebog.model.event.AgreementEvent.ContentFact;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import org.jspecify.annotations.Nullable;

/**
 * Random histories. Few keys and few days, so that facts meet: on the same day, from the
 * same meeting, before and after one another on either clock.
 */
public final class Histories {

	public static final LocalDate FIRST_DAY = LocalDate.parse("2021-08-01");

	static final Instant FIRST_INSTANT = Instant.parse("2021-07-01T10:00:00Z");

	public static final int DAYS = 12;

	private Histories() {
	}

	/** A commit that was tried: it enters the history where the timeline stays whole. */
	record Commit(int decidedOn, int inForceFrom, int recordedAfter, List<Change> changes) {
	}

	/** A history, and the commits that were refused, each with the facts before it. */
	public record Tried(List<RecordedFact> accepted, List<List<RecordedFact>> refused) {
	}

	/** What the agreement said on a day, as known at an instant. */
	record Question(LocalDate day, Instant knownAt) {
	}

	public static Arbitrary<Tried> histories() {
		Arbitrary<@Nullable Integer> ending = Arbitraries.integers().between(4, DAYS).injectNull(0.5);
		return Combinators.combine(ending, commits().list().ofMaxSize(14)).as((days, commits) -> {
			Period period = new Period(FIRST_DAY, (days != null) ? FIRST_DAY.plusDays(days) : null);
			return enter(registration(period), commits);
		});
	}

	static Arbitrary<Question> questions() {
		return Combinators
			.combine(Arbitraries.integers().between(-2, DAYS + 3).withDistribution(RandomDistribution.uniform()),
					Arbitraries.integers().between(-1, 30).withDistribution(RandomDistribution.uniform()))
			.as((day, second) -> new Question(FIRST_DAY.plusDays(day), FIRST_INSTANT.plusSeconds(second)));
	}

	/** Every question there is about histories of this size. */
	static List<Question> allQuestions() {
		return IntStream.rangeClosed(-2, DAYS + 3)
			.boxed()
			.flatMap((day) -> IntStream.rangeClosed(-1, 30)
				.mapToObj((second) -> new Question(FIRST_DAY.plusDays(day), FIRST_INSTANT.plusSeconds(second))))
			.toList();
	}

	private static Tried enter(Commit registration, List<Commit> commits) {
		List<RecordedFact> accepted = new ArrayList<>(facts(registration, 0, FIRST_INSTANT, List.of()));
		List<List<RecordedFact>> refused = new ArrayList<>();
		Instant now = FIRST_INSTANT;
		for (int i = 0; i < commits.size(); i++) {
			now = now.plusSeconds(commits.get(i).recordedAfter());
			List<RecordedFact> tried = facts(commits.get(i), i + 1, now, accepted);
			if (Oracle.withoutPlace(tried) == null) {
				accepted = tried;
			}
			else {
				refused.add(tried);
			}
		}
		return new Tried(accepted, refused);
	}

	private static List<RecordedFact> facts(Commit commit, int revision, Instant recordedAt,
			List<RecordedFact> before) {
		List<RecordedFact> facts = new ArrayList<>(before);
		commit.changes()
			.forEach((change) -> facts.add(new RecordedFact(recordedAt, Fact.of(facts.size(), new ContentFact(revision,
					FIRST_DAY.plusDays(commit.decidedOn()), FIRST_DAY.plusDays(commit.inForceFrom()), change)))));
		return facts;
	}

	private static Commit registration(Period period) {
		return new Commit(-30, 0, 0, List.of(new Change.AgreementConcluded("registered", period),
				new Change.PartyAdded(Example.party("k1", "registered")),
				new Change.SectionSet(Example.section("k1", "registered")), new Change.GoalAdded(Example.goal("k1")),
				new Change.IndicatorAdded(IndicatorDraft.indicator("k1").build()),
				new Change.IndicatorBaselineSet("k1", Example.figure("k1", "1")),
				new Change.ActivityAdded(Example.activity("k1", "registered")),
				new Change.ActivityAdded(Example.activity("k2", "registered")),
				new Change.ResourceSet(Example.resource("k1"))));
	}

	private static Arbitrary<Commit> commits() {
		return Combinators
			.combine(Arbitraries.integers().between(-3, 6), Arbitraries.integers().between(0, DAYS),
					Arbitraries.integers().between(1, 2), changes().list().ofMinSize(1).ofMaxSize(3))
			.as(Commit::new);
	}

	private static Arbitrary<Change> changes() {
		Arbitrary<String> keys = Arbitraries.of("k1", "k2", "k3");
		Arbitrary<String> texts = Arbitraries.of("red", "green", "blue");
		Arbitrary<Change> named = Combinators.combine(Arbitraries.integers().between(0, 11), keys, texts)
			.as(Histories::withText);
		Arbitrary<Change> plain = Combinators.combine(Arbitraries.integers().between(0, 6), keys).as(Histories::plain);
		Arbitrary<Change> figures = Combinators
			.combine(keys, Arbitraries.of("k1", "k2"), Arbitraries.integers().between(0, 5))
			.as(Histories::figure);
		Arbitrary<Change> periods = Combinators
			.combine(Arbitraries.integers().between(-1, 3), Arbitraries.integers().between(4, DAYS).injectNull(0.3))
			.as((from, to) -> new Change.PeriodChanged(
					new Period(FIRST_DAY.plusDays(from), (to != null) ? FIRST_DAY.plusDays(to) : null)));
		return Arbitraries.oneOf(named, named, plain, figures, periods);
	}

	private static Change withText(int variant, String key, String text) {
		return switch (variant) {
			case 0 -> new Change.AgreementRenamed(text);
			case 1 -> new Change.PartyAdded(Example.party(key, text));
			case 2 -> new Change.PartyChanged(Example.party(key, text));
			case 3, 4 -> new Change.SectionSet(Example.section(key, text));
			case 5 -> new Change.GoalReworded(new Goal(key, text));
			case 6 -> new Change.ActivityAdded(Example.activity(key, text));
			case 7, 8 -> new Change.ActivityRenamed(key, null, text);
			case 9 -> new Change.IndicatorRedefined(IndicatorDraft.indicator(key).build());
			case 10 ->
				new Change.IndicatorAdded(IndicatorDraft.indicator(key).baselines(Example.figure("k2", "7")).build());
			default -> new Change.ResourceSet(Example.resource(key));
		};
	}

	private static Change plain(int variant, String key) {
		return switch (variant) {
			case 0 -> new Change.PartyRemoved(key);
			case 1 -> new Change.SectionRemoved(key);
			case 2 -> new Change.GoalAdded(Example.goal(key));
			case 3 -> new Change.GoalRemoved(key);
			case 4 -> new Change.IndicatorRemoved(key);
			case 5 -> new Change.ActivityEnded(key);
			default -> new Change.ResourceRemoved(key);
		};
	}

	private static Change figure(String indicator, String area, int number) {
		return (number > 0) ? new Change.IndicatorBaselineSet(indicator, Example.figure(area, Integer.toString(number)))
				: new Change.IndicatorBaselineRemoved(indicator, new Scope.Area(area), null);
	}

}
