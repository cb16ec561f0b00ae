package dk.aftalebog.model.timeline;

import dk.aftalebog.model.Example;
import dk.aftalebog.model.change.Change.AgreementConcluded;
import dk.aftalebog.model.change.Change.AgreementRenamed;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Several decisions that are in force from the same day. */
class SameDayTest {

	private static Chronicle registration() {
		return Chronicle.given()
			.recorded("2021-07-01")
			.that(new AgreementConcluded("As registered", Example.FOUR_YEARS));
	}

	private static void assertName(Chronicle chronicle, String name) {
		assertThat(chronicle.asOf("2022-08-01", "2023-01-01")).isInstanceOfSatisfying(AsOf.InForce.class,
				(answer) -> assertThat(answer.version().agreement().name()).isEqualTo(name));
	}

	@Test
	void of_two_decisions_the_later_meetings_stands_when_it_was_entered_last() {
		Chronicle chronicle = registration().recorded("2022-05-10")
			.decidedOn("2022-05-01")
			.inForceFrom("2022-08-01")
			.that(new AgreementRenamed("Of May"))
			.recorded("2022-06-10")
			.decidedOn("2022-06-01")
			.inForceFrom("2022-08-01")
			.that(new AgreementRenamed("Of June"));
		assertName(chronicle, "Of June");
	}

	@Test
	void of_two_decisions_the_later_meetings_stands_when_it_was_entered_first() {
		Chronicle chronicle = registration().recorded("2022-06-10")
			.decidedOn("2022-06-01")
			.inForceFrom("2022-08-01")
			.that(new AgreementRenamed("Of June"))
			.recorded("2022-09-10")
			.decidedOn("2022-05-01")
			.inForceFrom("2022-08-01")
			.that(new AgreementRenamed("Of May, a late entry"));
		assertName(chronicle, "Of June");
	}

	@Test
	void of_two_decisions_of_one_meeting_the_one_that_was_entered_last_stands() {
		Chronicle chronicle = registration().recorded("2022-06-10")
			.decidedOn("2022-06-01")
			.inForceFrom("2022-08-01")
			.that(new AgreementRenamed("Entered first"))
			.recorded("2022-06-11")
			.decidedOn("2022-06-01")
			.inForceFrom("2022-08-01")
			.that(new AgreementRenamed("Entered last"));
		assertName(chronicle, "Entered last");
	}

	@Test
	void the_later_day_stands_whatever_the_meetings_say() {
		Chronicle chronicle = registration().recorded("2022-06-10")
			.decidedOn("2022-06-01")
			.inForceFrom("2022-07-01")
			.that(new AgreementRenamed("From July, decided in June"))
			.recorded("2022-06-11")
			.decidedOn("2022-05-01")
			.inForceFrom("2022-08-01")
			.that(new AgreementRenamed("From August, decided in May"));
		assertName(chronicle, "From August, decided in May");
	}

	@Test
	void they_give_one_version() {
		Chronicle chronicle = registration().recorded("2022-06-10")
			.inForceFrom("2021-08-01")
			.that(new AgreementRenamed("Renamed"));
		assertThat(Timeline.of(chronicle.history().facts().stream().map(RecordedFact::fact).toList()).versions())
			.singleElement()
			.satisfies((version) -> assertThat(version.agreement().name()).isEqualTo("Renamed"));
	}

}
