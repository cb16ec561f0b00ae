package dk.aftalebog.agreement.transparency;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import dk.aftalebog.log.Checkpoint;
import dk.aftalebog.log.MalformedLog;
import dk.aftalebog.log.SignedNote;
import dk.aftalebog.log.SigningKey;
import dk.aftalebog.log.VerifierKey;
import org.springframework.stereotype.Component;

/**
 * What this service signs with. While keys change there are two: whoever trusts the old
 * one sees both, and the new one on the record.
 */
@Component
class LogKeys {

	private static final String FILE = "file:";

	private static final String HOW = " Set AFTALEBOG_LOG_KEYS to a key, or to file: and the path of a file with one;"
			+ " `java -jar aftalebog-verify.jar new-key NAME` makes a key.";

	private final List<SigningKey> keys;

	LogKeys(TransparencyProperties properties) {
		this.keys = properties.signingKeys().stream().map(LogKeys::key).toList();
		if (this.keys.isEmpty()) {
			throw new IllegalStateException("There is no key to sign the log's checkpoints with." + HOW);
		}
		if (this.keys.stream().anyMatch((key) -> !key.verifier().id().name().equals(origin()))) {
			throw new IllegalStateException("All keys of the log bear its name; these bear several." + HOW);
		}
	}

	private static SigningKey key(String configured) {
		String text = configured.strip();
		try {
			return SigningKey
				.parse(text.startsWith(FILE) ? Files.readString(Path.of(text.substring(FILE.length()))).strip() : text);
		}
		catch (IOException ex) {
			throw new IllegalStateException("The log's signing key cannot be read: %s.".formatted(ex) + HOW, ex);
		}
		catch (MalformedLog ex) {
			throw new IllegalStateException(
					"What is configured as the log's signing key is none: %s.".formatted(ex.getMessage()) + HOW, ex);
		}
	}

	/** The log's name. */
	final String origin() {
		return this.keys.getFirst().verifier().id().name();
	}

	List<VerifierKey> verifiers() {
		return this.keys.stream().map(SigningKey::verifier).toList();
	}

	SignedNote sign(Checkpoint checkpoint) {
		return SignedNote.sign(checkpoint.text(), this.keys);
	}

}
