package dk.aftalebog.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import dk.aftalebog.log.Checkpoint;
import dk.aftalebog.log.MalformedLog;
import dk.aftalebog.log.SignedNote;
import org.jspecify.annotations.Nullable;

/**
 * What somebody was told of the log at another time: a checkpoint, and perhaps the whole
 * tree below it.
 *
 * @param source where it stands
 * @param note the signed checkpoint
 * @param leaves the leaves of the tree, where an export has brought them
 */
record Earlier(String source, SignedNote note, @Nullable SignedLeaves leaves) {

	Checkpoint checkpoint() {
		return Checkpoint.parse(this.note.text());
	}

	/**
	 * Reads a file: an export, or checkpoints one after another, as their topic has them.
	 */
	static List<Earlier> read(Path path) {
		if (Files.isDirectory(path) || startsAsZip(path)) {
			try (Export export = Export.open(path)) {
				SignedNote note = export.checkpoint();
				SignedLeaves leaves = SignedLeaves.in(export, Checkpoint.parse(note.text()), List.of()).orElse(null);
				return List.of(new Earlier(path.toString(), note, leaves));
			}
		}
		try {
			return notes(path.toString(), Files.readString(path));
		}
		catch (IOException | MalformedLog ex) {
			throw unreadable(path);
		}
	}

	private static List<Earlier> notes(String source, String text) {
		List<Earlier> notes = new ArrayList<>();
		StringBuilder note = new StringBuilder();
		boolean signatures = false;
		for (String line : text.lines().toList()) {
			boolean signature = line.startsWith("\u2014 ");
			if (signatures && !signature) {
				notes.add(of(source, note.toString()));
				note.setLength(0);
			}
			signatures = signature;
			// Between two of them there may be empty lines.
			if (!line.isEmpty() || !note.isEmpty()) {
				note.append(line).append('\n');
			}
		}
		if (!note.isEmpty() || notes.isEmpty()) {
			notes.add(of(source, note.toString()));
		}
		return notes;
	}

	static Earlier of(String source, String note) {
		SignedNote signed = SignedNote.parse(note);
		Checkpoint.parse(signed.text());
		return new Earlier(source, signed, null);
	}

	private static boolean startsAsZip(Path path) {
		try (var in = Files.newInputStream(path)) {
			return new String(in.readNBytes(2), StandardCharsets.ISO_8859_1).equals("PK");
		}
		catch (IOException ex) {
			throw unreadable(path);
		}
	}

	private static CannotVerify unreadable(Path path) {
		return new CannotVerify("%s er hverken et underskrevet kontrolpunkt eller en eksport".formatted(path),
				"%s is neither a signed checkpoint nor an export".formatted(path));
	}

}
