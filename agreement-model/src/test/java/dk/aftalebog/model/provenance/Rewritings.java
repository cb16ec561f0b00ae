package dk.aftalebog.model.provenance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

import dk.aftalebog.model.Example;
import dk.aftalebog.model.agreement.Activity;
import dk.aftalebog.model.agreement.Agreement;
import dk.aftalebog.model.agreement.Indicator;
import dk.aftalebog.model.change.Agreements;
import dk.aftalebog.model.change.Change;
import dk.aftalebog.model.change.Registration;
import dk.aftalebog.model.timeline.Fact;
import dk.aftalebog.model.timeline.Fold;
import dk.aftalebog.model.timeline.Histories;
import dk.aftalebog.model.timeline.TimelineBroken;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Random agreements with everything in them, rewritten to look like others: by every kind
 * of change there is, as far as each applies.
 */
final class Rewritings {

	private Rewritings() {
	}

	static Arbitrary<List<Fact>> rewritings() {
		return Combinators
			.combine(Agreements.agreements(), Agreements.agreements(), Arbitraries.integers().between(0, 3),
					Arbitraries.randoms())
			.as((registered, other, times, random) -> {
				List<Change> changes = new ArrayList<>();
				for (int i = 0; i < times; i++) {
					changes.addAll(Stream.of(registered, other).flatMap(Rewritings::changesTowards).toList());
				}
				Collections.shuffle(changes, random);
				return applied(Registration.changes(registered), changes.subList(0, Math.min(40, changes.size())));
			});
	}

	private static List<Fact> applied(List<Change> registration, List<Change> changes) {
		List<Fact> facts = new ArrayList<>();
		Fold fold = new Fold();
		for (Change change : Stream.concat(registration.stream(), changes.stream()).toList()) {
			int number = facts.size();
			LocalDate day = Histories.FIRST_DAY.plusDays(Math.max(0, number - registration.size()) / 4);
			Fact fact = new Fact(number, 0, day, day, change);
			try {
				fold.take(fact);
				facts.add(fact);
			}
			catch (TimelineBroken ex) {
				// It does not apply there: another one will.
			}
		}
		return facts;
	}

	private static Stream<Change> changesTowards(Agreement agreement) {
		return Stream.concat(Registration.changes(agreement).stream().flatMap(Rewritings::variants),
				Stream.of(new Change.AgreementRenamed(agreement.name()), new Change.PeriodChanged(agreement.period()),
						new Change.ResourceTotalSet(agreement.resourceTotal())));
	}

	/** What adds an element in a registration rewrites it later, or takes it out. */
	private static Stream<Change> variants(Change change) {
		return switch (change) {
			case Change.PartyAdded it ->
				Stream.of(it, new Change.PartyChanged(it.party()), new Change.PartyRemoved(it.party().key()));
			case Change.SectionSet it -> Stream.of(it, new Change.SectionRemoved(it.section().key()));
			case Change.GoalAdded it ->
				Stream.of(it, new Change.GoalReworded(it.goal()), new Change.GoalRemoved(it.goal().key()));
			case Change.IndicatorAdded it ->
				Stream.of(it, redefined(it.indicator()), new Change.IndicatorRemoved(it.indicator().key()));
			case Change.IndicatorBaselineSet it -> Stream.of(it,
					new Change.IndicatorBaselineRemoved(it.indicator(), it.cell().scope(), it.cell().qualifier()));
			case Change.ComparatorSet it ->
				Stream.of(it, new Change.ComparatorRemoved(it.indicator(), it.comparator().key()));
			case Change.TargetSet it ->
				Stream.of(it, new Change.TargetRemoved(it.indicator(), it.target().scope(), it.target().qualifier()));
			case Change.ActivityAdded it -> Stream.concat(Stream.of(it), sheet(it.activity()));
			case Change.ResourceSet it -> Stream.of(it, new Change.ResourceRemoved(it.resource().key()));
			default -> Stream.of(change);
		};
	}

	/** Figures in a definition say nothing: those that stand there stay. */
	private static Change redefined(Indicator indicator) {
		return new Change.IndicatorRedefined(
				indicator.withFigures(List.of(Example.figure("a", "-1")), List.of(), List.of()));
	}

	private static Stream<Change> sheet(Activity activity) {
		String key = activity.key();
		List<Change> changes = new ArrayList<>(
				List.of(new Change.ActivityRenamed(key, activity.number(), activity.name()),
						new Change.ActivityTargetGroupsSet(key, activity.targetGroups()),
						new Change.ActivityAreasSet(key, activity.areas()),
						new Change.ActivityPeriodSet(key, activity.period()), new Change.ActivityEnded(key)));
		activity.texts().forEach((part, text) -> {
			changes.add(new Change.ActivityTextSet(key, part, text));
			changes.add(new Change.ActivityTextSet(key, part, null));
		});
		activity.successCriteria().forEach((criterion) -> {
			changes.add(new Change.SuccessCriterionSet(key, criterion));
			changes.add(new Change.SuccessCriterionRemoved(key, criterion.key()));
		});
		return changes.stream();
	}

}
