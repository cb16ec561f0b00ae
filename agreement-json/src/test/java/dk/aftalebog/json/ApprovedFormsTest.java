package dk.aftalebog.json;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dk.aftalebog.model.agreement.Amount;
import dk.aftalebog.model.agreement.Missing;
import dk.aftalebog.model.agreement.Scope;
import dk.aftalebog.model.agreement.Span;
import dk.aftalebog.model.agreement.TargetRule;
import dk.aftalebog.model.agreement.Value;
import dk.aftalebog.model.event.Event;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What {@link ApprovedEventsTest} holds for every type holds for every form that a part
 * can take, and for what is absent. The text is compared letter by letter, the white
 * space between its tokens aside.
 */
class ApprovedFormsTest {

	private static final Path FOLDER = Path.of("src", "test", "resources", "approved-forms");

	private static final Map<String, Event> SAMPLES = FormSamples.all();

	static Set<String> samples() {
		return SAMPLES.keySet();
	}

	@ParameterizedTest
	@MethodSource("samples")
	void an_event_is_written_as_approved(String name) throws IOException {
		String written = EventJson.write(sample(name));
		assertThat(FOLDER.resolve(name + ".json")).as("to be approved: %s", written).exists();
		assertThat(written).isEqualTo(withoutSpace(text(name)));
	}

	@ParameterizedTest
	@MethodSource("samples")
	void an_approved_event_is_read_as_it_was_meant(String name) throws IOException {
		assertThat(EventJson.read(typeOf(name), text(name))).isEqualTo(sample(name));
	}

	@Test
	void every_approved_file_has_a_type_and_a_sample() throws IOException {
		try (Stream<Path> files = Files.list(FOLDER)) {
			Set<String> approved = files.map((file) -> file.getFileName().toString().replace(".json", ""))
				.collect(Collectors.toCollection(TreeSet::new));
			assertThat(approved).isEqualTo(SAMPLES.keySet());
			assertThat(approved).allMatch((name) -> EventTypes.all().contains(typeOf(name)));
		}
	}

	@Test
	void every_form_of_every_part_is_shown() {
		Set<Class<?>> shown = new HashSet<>();
		SAMPLES.values().forEach((event) -> collect(event, shown));
		assertThat(shown).contains(TargetRule.class.getPermittedSubclasses())
			.contains(Span.class.getPermittedSubclasses())
			.contains(Amount.class.getPermittedSubclasses())
			.contains(Scope.class.getPermittedSubclasses())
			.contains(Value.class.getPermittedSubclasses());
		String all = SAMPLES.values().stream().map(EventJson::write).collect(Collectors.joining());
		assertThat(Stream.of(Missing.values()).map(ModelNames::nameOf)).allMatch(all::contains);
	}

	@Test
	void a_type_that_is_not_known_is_refused() {
		assertThatExceptionOfType(UnknownEventType.class)
			.isThrownBy(() -> EventJson.read("agreement.party-added.v2", "{}"))
			.withMessage("The event type 'agreement.party-added.v2' is not known to this version");
	}

	private static Event sample(String name) {
		return Objects.requireNonNull(SAMPLES.get(name));
	}

	private static String typeOf(String name) {
		return name.substring(0, name.indexOf("--"));
	}

	private static String text(String name) throws IOException {
		return Files.readString(FOLDER.resolve(name + ".json"));
	}

	private static String withoutSpace(String json) {
		StringBuilder compact = new StringBuilder();
		boolean quoted = false;
		boolean escaped = false;
		for (int i = 0; i < json.length(); i++) {
			char letter = json.charAt(i);
			if (quoted || !Character.isWhitespace(letter)) {
				compact.append(letter);
			}
			if (letter == '"' && !escaped) {
				quoted = !quoted;
			}
			escaped = letter == '\\' && !escaped;
		}
		return compact.toString();
	}

	private static void collect(@Nullable Object value, Set<Class<?>> shown) {
		if (value instanceof Iterable<?> elements) {
			elements.forEach((element) -> collect(element, shown));
		}
		else if (value instanceof Record record) {
			shown.add(record.getClass());
			for (RecordComponent component : record.getClass().getRecordComponents()) {
				collect(valueOf(record, component), shown);
			}
		}
	}

	private static @Nullable Object valueOf(Record record, RecordComponent component) {
		try {
			component.getAccessor().setAccessible(true);
			return component.getAccessor().invoke(record);
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
