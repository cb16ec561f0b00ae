package dk.aftalebog.json;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dk.aftalebog.model.event.Event;
import dk.aftalebog.model.event.PersonEvent.PersonErased;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Events are for ever: every type has an approved file, written and read by the mapper
 * that production uses. A file that cannot be read any more, or would be written
 * otherwise, breaks the build. A new type's file is written by running this class with
 * {@code -Dapprove=true}, once.
 */
class ApprovedEventsTest {

	private static final Path APPROVED = Path.of("src", "test", "resources", "approved");

	@Test
	void every_type_has_a_file_and_every_file_a_type() throws IOException {
		try (Stream<Path> files = Files.list(APPROVED)) {
			Set<String> approved = files.map((file) -> file.getFileName().toString().replace(".json", ""))
				.collect(Collectors.toCollection(TreeSet::new));
			assertThat(approved).isEqualTo(EventTypes.all());
		}
	}

	@Test
	void there_is_one_sample_of_every_type() {
		List<String> types = SampleEvents.all().map(EventTypes::typeOf).sorted().toList();
		assertThat(types).containsExactlyElementsOf(EventTypes.all());
	}

	@ParameterizedTest
	@MethodSource("samples")
	void an_event_is_written_as_approved(Event event) throws IOException {
		Path file = APPROVED.resolve(EventTypes.typeOf(event) + ".json");
		if (Boolean.getBoolean("approve") && !Files.exists(file)) {
			Files.writeString(file, pretty(EventJson.write(event)));
		}
		assertThat(pretty(EventJson.write(event))).isEqualTo(Files.readString(file));
	}

	@ParameterizedTest
	@MethodSource("samples")
	void an_approved_event_is_read_as_it_was_meant(Event event) throws IOException {
		String type = EventTypes.typeOf(event);
		assertThat(EventJson.read(type, Files.readString(APPROVED.resolve(type + ".json")))).isEqualTo(event);
	}

	@Test
	void an_erasure_of_before_it_told_what_vanished_can_be_read() {
		assertThat(EventJson.read("person.erased.v1", "{\"reason\": \"Har bedt om det\"}"))
			.isEqualTo(new PersonErased("Har bedt om det", null));
	}

	static Stream<Event> samples() {
		return SampleEvents.all();
	}

	private static String pretty(String json) {
		return Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(Json.MAPPER.readTree(json)) + "\n";
	}

}
