package dk.aftalebog.agreement.attach;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;

import dk.aftalebog.model.event.Attachment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files that were handed in, by the hash of their content. */
@Component
public class Attachments {

	private final JdbcClient jdbc;

	private final Clock clock;

	Attachments(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Finds a file.
	 * @param sha256 the SHA-256 of its content
	 * @return what is known of it, if it was handed in
	 */
	public Optional<Attachment> find(String sha256) {
		return this.jdbc.sql("SELECT sha256, name, media_type, size FROM attachment WHERE sha256 = ?")
			.param(sha256)
			.query((row, number) -> new Attachment(row.getString(1), row.getString(2), row.getString(3),
					row.getLong(4)))
			.optional();
	}

	Optional<byte[]> content(String sha256) {
		return this.jdbc.sql("SELECT content FROM attachment WHERE sha256 = ?")
			.param(sha256)
			.query((row, number) -> row.getBytes(1))
			.optional();
	}

	/** The same content handed in again is the same file, under its first name. */
	Attachment keep(byte[] content, String name, String mediaType) {
		String sha256 = sha256(content);
		this.jdbc.sql("""
				INSERT INTO attachment (sha256, name, media_type, size, content, created_at)
				VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (sha256) DO NOTHING""")
			.params(sha256, name, mediaType, content.length, content,
					OffsetDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC))
			.update();
		return find(sha256).orElseThrow();
	}

	private static String sha256(byte[] content) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
