package dk.aftalebog.verify;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipError;

import dk.aftalebog.log.Checkpoint;
import dk.aftalebog.log.Hash;
import dk.aftalebog.log.MalformedLog;
import dk.aftalebog.log.SignedNote;
import dk.aftalebog.log.Tile;
import dk.aftalebog.model.log.EvidenceFiles;
import dk.aftalebog.model.log.ExportFiles;
import org.jspecify.annotations.Nullable;

/** An export: a zip, or the folder that it was unpacked into. */
final class Export implements AutoCloseable {

	private final String name;

	private final @Nullable FileSystem zip;

	private final Path root;

	private Export(String name, @Nullable FileSystem zip, Path root) {
		this.name = name;
		this.zip = zip;
		this.root = root;
	}

	static Export open(Path path) {
		if (Files.isDirectory(path)) {
			return new Export(path.toString(), null, path);
		}
		if (!Files.isReadable(path)) {
			throw new CannotVerify("Filen %s findes ikke eller kan ikke læses".formatted(path),
					"The file %s is not there, or cannot be read".formatted(path));
		}
		try {
			FileSystem zip = FileSystems.newFileSystem(path, (ClassLoader) null);
			return new Export(path.toString(), zip, zip.getPath("/"));
		}
		catch (IOException | RuntimeException | ZipError ex) {
			throw new CannotVerify("%s er ikke en hel zip-fil; hent eksporten igen".formatted(path),
					"%s is no whole zip file; get the export again".formatted(path));
		}
	}

	SignedNote checkpoint() {
		try {
			SignedNote note = SignedNote.parse(Files.readAllBytes(this.root.resolve(ExportFiles.CHECKPOINT)));
			Checkpoint.parse(note.text());
			return note;
		}
		catch (IOException | MalformedLog ex) {
			throw new CannotVerify("%s har intet læseligt kontrolpunkt".formatted(this.name),
					"%s has no readable checkpoint".formatted(this.name));
		}
	}

	/** The checkpoints after changes of keys, as far as they can be read. */
	List<SignedNote> keyChanges() {
		List<SignedNote> notes = new ArrayList<>();
		try (DirectoryStream<Path> files = Files.newDirectoryStream(this.root.resolve(ExportFiles.KEY_CHANGES))) {
			for (Path file : files) {
				SignedNote note = SignedNote.parse(Files.readAllBytes(file));
				Checkpoint.parse(note.text());
				notes.add(note);
			}
		}
		catch (IOException | MalformedLog ex) {
			return notes;
		}
		return notes;
	}

	/**
	 * The hashes of a tile of level 0, where they are there and as many as they must be.
	 */
	Optional<byte[]> tile(Tile tile) {
		try {
			byte[] bytes = Files.readAllBytes(this.root.resolve(tile.path()));
			return (bytes.length == tile.width() * Hash.SIZE) ? Optional.of(bytes) : Optional.empty();
		}
		catch (IOException | RuntimeException ex) {
			return Optional.empty();
		}
	}

	/** Whether it is an evidence pack: of one stream, with a proof for each event. */
	boolean isEvidence() {
		return Files.isDirectory(this.root.resolve(EvidenceFiles.PROOFS));
	}

	/** The proof of an event, where it can be read. */
	Optional<String> proof(long position) {
		return text(EvidenceFiles.proof(position));
	}

	/** What an evidence pack shows. */
	Path document() {
		return this.root.resolve(EvidenceFiles.DOCUMENT);
	}

	/** The values that an evidence pack is about, where it is about some. */
	Optional<String> values() {
		return text(EvidenceFiles.VALUES);
	}

	private Optional<String> text(String file) {
		try {
			return Optional.of(Files.readString(this.root.resolve(file)));
		}
		catch (IOException ex) {
			return Optional.empty();
		}
	}

	/** What takes the lines of the events until it has seen enough. */
	interface Lines {

		/** Takes a line; false: it has seen enough. */
		boolean take(String line);

	}

	void events(Lines lines) {
		try (BufferedReader reader = Files.newBufferedReader(this.root.resolve(ExportFiles.EVENTS))) {
			String line = reader.readLine();
			while (line != null && lines.take(line)) {
				line = reader.readLine();
			}
		}
		catch (IOException ex) {
			throw new CannotVerify("Hændelserne i %s kan ikke læses; hent eksporten igen".formatted(this.name),
					"The events in %s cannot be read; get the export again".formatted(this.name));
		}
	}

	@Override
	public String toString() {
		return this.name;
	}

	@Override
	public void close() {
		if (this.zip != null) {
			try {
				this.zip.close();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
	}

}
