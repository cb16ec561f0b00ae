package dk.aftalebog.agreement.transparency;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import dk.aftalebog.agreement.publication.LogPages;
import dk.aftalebog.agreement.refusal.Ground;
import dk.aftalebog.json.Json;
import dk.aftalebog.log.Checkpoint;
import dk.aftalebog.log.Hash;
import dk.aftalebog.log.SignedNote;
import dk.aftalebog.log.Tile;
import dk.aftalebog.model.log.ExportFiles;
import dk.aftalebog.model.log.LogEntry;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The whole log in one file, for the verifier: no database is needed to check it. */
@RestController
class ExportEndpoint {

	private final StoredTree tree;

	private final LogKeys keys;

	private final KeysOnRecord keysOnRecord;

	private final LogPages pages;

	ExportEndpoint(StoredTree tree, LogKeys keys, KeysOnRecord keysOnRecord, LogPages pages) {
		this.keysOnRecord = keysOnRecord;
		this.tree = tree;
		this.keys = keys;
		this.pages = pages;
	}

	/**
	 * Writes page by page what the last checkpoint is of: neither memory nor a
	 * transaction grows with the log.
	 */
	@GetMapping("/api/log/export")
	void export(HttpServletResponse response) throws IOException {
		WholeLog.require();
		SignedNote note = this.tree.checkpoint().orElseThrow(() -> Ground.UNKNOWN_CHECKPOINT.refusal());
		long size = Checkpoint.parse(note.text()).size();
		response.setContentType("application/zip");
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename("aftalebog-%d.zip".formatted(size)).build().toString());
		ZipOutputStream zip = new ZipOutputStream(response.getOutputStream(), StandardCharsets.UTF_8);
		file(zip, ExportFiles.CHECKPOINT, note.toString());
		file(zip, ExportFiles.KEYS,
				this.keys.verifiers().stream().map((key) -> key + "\n").collect(Collectors.joining()));
		keyChanges(zip, size);
		tiles(zip, size);
		events(zip, size);
		// Where something fails before, it has no end, and is not taken for a whole one.
		zip.finish();
	}

	/** The checkpoints by which whoever has an old key comes to trust the new one. */
	private void keyChanges(ZipOutputStream zip, long size) throws IOException {
		Map<Long, SignedNote> notes = new TreeMap<>();
		for (long position : this.keysOnRecord.positions()) {
			this.tree.checkpointOf(position).ifPresent((note) -> notes.put(Checkpoint.parse(note.text()).size(), note));
		}
		for (Map.Entry<Long, SignedNote> note : notes.entrySet()) {
			if (note.getKey() <= size) {
				file(zip, ExportFiles.KEY_CHANGES + note.getKey(), note.getValue().toString());
			}
		}
	}

	/** A tile that is lost is left out; the verifier says what that means. */
	private void tiles(ZipOutputStream zip, long size) throws IOException {
		for (long index = 0; index * Tile.FULL < size; index++) {
			Tile tile = new Tile(0, index, Tile.width(0, index, size));
			Optional<byte[]> hashes = this.tree.find(tile);
			if (hashes.isPresent()) {
				zip.putNextEntry(new ZipEntry(tile.path()));
				zip.write(hashes.get(), 0, tile.width() * Hash.SIZE);
				zip.closeEntry();
			}
		}
	}

	private void events(ZipOutputStream zip, long size) throws IOException {
		zip.putNextEntry(new ZipEntry(ExportFiles.EVENTS));
		List<LogEntry> page = this.pages.after(0);
		while (!page.isEmpty()) {
			for (LogEntry entry : page) {
				if (entry.position() <= size) {
					line(zip, entry);
				}
			}
			long last = page.getLast().position();
			page = (last < size) ? this.pages.after(last) : List.of();
		}
		zip.closeEntry();
	}

	private static void line(OutputStream out, LogEntry entry) throws IOException {
		out.write(Json.MAPPER.writeValueAsBytes(entry));
		out.write('\n');
	}

	private static void file(ZipOutputStream zip, String name, String text) throws IOException {
		zip.putNextEntry(new ZipEntry(name));
		zip.write(text.getBytes(StandardCharsets.UTF_8));
		zip.closeEntry();
	}

}
