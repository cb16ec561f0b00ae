package dk.aftalebog.agreement.governance;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import dk.aftalebog.model.agreement.Activity;
import dk.aftalebog.model.agreement.ActivityText;
import dk.aftalebog.model.agreement.Agreement;
import dk.aftalebog.model.agreement.Cell;
import dk.aftalebog.model.agreement.CellKey;
import dk.aftalebog.model.agreement.EndedActivity;
import dk.aftalebog.model.agreement.Goal;
import dk.aftalebog.model.agreement.Indicator;
import dk.aftalebog.model.agreement.Party;
import dk.aftalebog.model.agreement.Period;
import dk.aftalebog.model.agreement.Resource;
import dk.aftalebog.model.agreement.RevisionTerms;
import dk.aftalebog.model.agreement.Section;
import dk.aftalebog.model.agreement.SuccessCriterion;
import dk.aftalebog.model.agreement.Target;
import dk.aftalebog.model.change.Change;
import dk.aftalebog.model.timeline.Fact;
import org.jspecify.annotations.Nullable;

/**
 * The definition of the timeline read a second time, as plainly as can be, for the rules
 * to be held against: what is said on a day is the facts in force by that day, one after
 * the other, from nothing, for each day anew. It shares no code with the fold.
 */
final class DayByDay {

	private DayByDay() {
	}

	/** On that day there is a fact that has no place. */
	static final class NoPlace extends RuntimeException {

		private static final long serialVersionUID = 1L;

		NoPlace(String why) {
			super(why);
		}

	}

