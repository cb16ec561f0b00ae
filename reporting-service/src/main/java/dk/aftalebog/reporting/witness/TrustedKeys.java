package dk.aftalebog.reporting.witness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import dk.aftalebog.log.MalformedLog;
import dk.aftalebog.log.VerifierKey;
import org.springframework.stereotype.Component;

/** The keys whose checkpoints count; they come from whoever runs this service. */
@Component
class TrustedKeys {

	private static final String FILE = "file:";

	private static final String HOW = " Set AFTALEBOG_LOG_VERIFIER_KEYS to the log's verifier key, or to file: and the"
			+ " path of a file with it.";

	private final List<VerifierKey> keys;

	TrustedKeys(WitnessProperties properties) {
		this.keys = properties.verifierKeys().stream().flatMap(TrustedKeys::keys).toList();
		if (this.keys.isEmpty()) {
			throw new IllegalStateException("There is no key to check the log's checkpoints with." + HOW);
		}
	}

	List<VerifierKey> all() {
		return this.keys;
	}

	private static Stream<VerifierKey> keys(String configured) {
		String text = configured.strip();
		try {
			String keys = text.startsWith(FILE) ? Files.readString(Path.of(text.substring(FILE.length()))) : text;
			return keys.lines().filter((line) -> !line.isBlank()).map((line) -> VerifierKey.parse(line.strip()));
		}
		catch (IOException ex) {
			throw new IllegalStateException("The log's verifier key cannot be read: %s.".formatted(ex) + HOW, ex);
		}
		catch (MalformedLog ex) {
			throw new IllegalStateException(
					"What is configured as the log's verifier key is none: %s.".formatted(ex.getMessage()) + HOW, ex);
		}
	}

}
