package dk.aftalebog.agreement.pages;

import java.time.LocalDate;
import java.util.List;

import dk.aftalebog.agreement.governance.Meeting;
import dk.aftalebog.json.Json;
import dk.aftalebog.model.event.Decision.Ballot;
import dk.aftalebog.model.event.Decision.Vote;
import dk.aftalebog.model.plan.Plan;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MeetingFieldsTest {

	private static final LocalDate DAY = LocalDate.of(2025, 6, 1);

	private final Plan plan = Json.MAPPER.readValue("""
			{"id": "p", "name": "Planen", "municipality": "Prøve", "period": {"from": "2021-08-01"},
			 "board": [{"key": "formand", "organisation": "Boligforeningen", "title": "Direktør",
			            "mandate": {"from": "2025-01-01"}},
			           {"key": "kommune", "organisation": "Prøve Kommune", "title": "Chef",
			            "mandate": {"from": "2021-08-01"}},
			           {"key": "skole", "organisation": "Skolen", "title": "Leder",
			            "mandate": {"from": "2021-08-01", "to": "2024-12-31"}}]}""", Plan.class);

	@Test
	void each_seat_that_was_held_on_the_day_has_a_row() {
		assertThat(MeetingFields.rows(SentForm.of(), this.plan, DAY)).extracting(MeetingFields.Row::who)
			.containsExactly("Direktør, Boligforeningen", "Chef, Prøve Kommune");
	}

	@Test
	void a_seat_keeps_its_vote_where_another_day_gives_it_another_row() {
		Form form = SentForm.of("/votes/0/seat", "formand", "/votes/0/ballot", "for", "/votes/1/seat", "kommune",
				"/votes/1/ballot", "against");
		List<MeetingFields.Row> rows = MeetingFields.rows(form, this.plan, DAY.minusYears(1));
		assertThat(rows).extracting(MeetingFields.Row::seat).containsExactly("kommune", "skole");
		assertThat(form.value("/votes/0/ballot")).isEqualTo("against");
		assertThat(form.value("/votes/1/ballot")).isEmpty();
	}

	@Test
	void who_was_not_there_has_no_vote() {
		Form form = SentForm.of("/meetingOn", "2025-06-01", "/minutes", "Referat 1", "/votes/0/seat", "formand",
				"/votes/0/ballot", "", "/votes/1/seat", "kommune", "/votes/1/ballot", "abstained");
		MeetingFields.sent(form);
		assertThat(form.read(Meeting.class).votes()).containsExactly(new Vote("kommune", Ballot.ABSTAINED));
	}

	@Test
	void all_others_were_there_and_voted_for_it_where_that_is_said_at_once() {
		Form form = SentForm.of("_look", "all-for", "/votes/0/seat", "formand", "/votes/0/ballot", "", "/votes/1/seat",
				"kommune", "/votes/1/ballot", "against");
		MeetingFields.sent(form);
		assertThat(form.value("/votes/0/ballot")).isEqualTo("for");
		assertThat(form.value("/votes/1/ballot")).isEqualTo("against");
	}

	@Test
	void a_day_that_is_none_is_today() {
		assertThat(MeetingFields.day(SentForm.of("/meetingOn", "i går"), DAY)).isEqualTo(DAY);
		assertThat(MeetingFields.day(SentForm.of("/meetingOn", "2024-02-29"), DAY))
			.isEqualTo(LocalDate.of(2024, 2, 29));
	}

}
