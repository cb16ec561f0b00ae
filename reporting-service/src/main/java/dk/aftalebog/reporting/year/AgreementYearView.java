package dk.aftalebog.reporting.year;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import dk.aftalebog.model.agreement.Agreement;
import dk.aftalebog.model.agreement.Indicator;
import dk.aftalebog.model.agreement.Period;
import dk.aftalebog.model.agreement.RevisionTerms;
import dk.aftalebog.model.duty.Duty;
import dk.aftalebog.model.year.YearOfAgreement.DutyState;
import dk.aftalebog.model.year.YearOfAgreement.YearDuty;
import dk.aftalebog.model.year.YearOfAgreement;
import dk.aftalebog.model.year.YearOfIndicator;
import dk.aftalebog.reporting.year.IndicatorView.Context;
import dk.aftalebog.reporting.year.YearQuestion.Asked;
import dk.aftalebog.reporting.year.YearQuestion.Reading;
import dk.aftalebog.wording.Address;
import dk.aftalebog.wording.Places;
import dk.aftalebog.wording.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A year of one agreement, for its page.
 *
 * @param answer what the year shows
 * @param address where it is
 * @param before the year before, where the agreement has it
 * @param after the year after, where the agreement has it
 * @param indicators its figures
 * @param duties its duties, by how they stand
 */
record AgreementYearView(YearAnswers.One answer, YearAddress address, @Nullable Integer before, @Nullable Integer after,
		List<IndicatorView> indicators, Map<DutyState, List<DutyLine>> duties) {

	/**
	 * A duty.
	 *
	 * @param duty the duty
	 * @param about what it is due for, by the names that a reader knows
	 */
	record DutyLine(Duty duty, String about) {
	}

	static AgreementYearView of(Reading reading, Asked asked, YearAddress address, Places places, Wording say) {
		AgreementYear year = AgreementYear.of(reading, asked);
		YearOfAgreement says = year.says();
		Map<Integer, List<YearOfIndicator>> judged = new LinkedHashMap<>();
		for (int each = reading.years().first(); each < asked.year(); each++) {
			judged.put(each, reading.years().figures(each));
		}
		Address provenance = Address.ofAgreement(year.id()).at("provenance");
		List<Indicator> named = says.indicators().stream().map(YearOfIndicator::definition).toList();
		Context context = new Context(reading, asked, judged, named(says.name(), named), places,
				(path) -> provenance.with("inForceOn", says.saidOn())
					.with("knownAt", address.knownAt())
					.with("path", path)
					.text(),
				say);
		return new AgreementYearView(new YearAnswers.One(asked.moment(), asked.year(), year), address,
				(asked.year() > reading.years().first()) ? asked.year() - 1 : null,
				(asked.year() < reading.years().last(asked.today())) ? asked.year() + 1 : null,
				says.indicators().stream().map((indicator) -> IndicatorView.of(indicator, context)).toList(),
				duties(says, places, say));
	}

	/** What a target names is named by what the agreement says of its indicators. */
	static Agreement named(String name, List<Indicator> indicators) {
		return new Agreement(name, new Period(LocalDate.EPOCH, null), null, List.of(), List.of(), List.of(), indicators,
				List.of(), List.of(), List.of(), null, null, RevisionTerms.SILENT);
	}

	/** What is overdue comes first. */
	private static Map<DutyState, List<DutyLine>> duties(YearOfAgreement says, Places places, Wording say) {
		Map<DutyState, List<DutyLine>> duties = new LinkedHashMap<>();
		for (DutyState state : List.of(DutyState.OVERDUE, DutyState.OPEN, DutyState.MET)) {
			List<DutyLine> lines = Optional.ofNullable(says.duties())
				.stream()
				.flatMap(List::stream)
				.filter((duty) -> duty.state() == state)
				.map(YearDuty::duty)
				.map((duty) -> new DutyLine(duty, about(duty.about(), places, say)))
				.toList();
			if (!lines.isEmpty()) {
				duties.put(state, lines);
			}
		}
		return duties;
	}

	private static String about(Duty.Subject subject, Places places, Wording say) {
		List<String> parts = new ArrayList<>();
		Integer revision = subject.revision();
		if (revision != null) {
			parts.add((revision == 0) ? say.message("say.registration") : say.message("say.revision", revision));
		}
		if (subject.activity() != null) {
			parts.add(places.name("activities", subject.activity()));
		}
		String indicator = subject.indicator();
		if (indicator != null) {
			parts.add(places.name("indicators", indicator));
			if (subject.comparator() != null) {
				parts.add(places.comparator(indicator, subject.comparator()));
			}
		}
		if (subject.cell() != null) {
			parts.add(places.cell(subject.cell()));
		}
		return String.join(" · ", parts);
	}

	/** What the charts draw, for the key to them. */
	public List<String> marks() {
		Set<String> drawn = new LinkedHashSet<>();
		this.indicators.stream()
			.flatMap((indicator) -> indicator.cards().stream())
			.map(IndicatorView.Card::chart)
			.filter(Objects::nonNull)
			.forEach((chart) -> drawn.addAll(chart.drawn()));
		return Chart.KEY.stream().filter(drawn::contains).toList();
	}

	/** The agreement itself, on the day that the year's name and money are of. */
	public String agreement() {
		return Address.ofAgreement(this.answer.agreement().id())
			.with("inForceOn", this.answer.agreement().says().saidOn())
			.with("knownAt", this.address.knownAt())
			.text();
	}

	public String revision(int number) {
		return Address.ofAgreement(this.answer.agreement().id()).at("history").with("revision", number).text();
	}

	public String plan() {
		return YearAddress.ofPlan(this.answer.agreement().plan(), this.answer.year(), this.address.knownAt()).here();
	}

}
