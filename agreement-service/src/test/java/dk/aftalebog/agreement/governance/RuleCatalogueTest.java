package dk.aftalebog.agreement.governance;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dk.aftalebog.agreement.governance.Edge.Side;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code docs/rules.md} is made from the rules and from the tests at their edges. */
class RuleCatalogueTest {

	private static final Path CATALOGUE = Path.of("..", "docs", "rules.md");

	private static final Pattern PLACE = Pattern.compile("%[sd]");

	private static List<Method> tests = List.of();

	@BeforeAll
	static void look() throws IOException, URISyntaxException {
		Path classes = Path.of(RuleCatalogueTest.class.getProtectionDomain().getCodeSource().getLocation().toURI());
		try (Stream<Path> files = Files.walk(classes)) {
			tests = files.map((file) -> classes.relativize(file).toString())
				.filter((file) -> file.endsWith("Test.class"))
				.map((file) -> named(file.replace(".class", "").replace(file.contains("\\") ? '\\' : '/', '.')))
				.flatMap((type) -> Stream.of(type.getDeclaredMethods()))
				.filter((method) -> method.getAnnotationsByType(Edge.class).length > 0)
				.sorted(Comparator.comparing((Method method) -> method.getDeclaringClass().getSimpleName())
					.thenComparing(Method::getName))
				.toList();
		}
	}

	@ParameterizedTest
	@EnumSource(Rule.class)
	void a_rule_has_a_test_on_either_side_of_its_edge(Rule rule) {
		for (Side side : Side.values()) {
			assertThat(at(rule, side)).as("tests marked @Edge(rule = Rule.%s, side = Side.%s)", rule, side)
				.isNotEmpty();
		}
	}

	@Test
	void what_stands_at_an_edge_is_run_as_a_test() {
		assertThat(tests).allMatch((method) -> method.isAnnotationPresent(Test.class));
	}

	@Test
	void the_catalogue_is_up_to_date() throws IOException {
		if (Boolean.getBoolean("approve")) {
			Files.writeString(CATALOGUE, catalogue());
		}
		assertThat(CATALOGUE)
			.as("write it anew with: mvn -pl agreement-service -am test -Dapprove=true "
					+ "-Dtest=RuleCatalogueTest -Dsurefire.failIfNoSpecifiedTests=false")
			.hasContent(catalogue());
	}

	private static String catalogue() {
		return """
				# Rules

				Made by `RuleCatalogueTest` from the rules themselves and the tests at their edges; do not edit.

				The number is that of the domain's eleven rules of revision. The code ends the `type` of the answer that refuses; a released code stays. *(1)*, *(2)* … stand for what the message speaks of. The paper is the one whose terms ask for the rule: *all* of them, or *the ledger*, which adds what makes a record trustworthy. Beside each rule stand the tests that show what it refuses, and the nearest thing that it allows.

				| rule | code | says | siger | paper | refuses | allows |
				|---|---|---|---|---|---|---|
				"""
				+ Arrays.stream(Rule.values()).map(RuleCatalogueTest::row).collect(Collectors.joining("\n")) + "\n";
	}

	private static String row(Rule rule) {
		return "| %d | `%s` | %s | %s | %s | %s | %s |".formatted(rule.number(), rule.code(), readable(rule.english()),
				readable(rule.danish()), rule.source(), links(rule, Side.REFUSED), links(rule, Side.ALLOWED));
	}

	private static String readable(String message) {
		StringBuilder readable = new StringBuilder();
		Matcher place = PLACE.matcher(message);
		for (int i = 1; place.find(); i++) {
			place.appendReplacement(readable, "*(" + i + ")*");
		}
		return place.appendTail(readable).toString();
	}

	private static String links(Rule rule, Side side) {
		return at(rule, side).stream().map(RuleCatalogueTest::link).collect(Collectors.joining("<br>"));
	}

	private static String link(Method test) {
		Class<?> type = test.getDeclaringClass();
		return "[`%s#%s`](../agreement-service/src/test/java/%s.java)".formatted(type.getSimpleName(), test.getName(),
				type.getName().replace('.', '/'));
	}

	private static List<Method> at(Rule rule, Side side) {
		return tests.stream()
			.filter((method) -> Stream.of(method.getAnnotationsByType(Edge.class))
				.anyMatch((edge) -> edge.rule() == rule && edge.side() == side))
			.toList();
	}

	private static Class<?> named(String name) {
		try {
			return Class.forName(name, false, RuleCatalogueTest.class.getClassLoader());
		}
		catch (ClassNotFoundException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
