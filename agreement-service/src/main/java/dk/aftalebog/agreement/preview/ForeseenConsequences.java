package dk.aftalebog.agreement.preview;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

import dk.aftalebog.agreement.governance.Situation;
import dk.aftalebog.model.agreement.Agreement;
import dk.aftalebog.model.agreement.Amount;
import dk.aftalebog.model.agreement.Budget;
import dk.aftalebog.model.agreement.Cell;
import dk.aftalebog.model.agreement.CellKey;
import dk.aftalebog.model.agreement.Indicator;
import dk.aftalebog.model.agreement.Resource;
import dk.aftalebog.model.duty.Duties;
import dk.aftalebog.model.duty.Duty;
import dk.aftalebog.model.event.AgreementEvent.ContentFact;
import dk.aftalebog.model.event.AgreementEvent.RevisionApproved;
import dk.aftalebog.model.event.AgreementEvent.RevisionSettled;
import dk.aftalebog.model.event.AgreementEvent;
import dk.aftalebog.model.event.Decision;
import dk.aftalebog.model.record.AgreementRecord.MeasurementKey;
import dk.aftalebog.model.record.AgreementRecord;
import dk.aftalebog.model.record.RevisionRecord;
import dk.aftalebog.model.timeline.TimelineBroken;
import dk.aftalebog.model.year.Judge;
import dk.aftalebog.model.year.Series;
import dk.aftalebog.model.year.Status;
import org.jspecify.annotations.Nullable;

/**
 * What a revision triggers beside what it says: duties, money, hours, moved goalposts.
 */
final class ForeseenConsequences {

	private static final Preview.Consequences NONE = new Preview.Consequences(List.of(), List.of(), null, null,
			List.of());

	private final Situation before;

	private final Situation after;

	private final LocalDate inForceFrom;

	private final boolean applies;

	ForeseenConsequences(Situation situation, RevisionRecord revision, LocalDate meetingOn, List<ContentFact> facts) {
		AgreementRecord record = situation.record().copy();
		AgreementEvent outcome = revision.kind().isDecidedByBoard()
				? new RevisionApproved(revision.number(),
						new Decision(meetingOn, "", List.of(), false, null, null, "", null))
				: new RevisionSettled(revision.number());
		record.apply(outcome, situation.today().atStartOfDay().toInstant(ZoneOffset.UTC), null);
		facts.forEach((fact) -> record.apply(fact, situation.today().atStartOfDay().toInstant(ZoneOffset.UTC), null));
		this.before = situation;
		this.inForceFrom = revision.inForceFrom();
		this.applies = applies(record);
		this.after = this.applies ? new Situation(record, situation.plan(), situation.today()) : situation;
	}

	private static boolean applies(AgreementRecord record) {
		try {
			record.timeline();
			return true;
		}
		catch (TimelineBroken ex) {
			return false;
		}
	}

	/** Of what would not apply nothing follows. */
	Preview.Consequences foresee() {
		if (!this.applies) {
			return NONE;
		}
		List<Duty> was = open(this.before);
		List<Duty> would = open(this.after);
		Agreement old = this.before.saidOn(this.inForceFrom);
		Agreement now = this.after.saidOn(this.inForceFrom);
		return new Preview.Consequences(without(would, was), without(was, would), budget(old, now), staffing(old, now),
				goalposts(old, now));
	}

	private static List<Duty> open(Situation situation) {
		return Duties.of(situation.record(), situation.plan(), situation.today())
			.stream()
			.filter(Duty::isOpen)
			.toList();
	}

	private static List<Duty> without(List<Duty> duties, List<Duty> others) {
		List<Duty> rest = new ArrayList<>(duties);
		rest.removeAll(others);
		return rest;
	}

	private static Preview.@Nullable Moved<@Nullable Budget> budget(Agreement old, Agreement now) {
		return Objects.equals(old.budget(), now.budget()) ? null : new Preview.Moved<>(old.budget(), now.budget());
	}

	private static Preview.@Nullable Moved<Preview.Staffing> staffing(Agreement old, Agreement now) {
		Preview.Staffing before = staffing(old);
		Preview.Staffing after = staffing(now);
		return before.equals(after) ? null : new Preview.Moved<>(before, after);
	}

	private static Preview.Staffing staffing(Agreement agreement) {
		BigDecimal weekly = BigDecimal.ZERO;
		BigDecimal yearly = BigDecimal.ZERO;
		Map<String, BigDecimal> shares = new TreeMap<>();
		for (Resource resource : agreement.resources()) {
			for (Amount amount : resource.amounts()) {
				switch (amount) {
					case Amount.HoursPerWeek perWeek -> weekly = weekly.add(perWeek.hours());
					case Amount.HoursPerYear perYear -> yearly = yearly.add(perYear.hours());
					case Amount.ShareOfWhole share -> shares.merge(share.whole(), share.percent(), BigDecimal::add);
				}
			}
		}
		return new Preview.Staffing(weekly, yearly, shares);
	}

	/** Measured figures of the indicators whose figures or definition would change. */
	private List<Preview.Goalpost> goalposts(Agreement old, Agreement now) {
		List<Preview.Goalpost> goalposts = new ArrayList<>();
		Series series = new Measured(this.before.record().measurements());
		for (Indicator indicator : now.indicators()) {
			Optional<Indicator> was = old.indicators()
				.stream()
				.filter((known) -> known.key().equals(indicator.key()) && !known.equals(indicator))
				.findFirst();
			if (was.isEmpty()) {
				continue;
			}
			Judge byOld = new Judge(old.period(), series);
			Judge byNow = new Judge(now.period(), series);
			this.before.record()
				.measurements()
				.entrySet()
				.stream()
				.filter((measured) -> measured.getKey().indicator().equals(indicator.key())
						&& measured.getKey().comparator() == null)
				.sorted(Map.Entry.comparingByKey(
						Comparator.comparingInt(MeasurementKey::year).thenComparing((key) -> key.cell().toString())))
				.forEach((measured) -> {
					MeasurementKey key = measured.getKey();
					Status before = byOld.judge(was.get(), key.cell(), key.year()).status();
					Status after = byNow.judge(indicator, key.cell(), key.year()).status();
					goalposts.add(new Preview.Goalpost(indicator.key(), key.year(), measured.getValue(), before, after,
							before != after));
				});
		}
		return goalposts;
	}

	/** What was measured so far. */
	private record Measured(Map<MeasurementKey, Cell> measurements) implements Series {

		@Override
		public Optional<Cell> measured(String indicator, CellKey cell, int year) {
			return Optional.ofNullable(this.measurements.get(new MeasurementKey(indicator, null, year, cell)));
		}

		@Override
		public Optional<Cell> comparator(String indicator, String comparator, int year) {
			return this.measurements.entrySet()
				.stream()
				.filter((measured) -> measured.getKey().indicator().equals(indicator)
						&& comparator.equals(measured.getKey().comparator()) && measured.getKey().year() == year)
				.map(Map.Entry::getValue)
				.findFirst();
		}

	}

}
