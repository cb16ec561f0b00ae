package dk.aftalebog.model.agreement;

import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ScopeTest {

	static Stream<Arguments> scopes() {
		return Stream.of(Arguments.of("area:nord", new Scope.Area("nord")),
				Arguments.of("group:Børn 0-6 år", new Scope.Group("Børn 0-6 år")),
				Arguments.of("group:area:nord", new Scope.Group("area:nord")),
				Arguments.of("area:a:b", new Scope.Area("a:b")), Arguments.of("all-areas", new Scope.AllAreas()),
				Arguments.of("none", new Scope.Unscoped()));
	}

	@ParameterizedTest
	@MethodSource("scopes")
	void a_scope_is_read_as_it_is_written(String text, Scope scope) {
		assertThat(Scope.parse(text)).isEqualTo(scope);
		assertThat(scope).hasToString(text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "area:", "group:", "area", "nord", "All-Areas", "all-areas ", "Area:nord", "None" })
	void a_text_of_another_form_is_refused(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> Scope.parse(text))
			.withMessage("'%s' is no scope: write area:<key>, group:<name>, all-areas or none", text);
	}

}
