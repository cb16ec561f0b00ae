package dk.aftalebog.model.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import dk.aftalebog.model.agreement.Activity;
import dk.aftalebog.model.agreement.Agreement;
import dk.aftalebog.model.agreement.Party;
import dk.aftalebog.model.agreement.Period;
import dk.aftalebog.model.agreement.Section;
import dk.aftalebog.model.change.Change;
import dk.aftalebog.model.event.AgreementEvent.ContentFact;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Random histories, held against {@link Oracle}; each is made from a seed that jqwik
 * prints.
 */
class HistoryPropertyTest {

	private static final LocalDate BEGIN = LocalDate.of(2021, 1, 1);

	private static final Instant FIRST = Instant.parse("2020-12-01T12:00:00Z");

	private static final int DAYS = 60;

	@Property(tries = 1000, shrinking = ShrinkingMode.OFF)
	void the_fold_says_what_the_definition_says(@ForAll @LongRange(min = 0) long seed) {
		Random random = new Random(seed);
		List<RecordedFact> facts = history(random);
		History history = new History(facts);
		for (int i = 0; i < 20; i++) {
			LocalDate day = BEGIN.plusDays(random.nextInt(DAYS + 10) - 5);
			Instant known = FIRST.plus(random.nextInt(60) - 2, ChronoUnit.DAYS);
			assertThat(says(history.asOf(day, known))).as("on %s as known at %s", day, known)
				.isEqualTo(day.isBefore(BEGIN) ? Map.of() : Oracle.says(facts, day, known));
		}
	}

	@Property(tries = 300, shrinking = ShrinkingMode.OFF)
	void what_was_known_does_not_change_when_more_is_recorded(@ForAll @LongRange(min = 0) long seed) {
		Random random = new Random(seed);
		List<RecordedFact> facts = history(random);
		Instant known = facts.get(random.nextInt(facts.size())).recordedAt();
		List<RecordedFact> then = facts.stream().filter((fact) -> !fact.recordedAt().isAfter(known)).toList();
		assertThat(new History(facts).knownAt(known)).isEqualTo(new History(then).knownAt(known));
	}

	@Property(tries = 300, shrinking = ShrinkingMode.OFF)
	void the_order_in_which_facts_are_handed_over_does_not_matter(@ForAll @LongRange(min = 0) long seed) {
		Random random = new Random(seed);
		List<RecordedFact> facts = history(random);
		List<RecordedFact> shuffled = new ArrayList<>(facts);
		Collections.shuffle(shuffled, random);
		assertThat(new History(shuffled).knownAt(Instant.MAX)).isEqualTo(new History(facts).knownAt(Instant.MAX));
	}

	@Property(tries = 300, shrinking = ShrinkingMode.OFF)
	void versions_follow_one_another_without_gap_or_overlap(@ForAll @LongRange(min = 0) long seed) {
		List<Version> versions = new History(history(new Random(seed))).knownAt(Instant.MAX).versions();
		for (int i = 0; i + 1 < versions.size(); i++) {
			assertThat(versions.get(i).until()).isEqualTo(versions.get(i + 1).from()).isAfter(versions.get(i).from());
		}
		assertThat(versions.getLast().until()).isNull();
	}

	/**
	 * Commits of one to three changes, kept where the timeline stays whole, as governance
	 * does.
	 */
	private static List<RecordedFact> history(Random random) {
		List<RecordedFact> facts = new ArrayList<>();
		facts.add(new RecordedFact(FIRST, new Fact(0, new ContentFact(0, BEGIN.minusDays(40), BEGIN,
				new Change.AgreementConcluded("Aftalen", new Period(BEGIN, null))))));
		for (int commit = 1; commit <= 12; commit++) {
			Instant recordedAt = FIRST.plus(commit * 4L, ChronoUnit.DAYS);
			LocalDate decidedOn = BEGIN.plusDays(random.nextInt(20) - 20);
			LocalDate inForceFrom = BEGIN.plusDays(random.nextInt(DAYS));
			List<RecordedFact> with = new ArrayList<>(facts);
			for (int i = 0; i <= random.nextInt(3); i++) {
				with.add(new RecordedFact(recordedAt, new Fact(with.size(),
						new ContentFact(commit, decidedOn, inForceFrom, change(random, commit)))));
			}
			if (isWhole(with)) {
				facts = with;
			}
		}
		return facts;
	}

	private static boolean isWhole(List<RecordedFact> facts) {
		try {
			new History(facts).knownAt(Instant.MAX);
			return true;
		}
		catch (TimelineBroken ex) {
			return false;
		}
	}

	private static Change change(Random random, int commit) {
		String key = List.of("a", "b", "c").get(random.nextInt(3));
		String text = key + commit;
		return switch (random.nextInt(9)) {
			case 0, 1 -> new Change.ActivityAdded(
					new Activity(key, null, text, Map.of(), List.of(), List.of(), null, List.of()));
			case 2 -> new Change.ActivityRenamed(key, null, text);
			case 3 -> new Change.ActivityEnded(key);
			case 4 -> new Change.PartyAdded(new Party(key, text, List.of(), null, null, null, null));
			case 5 -> new Change.PartyChanged(new Party(key, text, List.of(), null, null, null, null));
			case 6 -> new Change.PartyRemoved(key);
			case 7 -> new Change.SectionSet(new Section(key, "Titel", text));
			default -> random.nextBoolean() ? new Change.SectionRemoved(key) : new Change.AgreementRenamed(text);
		};
	}

	private static Map<String, String> says(AsOf answer) {
		if (!(answer instanceof AsOf.InForce(Version version))) {
			return Map.of();
		}
		Agreement agreement = version.agreement();
		Map<String, String> says = new TreeMap<>();
		says.put("name", agreement.name());
		agreement.activities().forEach((activity) -> says.put("activity " + activity.key(), activity.name()));
		agreement.parties().forEach((party) -> says.put("party " + party.key(), party.organisation()));
		agreement.sections().forEach((section) -> says.put("section " + section.key(), section.text()));
		return says;
	}

}
