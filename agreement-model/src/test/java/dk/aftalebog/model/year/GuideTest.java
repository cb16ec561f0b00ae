package dk.aftalebog.model.year;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

import static org.assertj.core.api.Assertions.assertThat;

/** The guide names every code, and a test for each of its lines. */
class GuideTest {

	private static final Path GUIDE = Path.of("..", "docs", "guides", "how-a-year-is-judged.md");

	private static final Pattern TEST = Pattern.compile("`(\\w+Test)\\.(\\w+)`");

	private static List<List<String>> rows() throws IOException {
		return Files.readAllLines(GUIDE)
			.stream()
			.filter((line) -> line.startsWith("| ") && !line.contains("shown by"))
			.map((line) -> Stream.of(line.substring(1).split("\\|")).map(String::strip).toList())
			.toList();
	}

	@Test
	void every_line_names_a_test_that_is_there() throws IOException {
		assertThat(rows()).isNotEmpty().allSatisfy((row) -> {
			assertThat(TEST.matcher(row.getLast()).results()).isNotEmpty()
				.allSatisfy((match) -> assertThat(tests(match.group(1))).contains(match.group(2)));
		});
	}

	@Test
	void every_reason_stands_once_beside_its_status() throws IOException {
		assertThat(codes(3)).containsExactlyElementsOf(Arrays.stream(Reason.values())
			.map((reason) -> List.of("`%s`".formatted(reason), "`%s`".formatted(reason.status())))
			.toList());
	}

	@Test
	void every_reason_for_no_total_stands_once() throws IOException {
		assertThat(codes(2)).containsExactlyElementsOf(
				Arrays.stream(Total.Why.values()).map((why) -> List.of("`%s`".formatted(why))).toList());
	}

	/** The codes in the table of so many columns, without the tests. */
	private static List<List<String>> codes(int columns) throws IOException {
		return rows().stream()
			.filter((row) -> row.getFirst().startsWith("`"))
			.filter((row) -> row.size() == columns)
			.map((row) -> row.subList(0, columns - 1))
			.toList();
	}

	private static List<String> tests(String simpleName) throws ClassNotFoundException {
		return Stream.of(Class.forName(GuideTest.class.getPackageName() + "." + simpleName).getDeclaredMethods())
			.filter((method) -> Stream
				.<Class<? extends Annotation>>of(Test.class, ParameterizedTest.class, Property.class)
				.anyMatch(method::isAnnotationPresent))
			.map((method) -> method.getName())
			.toList();
	}

}
