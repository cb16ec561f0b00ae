package dk.aftalebog.cluster.benchmark;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import dk.aftalebog.cluster.load.Documents;
import dk.aftalebog.json.Json;
import dk.aftalebog.model.agreement.Agreement;
import dk.aftalebog.model.agreement.Target;
import dk.aftalebog.model.change.Change;
import dk.aftalebog.model.event.AgreementEvent.ContentFact;
import dk.aftalebog.model.event.AgreementEvent.EvaluationRecorded;
import dk.aftalebog.model.event.AgreementEvent.MeasurementCorrected;
import dk.aftalebog.model.event.AgreementEvent.MeasurementRecorded;
import dk.aftalebog.model.event.AgreementEvent;

/**
 * What ten years leave of an agreement, four of which share a plan: its registration with
 * targets to judge by, and in each winter the figures of the year, what was wrong in
 * those of the year before, and the evaluation; three revisions in all. About a hundred
 * events.
 */
final class Decade {

	static final int FIRST = 2014;

	static final int LAST = 2023;

	static final String BEGINS = FIRST + "-01-01";

	static final String ENDS = LAST + "-12-31";

	static final int AGREEMENTS_OF_PLAN = 4;

	private static final LocalDate ADOPTED = LocalDate.parse("2013-12-01");

	private static final Agreement CONTENT = Json.MAPPER.readValue(Documents.content(BEGINS, ENDS), Agreement.class);

	private static final List<Change> TARGETS = List.of(target("udsaettelser", "nord", "at-most", 10),
			target("udsaettelser", "syd", "at-most", 2), target("tryghed", "nord", "at-least", 80),
			target("tryghed", "syd", "at-least", 85));

	private Decade() {
	}

	static String plan(int agreement) {
		return "plan-%04d".formatted(agreement / AGREEMENTS_OF_PLAN);
	}

	static String agreement(int number) {
		return "aftale-%04d".formatted(number);
	}

	static List<AgreementEvent> registration(int number) {
		List<AgreementEvent> events = new ArrayList<>(
				Corpus.registration(agreement(number), plan(number), CONTENT, ADOPTED));
		TARGETS.forEach((target) -> events.add(new ContentFact(0, ADOPTED, CONTENT.period().from(), target)));
		return events;
	}

	/** When the first of the agreements is registered. */
	static Instant registers() {
		return Instant.parse("%d-12-15T10:00:00Z".formatted(FIRST - 1));
	}

	/** When a year's work is begun: in the February after it. */
	static Instant worksOn(int year) {
		return Instant.parse("%d-02-01T10:00:00Z".formatted(year + 1));
	}

	/** A year's work, by commits. */
	static List<List<AgreementEvent>> year(int number, int year) {
		List<List<AgreementEvent>> commits = new ArrayList<>();
		for (String area : List.of("nord", "syd")) {
			commits.add(List.of(new MeasurementRecorded("udsaettelser", null, year,
					Corpus.cell(area, (number + year) % 15, year))));
			commits.add(List.of(new MeasurementRecorded("tryghed", null, year,
					Corpus.cell(area, 70 + (number + year) % 20, year))));
		}
		if (year > FIRST) {
			commits.add(List.of(new MeasurementCorrected("tryghed", null, year - 1,
					Corpus.cell("nord", 71 + (number + year) % 20, year - 1), "Talt om")));
		}
		commits.add(List
			.of(new EvaluationRecorded(year, LocalDate.of(year + 1, 1, 10), "Aftalen er stadig relevant.", List.of())));
		if (year % 3 == 0) {
			commits.addAll(Corpus.revision(year - FIRST, LocalDate.of(year + 1, 1, 15)));
		}
		return commits;
	}

	private static Change target(String indicator, String area, String rule, int value) {
		return new Change.TargetSet(indicator, Json.MAPPER.readValue("""
				{"scope": "area:%s", "rule": {"type": "%s", "value": %d,
				 "when": {"type": "each-year", "from": %d, "to": %d}}}""".formatted(area, rule, value, FIRST, LAST),
				Target.class));
	}

}
