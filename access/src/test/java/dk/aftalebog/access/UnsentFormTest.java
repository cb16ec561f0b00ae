package dk.aftalebog.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockPart;
import org.springframework.security.web.csrf.MissingCsrfTokenException;

import static org.assertj.core.api.Assertions.assertThat;

class UnsentFormTest {

	private final MockHttpServletRequest request = new MockHttpServletRequest("POST", "/agreements/a/minutes");

	@Test
	void what_was_typed_is_kept_once() throws Exception {
		this.request.setContentType("application/x-www-form-urlencoded");
		Map<String, String[]> kept = keep();
		assertThat(kept).containsOnlyKeys("/minutes");
		assertThat(UnsentForm.take(this.request)).isEmpty();
	}

	@Test
	void what_was_typed_beside_a_file_is_kept_without_the_file() throws Exception {
		this.request.setContentType("multipart/form-data; boundary=x");
		this.request.addPart(new MockPart("/minutesAttachmentFile", "referat.pdf", new byte[] { 1 }));
		assertThat(keep()).containsOnlyKeys("/minutes", UnsentForm.WITHOUT_FILES);
	}

	@Test
	void nobody_is_told_to_choose_a_file_again_who_chose_none() throws Exception {
		this.request.setContentType("multipart/form-data; boundary=x");
		this.request.addPart(new MockPart("/minutesAttachmentFile", "", new byte[0]));
		assertThat(keep()).containsOnlyKeys("/minutes");
	}

	@Test
	void a_form_longer_than_any_is_not_kept() throws Exception {
		MockHttpServletResponse response = send(this.request, 4_000_001);
		assertThat(response.getRedirectedUrl()).isNull();
		assertThat(response.getForwardedUrl()).isEqualTo("/not-allowed");
	}

	@Test
	void whoever_sends_forms_without_being_logged_in_cannot_fill_the_memory() throws Exception {
		List<MockHttpServletRequest> sent = new ArrayList<>();
		for (int i = 0; i < 20; i++) {
			MockHttpServletRequest another = new MockHttpServletRequest("POST", "/agreements/a/minutes");
			send(another, 1_000_000);
			sent.add(another);
		}
		assertThat(sent.stream().map(UnsentForm::take).filter(Optional::isPresent)).hasSizeBetween(1, 16);
	}

	private static MockHttpServletResponse send(MockHttpServletRequest request, int characters) throws Exception {
		request.setContentType("application/x-www-form-urlencoded");
		request.addParameter("/text", "x".repeat(characters));
		MockHttpServletResponse response = new MockHttpServletResponse();
		UnsentForm.keeping("/not-allowed").handle(request, response, new MissingCsrfTokenException("gammel"));
		return response;
	}

	private Map<String, String[]> keep() throws Exception {
		this.request.addParameter("_csrf", "gammel");
		this.request.addParameter("/minutes", "Referat 2");
		MockHttpServletResponse response = new MockHttpServletResponse();
		UnsentForm.keeping("/not-allowed").handle(this.request, response, new MissingCsrfTokenException("gammel"));
		assertThat(response.getRedirectedUrl()).isEqualTo("/agreements/a/minutes");
		return UnsentForm.take(this.request).orElseThrow();
	}

}
