package dk.aftalebog.agreement.deciderevision;

import dk.aftalebog.agreement.pages.Form;
import dk.aftalebog.agreement.pages.SentForm;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ShownTest {

	@Test
	void an_outcome_stays_chosen_where_the_page_shows_what_it_showed() {
		Form form = SentForm.of("_seen", "tag", "/basis", "hash", "/outcome", "approved");
		assertThat(shown(form).isOther("hash", "tag", "/outcome")).isFalse();
		assertThat(form.value("/outcome")).isEqualTo("approved");
	}

	@Test
	void an_outcome_is_chosen_again_where_the_timeline_has_moved() {
		Form form = SentForm.of("_seen", "tag", "/basis", "hash", "/outcome", "approved");
		assertThat(shown(form).isOther("another", "tag", "/outcome")).isTrue();
		assertThat(form.value("/outcome")).isEmpty();
	}

	@Test
	void an_outcome_is_chosen_again_where_something_happened_to_the_revision() {
		Form form = SentForm.of("_seen", "tag", "/basis", "hash", "/outcome", "rejected");
		assertThat(shown(form).isOther("hash", "later", "/outcome")).isTrue();
		assertThat(form.value("/outcome")).isEmpty();
	}

	@Test
	void an_outcome_is_chosen_again_where_the_revision_no_longer_applies() {
		Form form = SentForm.of("_seen", "tag", "/basis", "hash", "/outcome", "approved");
		assertThat(shown(form).isOther(null, "tag", "/outcome")).isTrue();
	}

	@Test
	void a_page_that_is_shown_first_shows_nothing_else() {
		assertThat(shown(SentForm.of()).isOther("hash", "tag", "/outcome")).isFalse();
	}

	private static Shown shown(Form form) {
		return new Shown(form, "/basis", "_seen");
	}

}
