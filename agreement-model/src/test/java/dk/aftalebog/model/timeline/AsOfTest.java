package dk.aftalebog.model.timeline;

import java.time.Instant;
import java.util.List;

import dk.aftalebog.model.change.Change.AgreementConcluded;
import dk.aftalebog.model.change.Change.AgreementRenamed;
import dk.aftalebog.model.change.Change.PeriodChanged;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static dk.aftalebog.model.Example.day;
import static dk.aftalebog.model.Example.openFrom;
import static dk.aftalebog.model.Example.period;
import static org.assertj.core.api.Assertions.assertThat;

/** The edges of what can be answered, on both clocks. */
class AsOfTest {

	private static final String KNOWN = "2026-01-01";

	private static Chronicle agreement() {
		return Chronicle.given()
			.recorded("2021-07-01")
			.that(new AgreementConcluded("Aftalen", period("2021-08-01", "2025-07-31")));
	}

	@Test
	void the_day_before_the_first_it_is_not_in_force_yet() {
		assertThat(agreement().asOf("2021-07-31", KNOWN)).isEqualTo(new AsOf.NotYetInForce(day("2021-08-01")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "2021-08-01", "2021-08-02", "2025-07-30", "2025-07-31" })
	void from_the_first_day_to_the_last_it_is_in_force(String inForceOn) {
		assertThat(agreement().asOf(inForceOn, KNOWN)).isInstanceOf(AsOf.InForce.class);
	}

	@Test
	void the_day_after_the_last_it_has_ended_and_what_it_said_last_is_told() {
		assertThat(agreement().asOf("2025-08-01", KNOWN)).isInstanceOfSatisfying(AsOf.Ended.class, (ended) -> {
			assertThat(ended.on()).isEqualTo("2025-07-31");
			assertThat(ended.last().agreement().name()).isEqualTo("Aftalen");
		});
	}

	@Test
	void an_open_end_does_not_come() {
		Chronicle chronicle = Chronicle.given()
			.recorded("2021-07-01")
			.that(new AgreementConcluded("Aftalen", openFrom("2021-08-01")));
		assertThat(chronicle.asOf("2999-12-31", KNOWN)).isInstanceOf(AsOf.InForce.class);
	}

	@Test
	void before_it_was_recorded_it_is_unknown_even_on_a_day_on_which_it_was_in_force() {
		assertThat(agreement().asOf("2021-08-01", "2021-06-30")).isEqualTo(new AsOf.Unknown());
	}

	@Test
	void what_was_never_recorded_is_unknown() {
		assertThat(new History(List.of()).asOf(day("2021-08-01"), Instant.MAX)).isEqualTo(new AsOf.Unknown());
	}

	@Test
	void a_fact_is_known_at_the_very_instant_at_which_it_was_recorded() {
		RecordedFact fact = agreement().history().facts().getFirst();
		History history = new History(List.of(fact));
		assertThat(history.asOf(day("2021-08-01"), fact.recordedAt())).isInstanceOf(AsOf.InForce.class);
		assertThat(history.asOf(day("2021-08-01"), fact.recordedAt().minusNanos(1))).isInstanceOf(AsOf.Unknown.class);
	}

	@Test
	void a_change_holds_from_its_first_day() {
		Chronicle chronicle = agreement().recorded("2022-06-01")
			.inForceFrom("2022-08-01")
			.that(new AgreementRenamed("Renamed"));
		assertThat(chronicle.asOf("2022-07-31", KNOWN)).isEqualTo(new AsOf.InForce(
				new Version(day("2021-08-01"), day("2022-08-01"), version(chronicle, "2021-08-01").agreement())));
		assertThat(version(chronicle, "2022-07-31").agreement().name()).isEqualTo("Aftalen");
		assertThat(version(chronicle, "2022-08-01").agreement().name()).isEqualTo("Renamed");
		assertThat(version(chronicle, "2022-08-01").until()).isNull();
	}

	@Test
	void an_agreement_that_was_prolonged_in_time_goes_on() {
		Chronicle chronicle = agreement().recorded("2025-06-01")
			.inForceFrom("2025-07-01")
			.that(new PeriodChanged(period("2021-08-01", "2026-07-31")));
		assertThat(chronicle.asOf("2025-08-01", KNOWN)).isInstanceOf(AsOf.InForce.class);
		assertThat(chronicle.asOf("2025-08-01", "2025-05-01")).isInstanceOf(AsOf.Ended.class);
	}

	@Test
	void an_agreement_that_was_ended_early_has_ended_from_the_day_after() {
		Chronicle chronicle = agreement().recorded("2023-06-01")
			.inForceFrom("2023-07-01")
			.that(new PeriodChanged(period("2021-08-01", "2023-12-31")));
		assertThat(chronicle.asOf("2023-12-31", KNOWN)).isInstanceOf(AsOf.InForce.class);
		assertThat(chronicle.asOf("2024-01-01", KNOWN)).isInstanceOf(AsOf.Ended.class);
	}

	private static Version version(Chronicle chronicle, String day) {
		return ((AsOf.InForce) chronicle.asOf(day, KNOWN)).version();
	}

}
