package dk.aftalebog.agreement.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever the pages of the workbench say has its words in both languages. */
class PageWordsTest {

	/** Where words stand in a template: <code>#{code}</code>, also with arguments. */
	private static final Pattern CODE = Pattern
		.compile("#\\{([a-zA-Z][a-zA-Z0-9.-]+)[(}]|#messages\\.msg\\('([a-zA-Z0-9.-]+)'");

	private static final List<String> BUNDLES = List.of("/frame/messages", "/wording/messages", "/agreement/messages");

	@Test
	void both_languages_have_the_same_words() {
		assertThat(words("/agreement/messages", "")).isEqualTo(words("/agreement/messages", "_en"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "_en" })
	void every_word_of_a_template_is_there(String language) throws IOException {
		Set<String> known = BUNDLES.stream()
			.flatMap((bundle) -> words(bundle, language).stream())
			.collect(Collectors.toCollection(TreeSet::new));
		Set<String> said = said();
		assertThat(said).hasSizeGreaterThan(100);
		assertThat(said).allSatisfy((code) -> assertThat(known).contains(code));
	}

	private static Set<String> said() throws IOException {
		Set<String> said = new TreeSet<>();
		try (Stream<Path> templates = Files.list(Path.of("src/main/resources/templates/agreement"))) {
			for (Path template : templates.toList()) {
				CODE.matcher(Files.readString(template)).results().map(PageWordsTest::code).forEach(said::add);
			}
		}
		// Codes that end in a value.
		said.removeIf((code) -> code.endsWith("."));
		return said;
	}

	private static String code(MatchResult found) {
		return (found.group(1) != null) ? found.group(1) : found.group(2);
	}

	private static Set<String> words(String bundle, String language) {
		Properties words = new Properties();
		try (InputStream in = PageWordsTest.class.getResourceAsStream(bundle + language + ".properties")) {
			words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		return words.stringPropertyNames();
	}

}
