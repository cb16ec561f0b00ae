package dk.aftalebog.agreement.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import dk.aftalebog.json.Json;
import dk.aftalebog.model.agreement.Agreement;

/** The agreements of the samples. */
final class Samples {

	private Samples() {
	}

	static List<Agreement> agreements() {
		try (Stream<Path> files = Files.list(Path.of("..", "samples", "agreements"))) {
			return files.sorted().map(Samples::agreement).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Agreement agreement(Path file) {
		try {
			return Json.MAPPER.treeToValue(Json.MAPPER.readTree(Files.readAllBytes(file)).get("agreement"),
					Agreement.class);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
