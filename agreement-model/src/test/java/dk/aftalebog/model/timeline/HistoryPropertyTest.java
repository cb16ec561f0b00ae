package dk.aftalebog.model.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;

import dk.aftalebog.model.timeline.Histories.Question;
import dk.aftalebog.model.timeline.Histories.Tried;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.statistics.Statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The fold over both clocks, held against a second reading of its definition. Each
 * property runs on a seed of its own, which its report prints.
 */
class HistoryPropertyTest {

	@Provide
	Arbitrary<Tried> histories() {
		return Histories.histories();
	}

	@Provide
	Arbitrary<Question> questions() {
		return Histories.questions();
	}

	@Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
	void an_answer_is_the_fold_of_what_was_known_and_in_force(@ForAll("histories") Tried tried,
			@ForAll @Size(min = 8, max = 8) List<@From("questions") Question> questions) {
		History history = new History(tried.accepted());
		for (Question question : questions) {
			Picture expected = Oracle.answer(tried.accepted(), question.day(), question.knownAt());
			Statistics.label("answers").collect(expected.status().split(" ", 2)[0]);
			assertThat(Picture.of(history.asOf(question.day(), question.knownAt()))).isEqualTo(expected);
		}
		Statistics.label("several commits")
			.collect(Objects.requireNonNull(tried.accepted().getLast().fact().revision()) > 2);
		Statistics.label("refused").collect(!tried.refused().isEmpty());
		// Each kind of answer is really met, or the comparison says little.
		Statistics.label("answers").coverage((coverage) -> {
			coverage.check("in").percentage((share) -> share > 30);
			coverage.check("not").percentage((share) -> share > 5);
			coverage.check("ended").percentage((share) -> share > 3);
			coverage.check("unknown").percentage((share) -> share > 1);
		});
		Statistics.label("several commits")
			.coverage((coverage) -> coverage.check(true).percentage((share) -> share > 30));
	}

	@Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
	void every_question_about_a_history_is_answered_so(@ForAll("histories") Tried tried) {
		History history = new History(tried.accepted());
		Histories.allQuestions()
			.forEach((question) -> assertThat(Picture.of(history.asOf(question.day(), question.knownAt())))
				.isEqualTo(Oracle.answer(tried.accepted(), question.day(), question.knownAt())));
	}

	@Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
	void a_commit_is_refused_for_the_fact_that_has_no_place(@ForAll("histories") Tried tried) {
		tried.refused()
			.forEach((facts) -> assertThatExceptionOfType(TimelineBroken.class)
				.isThrownBy(() -> Timeline.of(facts.stream().map(RecordedFact::fact).toList()))
				.satisfies((broken) -> assertThat(broken.fact()).isEqualTo(Oracle.withoutPlace(facts))));
	}

	@Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
	void what_is_recorded_later_never_changes_an_earlier_answer(@ForAll("histories") Tried tried,
			@ForAll("questions") Question question) {
		History all = new History(tried.accepted());
		Instant knownAt = question.knownAt();
		List<RecordedFact> then = tried.accepted()
			.stream()
			.filter((fact) -> !fact.recordedAt().isAfter(knownAt))
			.toList();
		assertThat(all.asOf(question.day(), knownAt)).isEqualTo(new History(then).asOf(question.day(), knownAt));
	}

	@Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
	void the_order_in_which_facts_are_handed_in_does_not_matter(@ForAll("histories") Tried tried,
			@ForAll("questions") Question question, @ForAll long shuffle) {
		List<RecordedFact> shuffled = new ArrayList<>(tried.accepted());
		Collections.shuffle(shuffled, new Random(shuffle));
		assertThat(new History(shuffled).asOf(question.day(), question.knownAt()))
			.isEqualTo(new History(tried.accepted()).asOf(question.day(), question.knownAt()));
	}

	@Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
	void versions_follow_one_another_without_gap_or_overlap(@ForAll("histories") Tried tried,
			@ForAll("questions") Question question) {
		List<Version> versions = new History(tried.accepted()).knownAt(question.knownAt()).versions();
		if (versions.isEmpty()) {
			assertThat(question.knownAt()).isBefore(Histories.FIRST_INSTANT);
			return;
		}
		LocalDate next = Histories.FIRST_DAY;
		for (Version version : versions.subList(0, versions.size() - 1)) {
			assertThat(version.from()).isEqualTo(next);
			assertThat(version.until()).isAfter(version.from());
			next = version.until();
		}
		assertThat(versions.getLast().from()).isEqualTo(next);
		assertThat(versions.getLast().until()).isNull();
	}

}
