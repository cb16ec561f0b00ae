package dk.aftalebog.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dk.aftalebog.log.MalformedLog;
import dk.aftalebog.log.VerifierKey;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for on the command line.
 *
 * @param source the export, or the address of the log
 * @param keys the keys that are trusted
 * @param earlier files of earlier checkpoints or exports
 * @param document a document to check, if there is one
 */
record Arguments(String source, List<VerifierKey> keys, List<Path> earlier, @Nullable DocumentCheck document) {

	private static final Set<String> OPTIONS = Set.of("--key", "--earlier", "--document", "--agreement",
			"--in-force-on", "--known-at");

	static Arguments parse(String... args) {
		List<String> sources = new ArrayList<>();
		Map<String, List<String>> options = new HashMap<>();
		for (int i = 0; i < args.length; i++) {
			if (!args[i].startsWith("--")) {
				sources.add(args[i]);
			}
			else if (OPTIONS.contains(args[i]) && i + 1 < args.length) {
				options.computeIfAbsent(args[i], (option) -> new ArrayList<>()).add(args[++i]);
			}
			else {
				throw new CannotVerify("Ukendt tilvalg, eller et uden værdi: %s".formatted(args[i]),
						"An unknown option, or one without a value: %s".formatted(args[i]));
			}
		}
		if (sources.size() != 1) {
			throw new CannotVerify("Angiv én eksport, eller loggens adresse", "Give one export, or the log's address");
		}
		List<VerifierKey> keys = options.getOrDefault("--key", List.of())
			.stream()
			.flatMap((given) -> keys(given).stream())
			.toList();
		if (keys.isEmpty()) {
			throw new CannotVerify("Angiv nøglen, du har fået et andet sted fra: --key",
					"Give the key that you got from elsewhere: --key");
		}
		return new Arguments(sources.getFirst(), keys,
				options.getOrDefault("--earlier", List.of()).stream().map(Arguments::path).toList(), document(options));
	}

	private static List<VerifierKey> keys(String given) {
		try {
			if (given.contains("+") && !Files.isReadable(path(given))) {
				return List.of(VerifierKey.parse(given));
			}
			return Files.readAllLines(path(given))
				.stream()
				.filter((line) -> !line.isBlank())
				.map((line) -> VerifierKey.parse(line.strip()))
				.toList();
		}
		catch (IOException | MalformedLog ex) {
			throw new CannotVerify("%s er ikke en nøgle, og ikke en fil med en".formatted(given),
					"%s is no key, and no file with one".formatted(given));
		}
	}

	private static @Nullable DocumentCheck document(Map<String, List<String>> options) {
		String file = last(options, "--document");
		if (file == null) {
			return null;
		}
		String agreement = last(options, "--agreement");
		try {
			String inForceOn = last(options, "--in-force-on");
			String knownAt = last(options, "--known-at");
			return new DocumentCheck(
					ShownDocument.read(path(file), agreement, (inForceOn != null) ? LocalDate.parse(inForceOn) : null,
							(knownAt != null) ? Instant.parse(knownAt) : null),
					agreement);
		}
		catch (DateTimeException ex) {
			throw new CannotVerify(
					"--in-force-on er en dag (2026-09-01), --known-at et tidspunkt (2026-09-01T10:00:00Z)",
					"--in-force-on is a day (2026-09-01), --known-at an instant (2026-09-01T10:00:00Z)");
		}
	}

	private static @Nullable String last(Map<String, List<String>> options, String option) {
		List<String> given = options.getOrDefault(option, List.of());
		return given.isEmpty() ? null : given.getLast();
	}

	static Path path(String given) {
		try {
			return Path.of(given);
		}
		catch (InvalidPathException ex) {
			throw new CannotVerify("%s er ikke en fil".formatted(given), "%s is no file".formatted(given));
		}
	}

}
