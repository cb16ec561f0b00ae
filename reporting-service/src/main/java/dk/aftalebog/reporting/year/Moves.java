package dk.aftalebog.reporting.year;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import dk.aftalebog.model.agreement.CellKey;
import dk.aftalebog.model.agreement.Scope;
import dk.aftalebog.model.change.Change;
import dk.aftalebog.model.change.PlanChange;
import dk.aftalebog.model.event.AgreementEvent.AgreementRegistered;
import dk.aftalebog.model.event.AgreementEvent.AwaitedValueFilled;
import dk.aftalebog.model.event.AgreementEvent.ContentFact;
import dk.aftalebog.model.event.AgreementEvent.MeasurementCorrected;
import dk.aftalebog.model.event.AgreementEvent.MeasurementRecorded;
import dk.aftalebog.model.event.AgreementEvent.RevisionApproved;
import dk.aftalebog.model.event.AgreementEvent.RevisionReversed;
import dk.aftalebog.model.event.Decision;
import dk.aftalebog.model.event.Event;
import dk.aftalebog.model.event.PlanEvent.PlanFact;
import dk.aftalebog.model.event.PlanEvent.PlanRegistered;
import dk.aftalebog.model.year.FigureOfYear;
import org.jspecify.annotations.Nullable;

/** Which of a commit's events moved a figure that moved at the commit. */
final class Moves {

	private Moves() {
	}

	/** What an event is about, as far as figures are concerned. */
	private record About(@Nullable String indicator, @Nullable CellKey cell, @Nullable String comparator) {

		/** All figures of the agreement. */
		static final About EVERYTHING = new About(null, null, null);

		static About indicator(String key) {
			return new About(key, null, null);
		}

		static About cell(String indicator, Scope scope, @Nullable String qualifier) {
			CellKey key = new CellKey(scope, qualifier);
			return new About(indicator, key.equals(new CellKey(new Scope.Unscoped(), null)) ? null : key, null);
		}

		/** How nearly it is about a figure: 0 is not at all. */
		int nearness(FigureOfYear figure) {
			if (this.indicator == null || !this.indicator.equals(figure.indicator())) {
				return 1;
			}
			boolean cellFits = this.cell == null || figure.cell() == null || this.cell.equals(figure.cell());
			boolean comparatorFits = figure.comparator() == null
					|| Objects.equals(this.comparator, figure.comparator());
			return (cellFits && comparatorFits) ? 3 : 2;
		}

	}

	static boolean anyFigure(Event event) {
		return about(event).isPresent();
	}

	/**
	 * Those that are most nearly about the figure: of the same cell, else of the same
	 * indicator, else whatever the commit did to figures, as a status may rest on another
	 * indicator or on the period.
	 */
	static List<Mover> of(FigureOfYear figure, List<Entry<? extends Event>> commit) {
		Decision decision = commit.stream()
			.flatMap((entry) -> decision(entry.event()).stream())
			.findFirst()
			.orElse(null);
		Map<Integer, List<Entry<? extends Event>>> byNearness = commit.stream()
			.filter((entry) -> anyFigure(entry.event()))
			.collect(Collectors.groupingBy((entry) -> about(entry.event()).orElse(About.EVERYTHING).nearness(figure)));
		int nearest = byNearness.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
		return byNearness.getOrDefault(nearest, List.of()).stream().map((entry) -> Mover.of(entry, decision)).toList();
	}

	private static Optional<Decision> decision(Event event) {
		return switch (event) {
			case AgreementRegistered registered -> Optional.of(registered.adopted());
			case RevisionApproved approved -> Optional.of(approved.decision());
			case RevisionReversed reversed -> Optional.of(reversed.decision());
			default -> Optional.empty();
		};
	}

	private static Optional<About> about(Event event) {
		return switch (event) {
			case MeasurementRecorded measured ->
				Optional.of(new About(measured.indicator(), measured.cell().key(), measured.comparator()));
			case MeasurementCorrected measured ->
				Optional.of(new About(measured.indicator(), measured.cell().key(), measured.comparator()));
			case ContentFact fact -> about(fact.change());
			case AwaitedValueFilled filled -> about(filled.change());
			case PlanRegistered registered -> Optional.of(About.EVERYTHING);
			case PlanFact fact -> (fact.change() instanceof PlanChange.PlanPeriodChanged)
					? Optional.of(About.EVERYTHING) : Optional.empty();
			default -> Optional.empty();
		};
	}

	private static Optional<About> about(Change change) {
		return switch (change) {
			case Change.AgreementConcluded concluded -> Optional.of(About.EVERYTHING);
			case Change.PeriodChanged changed -> Optional.of(About.EVERYTHING);
			case Change.PredecessorSet set -> Optional.of(About.EVERYTHING);
			case Change.IndicatorAdded added -> Optional.of(About.indicator(added.indicator().key()));
			case Change.IndicatorRedefined redefined -> Optional.of(About.indicator(redefined.indicator().key()));
			case Change.IndicatorRemoved removed -> Optional.of(About.indicator(removed.indicator()));
			case Change.IndicatorBaselineSet set ->
				Optional.of(About.cell(set.indicator(), set.cell().scope(), set.cell().qualifier()));
			case Change.IndicatorBaselineRemoved removed ->
				Optional.of(About.cell(removed.indicator(), removed.scope(), removed.qualifier()));
			case Change.TargetSet set ->
				Optional.of(About.cell(set.indicator(), set.target().scope(), set.target().qualifier()));
			case Change.TargetRemoved removed ->
				Optional.of(About.cell(removed.indicator(), removed.scope(), removed.qualifier()));
			case Change.ComparatorSet set -> Optional.of(new About(set.indicator(), null, set.comparator().key()));
			case Change.ComparatorRemoved removed ->
				Optional.of(new About(removed.indicator(), null, removed.comparator()));
			default -> Optional.empty();
		};
	}

}
