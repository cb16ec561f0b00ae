package dk.aftalebog.agreement.recordevaluation;

import java.util.Locale;

import dk.aftalebog.agreement.pages.Form;
import dk.aftalebog.agreement.pages.SentForm;
import dk.aftalebog.agreement.recordevaluation.RecordEvaluation.Evaluation;
import dk.aftalebog.model.event.AgreementEvent.ActivityConclusion;
import dk.aftalebog.wording.Wording;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

import static org.assertj.core.api.Assertions.assertThat;

class ConcludedTest {

	private final Wording say = say();

	@Test
	void an_activity_of_which_nothing_is_said_is_left_out() {
		Form form = form("", "", "false", "Ingen bruger den");
		RecordEvaluationPage.concluded(form, this.say);
		assertThat(form.wrong()).isEmpty();
		assertThat(form.read(Evaluation.class).activities())
			.containsExactly(new ActivityConclusion("b", false, "Ingen bruger den"));
	}

	@Test
	void a_conclusion_without_a_yes_or_no_is_no_no() {
		Form form = form("", "Måske", "true", "Virker");
		RecordEvaluationPage.concluded(form, this.say);
		assertThat(form.wrong()).containsOnlyKeys("/activities/0/relevant");
	}

	private static Form form(String relevant, String conclusion, String otherRelevant, String otherConclusion) {
		return SentForm.of("/year", "2024", "/heldOn", "2025-02-01", "/conclusion", "Ja", "/activities/0/activity", "a",
				"/activities/0/relevant", relevant, "/activities/0/conclusion", conclusion, "/activities/1/activity",
				"b", "/activities/1/relevant", otherRelevant, "/activities/1/conclusion", otherConclusion);
	}

	private static Wording say() {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasenames("wording/messages", "agreement/messages");
		messages.setDefaultEncoding("UTF-8");
		messages.setFallbackToSystemLocale(false);
		return new Wording(messages, Locale.of("da"));
	}

}
