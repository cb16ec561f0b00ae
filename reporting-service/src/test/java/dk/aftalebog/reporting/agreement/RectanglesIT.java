package dk.aftalebog.reporting.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;

import dk.aftalebog.model.timeline.AsOf;
import dk.aftalebog.access.Acting;
import dk.aftalebog.reporting.Reports;
import dk.aftalebog.reporting.asof.State;
import dk.aftalebog.reporting.asof.Versions;
import dk.aftalebog.reporting.web.Moment;
import dk.aftalebog.reporting.web.NotFound;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The rectangles and the model's fold are two ways to the same answer. */
class RectanglesIT {

	private static final int HISTORIES = 250;

	private static final int QUESTIONS = 25;

	private static Reports reports;

	private static List<RandomHistory> histories;

	@BeforeAll
	static void many_histories() {
		reports = Reports.start();
		histories = LongStream.range(0, HISTORIES).mapToObj((seed) -> new RandomHistory(seed, reports.log())).toList();
		reports.send(reports.log().entries());
		reports.awaitAll();
	}

	@BeforeEach
	void act() {
		Acting.asAuditor();
	}

	@AfterAll
	static void stop() {
		Acting.asNobody();
		reports.close();
	}

	@Test
	void on_any_day_as_known_at_any_instant_they_say_what_the_fold_says() {
		AgreementQueries queries = reports.bean(AgreementQueries.class);
		for (RandomHistory history : histories) {
			for (int i = 0; i < QUESTIONS; i++) {
				compare(queries, history, history.someDay(), history.someInstant());
			}
		}
	}

	@Test
	void the_list_says_what_the_single_answers_say() {
		AgreementQueries queries = reports.bean(AgreementQueries.class);
		RandomHistory some = histories.get(100);
		for (int i = 0; i < 5; i++) {
			Moment moment = moment(some.someDay(), some.someInstant());
			List<AgreementQueries.Line> lines = queries.agreements(moment, Filter.NONE, "", HISTORIES);
			assertThat(lines).hasSize((int) histories.stream()
				.filter((history) -> !(history.facts()
					.asOf(moment.inForceOn(), moment.knownAt()) instanceof AsOf.Unknown))
				.count());
			for (AgreementQueries.Line line : lines) {
				AgreementAnswer answer = queries.agreement(line.id(), moment);
				assertThat(line.state()).as("%s at %s", line.id(), moment).isEqualTo(answer.state());
				if (answer.agreement() != null) {
					assertThat(line.name()).isEqualTo(answer.agreement().name());
					assertThat(line.period()).isEqualTo(answer.agreement().period());
				}
			}
		}
	}

	@Test
	void an_as_of_question_is_one_index_look_up() {
		JdbcClient jdbc = reports.bean(JdbcClient.class);
		jdbc.sql("ANALYZE projection.agreement_version").update();
		List<String> plan = jdbc.sql("EXPLAIN " + Versions.AS_OF)
			.params("history-7", LocalDate.parse("2022-01-01"), Instant.parse("2022-01-01T00:00:00Z").toString())
			.query((row, number) -> row.getString(1))
			.list();
		assertThat(String.join("\n", plan)).containsPattern("Index Cond: .*agreement = .*in_force @> .*known @> ")
			.doesNotContain("Filter", "Seq Scan");
	}

	private static void compare(AgreementQueries queries, RandomHistory history, LocalDate day, Instant instant) {
		Moment moment = moment(day, instant);
		AsOf expected = history.facts().asOf(day, instant);
		String what = "%s on %s as known at %s".formatted(history.id(), day, instant);
		if (expected instanceof AsOf.Unknown) {
			assertThatExceptionOfType(NotFound.class).as(what)
				.isThrownBy(() -> queries.agreement(history.id(), moment));
			return;
		}
		AgreementAnswer answer = queries.agreement(history.id(), moment);
		switch (expected) {
			case AsOf.InForce(var version) -> {
				assertThat(answer.state()).as(what).isEqualTo(State.IN_FORCE);
				assertThat(answer.inForceFrom()).as(what).isEqualTo(version.from());
				assertThat(answer.inForceUntil()).as(what).isEqualTo(version.until());
				assertThat(answer.agreement()).as(what).isEqualTo(version.agreement());
			}
			case AsOf.NotYetInForce(var from) -> {
				assertThat(answer.state()).as(what).isEqualTo(State.NOT_YET_IN_FORCE);
				assertThat(answer.inForceFrom()).as(what).isEqualTo(from);
				assertThat(answer.agreement()).as(what).isNull();
			}
			case AsOf.Ended(var on, var last) -> {
				assertThat(answer.state()).as(what).isEqualTo(State.ENDED);
				assertThat(answer.endedOn()).as(what).isEqualTo(on);
				assertThat(answer.lastVersion()).as(what)
					.isEqualTo(new AgreementAnswer.LastVersion(last.from(), last.agreement()));
			}
			case AsOf.Unknown() -> throw new AssertionError(what);
		}
	}

	private static Moment moment(LocalDate day, Instant instant) {
		return new Moment(day, instant, 0, instant, null);
	}

}
