package dk.aftalebog.reporting.year;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import dk.aftalebog.model.agreement.Cell;
import dk.aftalebog.model.agreement.CellKey;
import dk.aftalebog.model.agreement.Comparator;
import dk.aftalebog.model.agreement.Indicator;
import dk.aftalebog.model.agreement.Target;
import dk.aftalebog.model.agreement.Unit;
import dk.aftalebog.model.year.Difference;
import dk.aftalebog.model.year.FigureOfYear.Kind;
import dk.aftalebog.model.year.FigureOfYear.Standing;
import dk.aftalebog.model.year.Total;
import dk.aftalebog.model.year.YearOfIndicator;
import dk.aftalebog.reporting.projection.Standstill;
import dk.aftalebog.reporting.year.RestatementAnswers.Line;
import dk.aftalebog.reporting.year.YearQuestion.Asked;
import dk.aftalebog.reporting.year.YearQuestion.Reading;
import dk.aftalebog.wording.Address;
import dk.aftalebog.wording.Places;
import dk.aftalebog.wording.Wording;
import org.jspecify.annotations.Nullable;

/**
 * What was restated in one agreement, for its page.
 *
 * @param id the agreement's id
 * @param name its name
 * @param href its year
 * @param knownSince when it was recorded, where it was not known then
 * @param projection why it stands still, if it does
 * @param indicators the figures that differ, by the indicators' names
 */
record RestatementView(String id, String name, String href, @Nullable Instant knownSince,
		@Nullable Standstill projection, Map<String, List<Figure>> indicators) {

	/**
	 * A figure that differs.
	 *
	 * @param what what figure it is
	 * @param then what was known
	 * @param now what is known
	 * @param movedBy the events that moved it
	 */
	record Figure(String what, String then, String now, List<Mover> movedBy) {
	}

	static RestatementView of(Reading reading, Asked asked, Places places, Wording say) {
		Line line = Line.of(reading, asked);
		Map<String, Indicator> known = indicators(reading, asked.year());
		Map<String, List<Figure>> figures = new LinkedHashMap<>();
		for (Restatement restated : line.restatements()) {
			Words words = new Words(known.get(restated.indicator()), List.copyOf(known.values()), say);
			figures.computeIfAbsent(places.name("indicators", restated.indicator()), (name) -> new ArrayList<>())
				.add(new Figure(what(restated, places, say), words.of(restated.then()), words.of(restated.now()),
						restated.movedBy()));
		}
		return new RestatementView(line.id(), reading.years().name(asked.year()),
				YearAddress.ofAgreement(line.id(), asked.year(), null).self(), line.knownSince(), line.projection(),
				figures);
	}

	private static Map<String, Indicator> indicators(Reading reading, int year) {
		Map<String, Indicator> indicators = new LinkedHashMap<>();
		for (YearOfIndicator one : reading.years().figures(year)) {
			indicators.put(one.definition().key(),
					one.definition()
						.withFigures(List.of(), one.comparators()
							.stream()
							.map((compared) -> new Comparator(compared.key(), compared.label(), compared.stated()))
							.toList(), List.of()));
		}
		return indicators;
	}

	private static String what(Restatement restated, Places places, Wording say) {
		String kind = say.message("figure-kind." + restated.kind().name(),
				(restated.year() != null) ? Integer.toString(restated.year()) : "");
		if (restated.kind() == Kind.COMPARATOR || restated.kind() == Kind.COMPARATOR_MEASURED) {
			return places.comparator(restated.indicator(), Objects.toString(restated.comparator(), "")) + ": " + kind;
		}
		return (restated.scope() != null)
				? places.cell(new CellKey(restated.scope(), restated.qualifier())) + ": " + kind : kind;
	}

	/** How what was and what is are told. */
	private record Words(@Nullable Indicator indicator, List<Indicator> all, Wording say) {

		String of(@Nullable Object value) {
			return switch (value) {
				case null -> this.say.message("restated.nothing");
				case Cell cell -> figure(cell);
				case Target target -> target(target);
				case Difference change -> table().change(change) + ((change.percent() != null)
						? " (" + this.say.message("say.percent", this.say.number(change.percent())) + ")" : "");
				case Standing standing -> standing(standing);
				case Total.Known total -> table().number(total.value());
				case Total.Absent total -> this.say.choice("total-why", total.why());
				default -> value.toString();
			};
		}

		private YearTable table() {
			return new YearTable((this.indicator != null) ? this.indicator.unit() : Unit.COUNT, this.say);
		}

		private String figure(Cell cell) {
			List<String> told = new ArrayList<>();
			told.add(this.say.figure(cell, table().unit()));
			if (cell.asOf() != null) {
				told.add(this.say.paperDate(cell.asOf()));
			}
			told.addAll(this.say.notes(cell));
			return String.join(" · ", told);
		}

		private String target(Target target) {
			Indicator named = this.indicator;
			return (named != null) ? this.say.target(target, named, AgreementYearView.named("", this.all))
					: Objects.toString(target.text(), "–");
		}

		private String standing(Standing standing) {
			return this.say.choice("status", standing.status()) + ". "
					+ table().reason(standing.reason(), standing.required(), standing.expected());
		}

	}

	boolean differs() {
		return this.knownSince != null || this.projection != null || !this.indicators.isEmpty();
	}

	/** Where the revision of an event is told of. */
	public String revision(int number) {
		return Address.ofAgreement(this.id).at("history").with("revision", number).text();
	}

}
