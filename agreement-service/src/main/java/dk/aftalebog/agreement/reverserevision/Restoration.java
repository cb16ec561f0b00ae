package dk.aftalebog.agreement.reverserevision;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import dk.aftalebog.model.agreement.Activity;
import dk.aftalebog.model.agreement.Agreement;
import dk.aftalebog.model.agreement.Indicator;
import dk.aftalebog.model.agreement.Keyed;
import dk.aftalebog.model.change.Change;
import dk.aftalebog.model.record.AgreementRecord;
import dk.aftalebog.model.record.RevisionRecord;
import dk.aftalebog.model.timeline.Fact;
import dk.aftalebog.model.timeline.Timeline;
import dk.aftalebog.model.timeline.Version;

/**
 * The changes that restore what an editorial revision reworded, from the same day. What
 * has been decided over it since stands as decided.
 */
final class Restoration {

	private Restoration() {
	}

	static List<Change> changes(AgreementRecord record, RevisionRecord revision) {
		List<Fact> without = record.facts()
			.stream()
			.filter((fact) -> !Objects.equals(fact.revision(), revision.number()))
			.toList();
		Agreement before = on(without, revision);
		List<Change> restoring = new ArrayList<>();
		for (Change change : List.copyOf(revision.changes().values()).reversed()) {
			List<Fact> withIt = record.facts();
			List<Fact> withoutIt = withIt.stream()
				.filter((fact) -> !(Objects.equals(fact.revision(), revision.number()) && fact.change().equals(change)))
				.toList();
			if (!on(withIt, revision).equals(on(withoutIt, revision))) {
				restoring.add(inverse(change, before));
			}
		}
		return restoring;
	}

	private static Agreement on(List<Fact> facts, RevisionRecord revision) {
		return Timeline.of(facts)
			.versions()
			.stream()
			.filter((version) -> !version.from().isAfter(revision.inForceFrom()))
			.map(Version::agreement)
			.reduce((earlier, later) -> later)
			.orElseThrow();
	}

	/** An editorial revision has only replaced what stood there. */
	private static Change inverse(Change change, Agreement before) {
		return switch (change) {
			case Change.AgreementRenamed renamed -> new Change.AgreementRenamed(before.name());
			case Change.SectionSet set -> new Change.SectionSet(find(before.sections(), set.section().key()));
			case Change.GoalReworded reworded -> new Change.GoalReworded(find(before.goals(), reworded.goal().key()));
			case Change.IndicatorRedefined redefined ->
				new Change.IndicatorRedefined(find(before.indicators(), redefined.indicator().key()).withoutFigures());
			case Change.IndicatorBaselineSet set -> new Change.IndicatorBaselineSet(set.indicator(),
					indicator(before, set.indicator()).baselines()
						.stream()
						.filter((cell) -> cell.key().equals(set.cell().key()))
						.findFirst()
						.orElseThrow());
			case Change.ComparatorSet set -> new Change.ComparatorSet(set.indicator(),
					find(indicator(before, set.indicator()).comparators(), set.comparator().key()));
			case Change.TargetSet set -> new Change.TargetSet(set.indicator(),
					indicator(before, set.indicator()).targets()
						.stream()
						.filter((target) -> target.cellKey().equals(set.target().cellKey()))
						.findFirst()
						.orElseThrow());
			case Change.ActivityRenamed renamed -> {
				Activity activity = find(before.activities(), renamed.activity());
				yield new Change.ActivityRenamed(activity.key(), activity.number(), activity.name());
			}
			case Change.ActivityTextSet set -> new Change.ActivityTextSet(set.activity(), set.part(),
					find(before.activities(), set.activity()).texts().get(set.part()));
			case Change.SuccessCriterionSet set -> new Change.SuccessCriterionSet(set.activity(),
					find(find(before.activities(), set.activity()).successCriteria(), set.criterion().key()));
			case Change.ResourceSet set -> new Change.ResourceSet(find(before.resources(), set.resource().key()));
			case Change.ResourceTotalSet set -> new Change.ResourceTotalSet(before.resourceTotal());
			default -> throw new IllegalStateException("No editorial revision holds " + change);
		};
	}

	private static Indicator indicator(Agreement agreement, String key) {
		return find(agreement.indicators(), key);
	}

	private static <T extends Keyed> T find(List<T> elements, String key) {
		return elements.stream().filter((element) -> element.key().equals(key)).findFirst().orElseThrow();
	}

}
