package dk.aftalebog.model.record;

import java.time.Instant;
import java.util.List;

import dk.aftalebog.model.IndicatorDraft;
import dk.aftalebog.model.change.Change;
import dk.aftalebog.model.event.AgreementEvent.AwaitedValueFilled;
import dk.aftalebog.model.event.AgreementEvent.ContentFact;
import dk.aftalebog.model.event.AgreementEvent.EvaluationRecorded;
import dk.aftalebog.model.event.AgreementEvent.MeasurementCorrected;
import dk.aftalebog.model.event.AgreementEvent.MeasurementRecorded;
import dk.aftalebog.model.record.AgreementRecord.MeasurementKey;
import dk.aftalebog.model.timeline.Fact;
import dk.aftalebog.model.timeline.TimelineBroken;
import org.junit.jupiter.api.Test;

import static dk.aftalebog.model.Example.day;
import static dk.aftalebog.model.Example.figure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class AgreementRecordTest {

	private final Recorded recorded = new Recorded(new Change.IndicatorAdded(IndicatorDraft.indicator("i").build()));

	private final AgreementRecord record = this.recorded.record();

	@Test
	void it_knows_its_registration_once_there_is_one() {
		assertThat(this.record.registration().agreement()).isEqualTo("aftale");
		assertThatIllegalStateException().isThrownBy(() -> new AgreementRecord().registration());
	}

	@Test
	void facts_stand_with_the_numbers_of_their_events() {
		assertThat(this.record.facts()).extracting(Fact::sequence).containsExactly(1L, 2L);
		this.recorded.then(new EvaluationRecorded(2021, day("2022-03-01"), "Ja", List.of()))
			.then(new AwaitedValueFilled(day("2022-06-05"), day("2022-06-06"),
					new Change.IndicatorBaselineSet("i", figure("nord", "7"))));
		assertThat(this.record.facts().getLast()).isEqualTo(new Fact(4, null, day("2022-06-05"), day("2022-06-06"),
				new Change.IndicatorBaselineSet("i", figure("nord", "7"))));
		assertThat(this.record.evaluations())
			.containsExactly(new EvaluationRecorded(2021, day("2022-03-01"), "Ja", List.of()));
	}

	@Test
	void it_knows_its_timeline_as_it_was() {
		this.recorded.facts(1, "2022-06-01", "2022-08-01", new Change.AgreementRenamed("Trivsel"));
		assertThat(this.record.timelineAt(2).versions()).hasSize(1);
		assertThat(this.record.timelineAt(3)).isEqualTo(this.record.timeline());
		assertThat(this.record.timeline().versions()).hasSize(2);
	}

	@Test
	void it_says_what_further_facts_would_make_of_it_and_stays_as_it_is() {
		Change renamed = new Change.AgreementRenamed("Trivsel");
		Change again = new Change.AgreementRenamed("Naboskab");
		assertThat(this.record.timelineWith(List.of(content(renamed), content(again)))
			.versions()
			.getLast()
			.agreement()
			.name()).isEqualTo("Naboskab");
		assertThat(this.record.timeline().versions()).hasSize(1);
		assertThatExceptionOfType(TimelineBroken.class)
			.isThrownBy(() -> this.record.timelineWith(List.of(content(new Change.ActivityEnded("ukendt")))));
	}

	@Test
	void what_would_be_written_comes_after_what_was() {
		this.recorded.facts(1, "2022-06-01", "2022-08-01", new Change.AgreementRenamed("Trivsel"));
		assertThat(this.record.timelineWith(List.of(content(new Change.AgreementRenamed("Naboskab"))))
			.versions()
			.getLast()
			.agreement()
			.name()).isEqualTo("Naboskab");
	}

	@Test
	void of_each_measured_cell_it_knows_the_latest_figure() {
		this.recorded.then(new MeasurementRecorded("i", null, 2021, figure("nord", "3")))
			.then(new MeasurementRecorded("i", "kommunen", 2021, figure("nord", "4")))
			.then(new MeasurementRecorded("i", null, 2022, figure("nord", "5")))
			.then(new MeasurementCorrected("i", null, 2021, figure("nord", "2"), "Talt to gange"));
		assertThat(this.record.measurements()).hasSize(3)
			.containsEntry(new MeasurementKey("i", null, 2021, figure("nord", "0").key()), figure("nord", "2"))
			.containsEntry(new MeasurementKey("i", "kommunen", 2021, figure("nord", "0").key()), figure("nord", "4"));
	}

	@Test
	void a_copy_goes_its_own_way() {
		this.recorded.opened(1, "2022-08-01").then(new MeasurementRecorded("i", null, 2021, figure("nord", "3")));
		AgreementRecord copy = this.record.copy();
		assertThat(copy.registration()).isEqualTo(this.record.registration());
		assertThat(copy.facts()).isEqualTo(this.record.facts());
		assertThat(copy.revisions()).containsExactlyElementsOf(this.record.revisions());
		assertThat(copy.measurements()).isEqualTo(this.record.measurements());
		this.recorded.then(new EvaluationRecorded(2021, day("2022-03-01"), "Ja", List.of()))
			.opened(2, "2022-08-01")
			.facts(1, "2022-06-01", "2022-08-01", new Change.AgreementRenamed("Trivsel"))
			.then(new MeasurementRecorded("i", null, 2022, figure("nord", "3")));
		assertThat(copy.facts()).hasSize(2);
		assertThat(copy.revisions()).hasSize(1);
		assertThat(copy.measurements()).hasSize(1);
		assertThat(copy.evaluations()).isEmpty();
		AgreementRecord evaluated = this.record.copy();
		assertThat(evaluated.evaluations()).hasSize(1);
		copy.apply(content(new Change.AgreementRenamed("Naboskab")), Instant.EPOCH, null);
		assertThat(copy.facts().getLast().sequence()).isEqualTo(5);
	}

	@Test
	void a_revision_that_there_is_not_is_absent() {
		assertThat(this.record.revision(1)).isEmpty();
	}

	private static ContentFact content(Change change) {
		return new ContentFact(1, day("2022-06-01"), day("2022-08-01"), change);
	}

}
