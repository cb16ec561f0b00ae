package dk.aftalebog.model.log;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/**
 * What the tree over the log holds of an event: enough to find it, to know when it was
 * recorded, and to be sure that nothing of it was altered since.
 *
 * @param position its position in the log, from 1 up
 * @param stream the id of its stream
 * @param sequence its number in the stream
 * @param recordedAt when the log took it in
 * @param hash the event's hash, 64 hexadecimal digits
 */
public record LogLeaf(long position, String stream, long sequence, Instant recordedAt, String hash) {

	private static final String DOMAIN = "aftalebog-leaf-v1";

	/**
	 * Returns what the tree holds of an entry.
	 * @param entry the entry
	 * @return its leaf
	 */
	public static LogLeaf of(LogEntry entry) {
		return new LogLeaf(entry.position(), entry.event().stream(), entry.event().sequence(), entry.recordedAt(),
				entry.hash());
	}

	/**
	 * Returns the leaf's bytes: the domain {@code aftalebog-leaf-v1} and every component
	 * in the order above, each as UTF-8 text on a line of its own; numbers in decimal,
	 * the instant as {@link Instant#toString()} writes it. No component holds a line feed
	 * in a sound log; in one that does the line feed is the replacement character, so
	 * that no two leaves are written alike by moving a line.
	 * @return the bytes
	 */
	public byte[] bytes() {
		return "%s\n%d\n%s\n%d\n%s\n%s\n"
			.formatted(DOMAIN, this.position, onOneLine(this.stream), this.sequence, this.recordedAt,
					onOneLine(this.hash))
			.getBytes(StandardCharsets.UTF_8);
	}

	/**
	 * Reads a leaf.
	 * @param bytes its bytes
	 * @return the leaf, where they are one
	 */
	public static Optional<LogLeaf> parse(byte[] bytes) {
		try {
			String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
			String[] lines = text.split("\n", -1);
			if (lines.length != 7 || !lines[0].equals(DOMAIN) || !lines[6].isEmpty()) {
				return Optional.empty();
			}
			return Optional.of(new LogLeaf(Long.parseLong(lines[1]), lines[2], Long.parseLong(lines[3]),
					Instant.parse(lines[4]), lines[5]));
		}
		catch (CharacterCodingException | NumberFormatException | DateTimeException ex) {
			return Optional.empty();
		}
	}

	private static String onOneLine(String text) {
		return text.replace('\n', '\uFFFD');
	}

}
