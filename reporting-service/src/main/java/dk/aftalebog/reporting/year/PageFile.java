package dk.aftalebog.reporting.year;

import java.nio.charset.StandardCharsets;

import dk.aftalebog.reporting.web.AnswerFormat;
import dk.aftalebog.reporting.web.Parameters;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** What a page lets its reader take home. */
final class PageFile {

	private PageFile() {
	}

	static AnswerFormat of(Parameters parameters) {
		return AnswerFormat.of(parameters, null);
	}

	static ResponseEntity<Object> json(String name, Object answer) {
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_JSON)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(name + ".json", StandardCharsets.UTF_8).build().toString())
			.body(answer);
	}

}
