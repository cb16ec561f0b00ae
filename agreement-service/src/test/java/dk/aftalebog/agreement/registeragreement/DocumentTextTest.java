package dk.aftalebog.agreement.registeragreement;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class DocumentTextTest {

	@Test
	void a_file_in_utf_8_is_read_with_or_without_its_mark() {
		assertThat(DocumentText.decode("{\"æ\": 1}".getBytes(StandardCharsets.UTF_8))).contains("{\"æ\": 1}");
		assertThat(DocumentText.decode("\uFEFF{}".getBytes(StandardCharsets.UTF_8))).contains("{}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "ISO-8859-1", "windows-1252", "UTF-16", "UTF-16LE" })
	void another_encoding_is_never_taken_for_utf_8(String encoding) {
		assertThat(DocumentText.decode("{\"navn\": \"Sammenhængskraft på tværs\"}".getBytes(Charset.forName(encoding))))
			.isEmpty();
	}

	@Test
	void its_size_counts_in_bytes() {
		assertThat(DocumentText.isTooLarge("x".repeat(DocumentText.MOST_BYTES))).isFalse();
		assertThat(DocumentText.isTooLarge("æ".repeat(DocumentText.MOST_BYTES / 2 + 1))).isTrue();
	}

}
