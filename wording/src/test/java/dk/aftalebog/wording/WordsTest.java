package dk.aftalebog.wording;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import dk.aftalebog.json.EventTypes;
import dk.aftalebog.model.agreement.ActivityText;
import dk.aftalebog.model.agreement.Agreement;
import dk.aftalebog.model.agreement.Direction;
import dk.aftalebog.model.agreement.Level;
import dk.aftalebog.model.agreement.Missing;
import dk.aftalebog.model.agreement.PaperDate;
import dk.aftalebog.model.agreement.Scope;
import dk.aftalebog.model.agreement.Unit;
import dk.aftalebog.model.agreement.Value;
import dk.aftalebog.model.duty.Duty;
import dk.aftalebog.model.event.RevisionKind;
import dk.aftalebog.model.finding.Finding;
import dk.aftalebog.model.record.RevisionRecord;
import dk.aftalebog.model.year.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever a page may have to tell has its word in both languages. */
class WordsTest {

	/** They are written as one text or number. */
	private static final Set<Class<?>> LEAVES = Set.of(Scope.Area.class, Scope.Group.class, Scope.AllAreas.class,
			Scope.Unscoped.class, Value.Quantity.class, Value.YesNo.class, Value.Text.class, PaperDate.class);

	@Test
	void both_languages_have_the_same_words() {
		assertThat(bundle("").stringPropertyNames()).isEqualTo(bundle("_en").stringPropertyNames());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "_en" })
	void every_event_of_an_agreement_has_a_word(String language) {
		assertThat(bundle(language).stringPropertyNames()).containsAll(EventTypes.all()
			.stream()
			.filter((type) -> type.startsWith("agreement."))
			.map((type) -> "event." + type)
			.toList());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "_en" })
	void every_choice_has_a_word(String language) {
		assertThat(bundle(language).stringPropertyNames()).containsAll(Stream
			.of(words("level", Level.values()), words("unit", Unit.values()), words("direction", Direction.values()),
					words("missing", Missing.values()), words("activity-text", ActivityText.values()),
					words("finding", Finding.Kind.values()), words("duty", Duty.Kind.values()),
					words("revision-kind", RevisionKind.values()),
					words("revision-status", RevisionRecord.Status.values()), words("status", Status.values()))
			.flatMap(List::stream)
			.toList());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "_en" })
	void every_field_of_an_agreement_has_a_word(String language) {
		Set<String> fields = new TreeSet<>();
		collect(Agreement.class, fields, new HashSet<>());
		assertThat(fields).contains("period", "baselines", "withinDays");
		assertThat(bundle(language).stringPropertyNames())
			.containsAll(fields.stream().map((field) -> "path." + field).toList());
	}

	/** The names of the components of a type's records, however deep. */
	private static void collect(Type type, Set<String> fields, Set<Type> seen) {
		if (!seen.add(type)) {
			return;
		}
		if (type instanceof ParameterizedType of) {
			Arrays.stream(of.getActualTypeArguments()).forEach((argument) -> collect(argument, fields, seen));
		}
		else if (type instanceof Class<?> one && one.isSealed()) {
			Arrays.stream(one.getPermittedSubclasses()).forEach((permitted) -> collect(permitted, fields, seen));
		}
		else if (type instanceof Class<?> one && one.isRecord() && !LEAVES.contains(one)) {
			for (RecordComponent component : one.getRecordComponents()) {
				fields.add(component.getName());
				collect(component.getGenericType(), fields, seen);
			}
		}
	}

	private static List<String> words(String kind, Enum<?>[] choices) {
		return Arrays.stream(choices).map((choice) -> kind + "." + choice.name()).toList();
	}

	private static Properties bundle(String language) {
		Properties words = new Properties();
		try (InputStream in = WordsTest.class.getResourceAsStream("/wording/messages" + language + ".properties")) {
			words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		return words;
	}

}