	/**
	 * What is said on each day of an interval, up to the first that cannot be folded.
	 * @param facts the facts, in any order
	 * @param first the first day
	 * @param last the last day
	 * @return what is said; no entry before the first fact, nor from where one has no
	 * place
	 */
	static SortedMap<LocalDate, Agreement> said(Collection<Fact> facts, LocalDate first, LocalDate last) {
		SortedMap<LocalDate, Agreement> said = new TreeMap<>();
		Agreement agreement = null;
		for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
			try {
				if (day.equals(first) || isTurn(facts, day)) {
					agreement = on(facts, day);
				}
			}
			catch (NoPlace ex) {
				break;
			}
			if (agreement != null) {
				said.put(day, agreement);
			}
		}
		return said;
	}

	/** On other days the facts in force are those of the day before. */
	private static boolean isTurn(Collection<Fact> facts, LocalDate day) {
		return facts.stream().anyMatch((fact) -> fact.inForceFrom().equals(day));
	}

	/** Whether on a day a fact has no place. */
	static boolean breaks(Collection<Fact> facts, LocalDate day) {
		try {
			on(facts, day);
			return false;
		}
		catch (NoPlace ex) {
			return true;
		}
	}

	/** What is said on a day; null where no fact is in force yet. */
	static @Nullable Agreement on(Collection<Fact> facts, LocalDate day) {
		List<Fact> inForce = new ArrayList<>();
		for (Fact fact : facts) {
			if (!fact.inForceFrom().isAfter(day)) {
				inForce.add(fact);
			}
		}
		inForce.sort(Comparator.comparing(Fact::inForceFrom)
			.thenComparing(Fact::decidedOn)
			.thenComparingLong(Fact::sequence));
		Agreement agreement = null;
		for (Fact fact : inForce) {
			agreement = (agreement != null) ? after(agreement, fact) : concluded(fact);
		}
		return agreement;
	}

	/** Whether an indicator was in force on a day of a year, within the period. */
	static boolean inYear(Map<LocalDate, Agreement> said, String indicator, int year) {
		return said.entrySet()
			.stream()
			.filter((day) -> day.getValue().period().contains(day.getKey()))
			.anyMatch((day) -> day.getValue()
				.indicators()
				.stream()
				.filter((known) -> known.key().equals(indicator))
				.anyMatch((known) -> yearOf(day.getKey(), known) == year));
	}

	private static int yearOf(LocalDate day, Indicator indicator) {
		MonthDay begins = Optional.ofNullable(indicator.yearBegins()).orElse(MonthDay.of(1, 1));
		return MonthDay.from(day).isBefore(begins) ? day.getYear() - 1 : day.getYear();
	}

	private static Agreement concluded(Fact fact) {
		if (!(fact.change() instanceof Change.AgreementConcluded(String name, Period period))) {
			throw new NoPlace("not concluded");
		}
		return new Agreement(name, period, null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
				List.of(), null, null, RevisionTerms.SILENT);
	}

	private static Agreement after(Agreement was, Fact fact) {
		Parts parts = new Parts(was);
		parts.take(fact.change(), fact.inForceFrom());
		return parts.agreement();
	}

	/** An agreement in lists that can be changed. */
	private static final class Parts {

		private Agreement was;

		private List<Party> parties;

		private List<Section> sections;

		private List<Goal> goals;

		private List<Indicator> indicators;

		private List<Activity> activities;

		private List<EndedActivity> ended;

		private List<Resource> resources;

		Parts(Agreement was) {
			this.was = was;
			this.parties = was.parties();
			this.sections = was.sections();
			this.goals = was.goals();
			this.indicators = was.indicators();
			this.activities = was.activities();
			this.ended = was.endedActivities();
			this.resources = was.resources();
		}

		Agreement agreement() {
			return new Agreement(this.was.name(), this.was.period(), this.was.predecessor(), this.parties,
					this.sections, this.goals, this.indicators, this.activities, this.ended, this.resources,
					this.was.resourceTotal(), this.was.budget(), this.was.revisionTerms());
		}

		void take(Change change, LocalDate day) {
			switch (change) {
				case Change.AgreementConcluded it -> throw new NoPlace("concluded twice");
				case Change.AgreementRenamed it -> head(it.name(), this.was.period());
				case Change.PeriodChanged it -> head(this.was.name(), it.period());
				case Change.PredecessorSet it -> this.was = new Agreement(this.was.name(), this.was.period(),
						it.predecessor(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
						this.was.resourceTotal(), this.was.budget(), this.was.revisionTerms());
				case Change.PartyAdded it -> this.parties = added(this.parties, Party::key, it.party());
				case Change.PartyChanged it -> this.parties = changed(this.parties, Party::key, it.party());
				case Change.PartyRemoved it -> this.parties = without(this.parties, Party::key, it.party());
				case Change.SectionSet it -> this.sections = set(this.sections, Section::key, it.section());
				case Change.SectionRemoved it -> this.sections = without(this.sections, Section::key, it.section());
				case Change.GoalAdded it -> this.goals = added(this.goals, Goal::key, it.goal());
				case Change.GoalReworded it -> this.goals = changed(this.goals, Goal::key, it.goal());
				case Change.GoalRemoved it -> this.goals = without(this.goals, Goal::key, it.goal());
				case Change.IndicatorAdded it ->
					this.indicators = added(this.indicators, Indicator::key, it.indicator());
				case Change.IndicatorRedefined it -> indicator(it.indicator().key(),
						(old) -> it.indicator().withFigures(old.baselines(), old.comparators(), old.targets()));
				case Change.IndicatorRemoved it ->
					this.indicators = without(this.indicators, Indicator::key, it.indicator());
				case Change.IndicatorBaselineSet it ->
					baselines(it.indicator(), (cells) -> set(cells, Cell::key, it.cell()));
				case Change.IndicatorBaselineRemoved it -> baselines(it.indicator(),
						(cells) -> without(cells, Cell::key, new CellKey(it.scope(), it.qualifier())));
				case Change.ComparatorSet it -> indicator(it.indicator(), (old) -> old.withFigures(old.baselines(),
						set(old.comparators(), (known) -> known.key(), it.comparator()), old.targets()));
				case Change.ComparatorRemoved it -> indicator(it.indicator(), (old) -> old.withFigures(old.baselines(),
						without(old.comparators(), (known) -> known.key(), it.comparator()), old.targets()));
				case Change.TargetSet it -> indicator(it.indicator(), (old) -> old.withFigures(old.baselines(),
						old.comparators(), set(old.targets(), Target::cellKey, it.target())));
				case Change.TargetRemoved it ->
					indicator(it.indicator(), (old) -> old.withFigures(old.baselines(), old.comparators(),
							without(old.targets(), Target::cellKey, new CellKey(it.scope(), it.qualifier()))));
				case Change.ActivityAdded it -> {
					if (this.ended.stream().anyMatch((gone) -> gone.activity().key().equals(it.activity().key()))) {
						throw new NoPlace("it has ended");
					}
					this.activities = added(this.activities, Activity::key, it.activity());
				}
				case Change.ActivityRenamed it -> activity(it.activity(), (old) -> new Activity(old.key(), it.number(),
						it.name(), old.texts(), old.targetGroups(), old.areas(), old.period(), old.successCriteria()));
				case Change.ActivityTextSet it ->
					activity(it.activity(), (old) -> new Activity(old.key(), old.number(), old.name(), texts(old, it),
							old.targetGroups(), old.areas(), old.period(), old.successCriteria()));
				case Change.ActivityTargetGroupsSet it ->
					activity(it.activity(), (old) -> new Activity(old.key(), old.number(), old.name(), old.texts(),
							it.targetGroups(), old.areas(), old.period(), old.successCriteria()));
				case Change.ActivityAreasSet it ->
					activity(it.activity(), (old) -> new Activity(old.key(), old.number(), old.name(), old.texts(),
							old.targetGroups(), it.areas(), old.period(), old.successCriteria()));
				case Change.ActivityPeriodSet it ->
					activity(it.activity(), (old) -> new Activity(old.key(), old.number(), old.name(), old.texts(),
							old.targetGroups(), old.areas(), it.period(), old.successCriteria()));
				case Change.SuccessCriterionSet it ->
					criteria(it.activity(), (criteria) -> set(criteria, SuccessCriterion::key, it.criterion()));
				case Change.SuccessCriterionRemoved it ->
					criteria(it.activity(), (criteria) -> without(criteria, SuccessCriterion::key, it.criterion()));
				case Change.ActivityEnded it -> {
					Activity last = one(this.activities, Activity::key, it.activity());
					this.activities = without(this.activities, Activity::key, it.activity());
					this.ended = set(this.ended, (gone) -> gone.activity().key(), new EndedActivity(last, day));
				}
				case Change.ResourceSet it -> this.resources = set(this.resources, Resource::key, it.resource());
				case Change.ResourceRemoved it ->
					this.resources = without(this.resources, Resource::key, it.resource());
				case Change.ResourceTotalSet it -> this.was = new Agreement(this.was.name(), this.was.period(),
						this.was.predecessor(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
						List.of(), it.total(), this.was.budget(), this.was.revisionTerms());
				case Change.BudgetSet it -> this.was = new Agreement(this.was.name(), this.was.period(),
						this.was.predecessor(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
						List.of(), this.was.resourceTotal(), it.budget(), this.was.revisionTerms());
				case Change.RevisionTermsSet it -> this.was = new Agreement(this.was.name(), this.was.period(),
						this.was.predecessor(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
						List.of(), this.was.resourceTotal(), this.was.budget(), it.terms());
			}
		}

		private void head(String name, Period period) {
			this.was = new Agreement(name, period, this.was.predecessor(), List.of(), List.of(), List.of(), List.of(),
					List.of(), List.of(), List.of(), this.was.resourceTotal(), this.was.budget(),
					this.was.revisionTerms());
		}

		private void indicator(String key, UnaryOperator<Indicator> change) {
			this.indicators = changed(this.indicators, Indicator::key,
					change.apply(one(this.indicators, Indicator::key, key)));
		}

		private void baselines(String key, UnaryOperator<List<Cell>> change) {
			indicator(key, (old) -> old.withFigures(change.apply(old.baselines()), old.comparators(), old.targets()));
		}

		private void activity(String key, UnaryOperator<Activity> change) {
			this.activities = changed(this.activities, Activity::key,
					change.apply(one(this.activities, Activity::key, key)));
		}

		private void criteria(String key, UnaryOperator<List<SuccessCriterion>> change) {
			activity(key, (old) -> new Activity(old.key(), old.number(), old.name(), old.texts(), old.targetGroups(),
					old.areas(), old.period(), change.apply(old.successCriteria())));
		}

		private static Map<ActivityText, String> texts(Activity old, Change.ActivityTextSet set) {
			Map<ActivityText, String> texts = new EnumMap<>(ActivityText.class);
			texts.putAll(old.texts());
			texts.remove(set.part());
			if (set.text() != null) {
				texts.put(set.part(), set.text());
			}
			return texts;
		}

		private static <K, T> T one(List<T> all, Function<T, K> key, K named) {
			return all.stream()
				.filter((known) -> key.apply(known).equals(named))
				.findFirst()
				.orElseThrow(() -> new NoPlace("no " + named));
		}

		private static <K, T> List<T> added(List<T> all, Function<T, K> key, T one) {
			if (all.stream().anyMatch((known) -> key.apply(known).equals(key.apply(one)))) {
				throw new NoPlace("there is " + key.apply(one));
			}
			return set(all, key, one);
		}

		private static <K, T> List<T> changed(List<T> all, Function<T, K> key, T one) {
			one(all, key, key.apply(one));
			return set(all, key, one);
		}

		private static <K, T> List<T> without(List<T> all, Function<T, K> key, K named) {
			one(all, key, named);
			return all.stream().filter((known) -> !key.apply(known).equals(named)).toList();
		}

		private static <K, T> List<T> set(List<T> all, Function<T, K> key, T one) {
			List<T> more = new ArrayList<>();
			boolean there = false;
			for (T known : all) {
				boolean same = key.apply(known).equals(key.apply(one));
				more.add(same ? one : known);
				there |= same;
			}
			if (!there) {
				more.add(one);
			}
			return more;
		}

	}

}
