package dk.aftalebog.model.log;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/**
 * An event as stored. The texts are the evidence: they travel unchanged to every copy.
 *
 * @param id the event's id, a UUID
 * @param stream the id of its stream: {@code agreement/<id>} or {@code plan/<id>}
 * @param sequence its number in the stream, from 0 up without a gap
 * @param type its type with its version, such as {@code agreement.party-added.v1}
 * @param time when it was appended, to the microsecond
 * @param payload its JSON text
 * @param metadata who did it and in which context, as JSON text
 * @param commit the id of the commit that wrote it
 * @param commitIndex its number in the commit, from 0 up
 * @param commitSize how many events the commit wrote
 * @param previousHash the hash of the event before it in its stream, 64 hexadecimal
 * digits; 64 zeros for the first
 */
public record StoredEvent(String id, String stream, long sequence, String type, Instant time, String payload,
		String metadata, String commit, int commitIndex, int commitSize, String previousHash) {

	/** What stands for the hash before a stream's first event. */
	public static final String NO_HASH = "0".repeat(64);

	/**
	 * Returns the event's hash: SHA-256 over the domain {@code aftalebog-event-v1} and
	 * every component in the order above, each as UTF-8 text behind its length in bytes
	 * (four bytes, the most significant first); numbers in decimal, the time as
	 * {@link Instant#toString()} writes it.
	 * @return the hash, 64 lower-case hexadecimal digits
	 */
	public String hash() {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		List.of("aftalebog-event-v1", this.id, this.stream, Long.toString(this.sequence), this.type,
				this.time.toString(), this.payload, this.metadata, this.commit, Integer.toString(this.commitIndex),
				Integer.toString(this.commitSize), this.previousHash)
			.forEach((text) -> {
				byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
				bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(utf8.length).array());
				bytes.writeBytes(utf8);
			});
		return HexFormat.of().formatHex(sha256().digest(bytes.toByteArray()));
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
