package dk.aftalebog.model.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dk.aftalebog.model.agreement.Cell;
import dk.aftalebog.model.agreement.Indicator;
import dk.aftalebog.model.agreement.Period;
import dk.aftalebog.model.change.Change;
import org.jspecify.annotations.Nullable;

/**
 * The definition read a second time, as plainly as can be: the agreement in force on day
 * D as known at instant K is the fold of the content facts recorded at or before K and in
 * force from a day on or before D, ordered by (in force from, decided on, log position).
 * It shares no code with the fold that it is held against: a state here is maps of texts.
 */
final class Oracle {

	private final Map<String, Map<String, String>> kinds = new LinkedHashMap<>();

	private @Nullable String name;

	private @Nullable Period period;

	private Oracle() {
	}

	/**
	 * What is said on a day, as known at an instant.
	 * @param facts all facts, in any order
	 * @param day the day
	 * @param knownAt the instant
	 * @return the answer in words
	 */
	static Picture answer(Collection<RecordedFact> facts, LocalDate day, Instant knownAt) {
		List<Fact> known = inOrder(facts.stream().filter((fact) -> fact.recordedAt().compareTo(knownAt) <= 0).toList());
		if (known.isEmpty()) {
			return Picture.of("unknown");
		}
		LocalDate beginning = known.getFirst().inForceFrom();
		LocalDate asked = day.isBefore(beginning) ? beginning : day;
		Oracle oracle = new Oracle();
		for (Fact fact : known) {
			if (!fact.inForceFrom().isAfter(asked)) {
				oracle.take(fact);
			}
		}
		Period period = oracle.agreed();
		if (day.isBefore(beginning) || day.isBefore(period.from())) {
			return Picture.of("not yet, but from " + period.from());
		}
		if (period.to() != null && day.isAfter(period.to())) {
			return oracle.picture("ended on " + period.to());
		}
		return oracle.picture("in force");
	}

	/**
	 * Which fact has no place in the order.
	 * @param facts the facts
	 * @return the first such fact; null where the timeline is whole
	 */
	static @Nullable Fact withoutPlace(Collection<RecordedFact> facts) {
		Oracle oracle = new Oracle();
		for (Fact fact : inOrder(facts)) {
			try {
				oracle.take(fact);
			}
			catch (NoPlace ex) {
				return fact;
			}
		}
		return null;
	}

	private static List<Fact> inOrder(Collection<RecordedFact> facts) {
		List<Fact> ordered = new ArrayList<>();
		facts.forEach((recorded) -> ordered.add(recorded.fact()));
		ordered.sort(Comparator
			.comparing((fact) -> "%s %s %09d".formatted(fact.inForceFrom(), fact.decidedOn(), fact.sequence())));
		return ordered;
	}

	private void take(Fact fact) {
		Change change = fact.change();
		if (change instanceof Change.AgreementConcluded concluded) {
			wants(this.name == null);
			this.name = concluded.name();
			this.period = concluded.period();
			return;
		}
		wants(this.name != null);
		switch (change) {
			case Change.AgreementRenamed it -> this.name = it.name();
			case Change.PeriodChanged it -> this.period = it.period();
			case Change.PartyAdded it -> newOne("party", it.party().key(), it.party().organisation());
			case Change.PartyChanged it -> oldOne("party", it.party().key(), it.party().organisation());
			case Change.PartyRemoved it -> gone("party", it.party());
			case Change.SectionSet it -> any("section", it.section().key(), it.section().text());
			case Change.SectionRemoved it -> gone("section", it.section());
			case Change.GoalAdded it -> newOne("goal", it.goal().key(), it.goal().text());
			case Change.GoalReworded it -> oldOne("goal", it.goal().key(), it.goal().text());
			case Change.GoalRemoved it -> gone("goal", it.goal());
			case Change.IndicatorAdded it -> newIndicator(it.indicator());
			case Change.IndicatorRedefined it -> oldOne("indicator", it.indicator().key(), it.indicator().name());
			case Change.IndicatorRemoved it -> {
				gone("indicator", it.indicator());
				this.kinds.remove("baseline of " + it.indicator());
			}
			case Change.IndicatorBaselineSet it -> {
				there("indicator", it.indicator());
				any("baseline of " + it.indicator(), cellKey(it.cell()), String.valueOf(it.cell().value()));
			}
			case Change.IndicatorBaselineRemoved it -> {
				there("indicator", it.indicator());
				gone("baseline of " + it.indicator(), it.scope() + " " + it.qualifier());
			}
			case Change.ActivityAdded it -> {
				wants(!kind("ended activity").containsKey(it.activity().key()));
				newOne("activity", it.activity().key(), it.activity().name());
			}
			case Change.ActivityRenamed it -> oldOne("activity", it.activity(), it.name());
			case Change.ActivityEnded it -> {
				there("activity", it.activity());
				String last = kind("activity").get(it.activity());
				gone("activity", it.activity());
				any("ended activity", it.activity(), last + " until " + fact.inForceFrom());
			}
			case Change.ResourceSet it -> any("resource", it.resource().key(), it.resource().who());
			case Change.ResourceRemoved it -> gone("resource", it.resource());
			default -> throw new IllegalArgumentException("The oracle was not told of " + change);
		}
	}

	private void newIndicator(Indicator indicator) {
		newOne("indicator", indicator.key(), indicator.name());
		indicator.baselines()
			.forEach((cell) -> any("baseline of " + indicator.key(), cellKey(cell), String.valueOf(cell.value())));
	}

	private void newOne(String kind, String key, String text) {
		wants(!kind(kind).containsKey(key));
		any(kind, key, text);
	}

	private void oldOne(String kind, String key, String text) {
		there(kind, key);
		any(kind, key, text);
	}

	private void any(String kind, String key, String text) {
		kind(kind).put(key, text);
	}

	private void gone(String kind, String key) {
		there(kind, key);
		kind(kind).remove(key);
	}

	private void there(String kind, String key) {
		wants(kind(kind).containsKey(key));
	}

	private static void wants(boolean met) {
		if (!met) {
			throw new NoPlace();
		}
	}

	private Map<String, String> kind(String kind) {
		return this.kinds.computeIfAbsent(kind, (absent) -> new LinkedHashMap<>());
	}

	private Period agreed() {
		if (this.period == null) {
			throw new NoPlace();
		}
		return this.period;
	}

	private Picture picture(String status) {
		List<String> lines = new ArrayList<>(List.of("name " + this.name, "period " + this.period));
		for (String kind : List.of("party", "section", "goal")) {
			kind(kind).forEach((key, text) -> lines.add("%s %s: %s".formatted(kind, key, text)));
		}
		kind("indicator").forEach((indicator, text) -> {
			lines.add("indicator %s: %s".formatted(indicator, text));
			kind("baseline of " + indicator)
				.forEach((cell, value) -> lines.add("baseline of %s %s: %s".formatted(indicator, cell, value)));
		});
		for (String kind : List.of("activity", "ended activity", "resource")) {
			kind(kind).forEach((key, text) -> lines.add("%s %s: %s".formatted(kind, key, text)));
		}
		return new Picture(status, lines);
	}

	private static String cellKey(Cell cell) {
		return cell.scope() + " " + cell.qualifier();
	}

	/** The fact does not apply at its place. */
	private static final class NoPlace extends RuntimeException {

		private static final long serialVersionUID = 1L;

	}

}
