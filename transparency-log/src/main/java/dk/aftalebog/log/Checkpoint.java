package dk.aftalebog.log;

import java.util.regex.Pattern;

/**
 * What a log was at a size, as the text of a signed note: C2SP tlog-checkpoint.
 *
 * @param origin the log's name
 * @param size how many leaves its tree has
 * @param root the tree's root
 */
public record Checkpoint(String origin, long size, Hash root) {

	private static final Pattern SIZE = Pattern.compile("0|[1-9][0-9]{0,17}");

	/**
	 * Reads a checkpoint. Further lines are allowed, and say nothing here.
	 * @param text the text of a note
	 * @return the checkpoint
	 * @throws MalformedLog where it is none
	 */
	public static Checkpoint parse(String text) {
		String[] lines = text.split("\n", -1);
		if (lines.length < 4 || lines[0].isEmpty() || !SIZE.matcher(lines[1]).matches() || text.indexOf("\n\n") >= 0) {
			throw new MalformedLog("A checkpoint has three lines: origin, size, root");
		}
		try {
			return new Checkpoint(lines[0], Long.parseLong(lines[1]), Hash.ofBase64(lines[2]));
		}
		catch (IllegalArgumentException ex) {
			throw new MalformedLog("A checkpoint's third line is the root in base 64", ex);
		}
	}

	/**
	 * Writes it.
	 * @return the text of the note
	 */
	public String text() {
		return "%s\n%d\n%s\n".formatted(this.origin, this.size, this.root);
	}

}
