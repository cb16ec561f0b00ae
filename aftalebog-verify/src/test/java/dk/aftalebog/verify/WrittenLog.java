package dk.aftalebog.verify;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import dk.aftalebog.json.EventJson;
import dk.aftalebog.json.EventTypes;
import dk.aftalebog.json.Json;
import dk.aftalebog.log.Checkpoint;
import dk.aftalebog.log.GrowingTree;
import dk.aftalebog.log.Hash;
import dk.aftalebog.log.InclusionProof;
import dk.aftalebog.log.SignedNote;
import dk.aftalebog.log.SigningKey;
import dk.aftalebog.log.Tile;
import dk.aftalebog.model.agreement.Agreement;
import dk.aftalebog.model.change.Change;
import dk.aftalebog.model.change.Registration;
import dk.aftalebog.model.event.AgreementEvent.ContentFact;
import dk.aftalebog.model.event.AgreementEvent;
import dk.aftalebog.model.log.LogEntry;
import dk.aftalebog.model.log.LogLeaf;
import dk.aftalebog.model.log.StoredEvent;

/** A log written by hand, and its exports. */
final class WrittenLog {

	static final String ORIGIN = "example.org/log";

	static final SigningKey KEY = SigningKey.generate(ORIGIN);

	static final LocalDate FROM = LocalDate.of(2021, 8, 1);

	private final List<LogEntry> entries = new ArrayList<>();

	private final Map<String, LogEntry> last = new HashMap<>();

	private Instant clock = Instant.parse("2021-07-01T10:00:00Z");

	/** Registers an agreement in one commit. */
	WrittenLog agreement(String id, Agreement agreement) {
		List<AgreementEvent> events = new ArrayList<>();
		for (Change change : Registration.changes(agreement)) {
			events.add(new ContentFact(0, LocalDate.of(2021, 6, 1), FROM, change));
		}
		return commit("agreement/" + id, events);
	}

	WrittenLog fact(String id, LocalDate inForceFrom, Change change) {
		return commit("agreement/" + id, List.of(new ContentFact(1, inForceFrom, inForceFrom, change)));
	}

	private WrittenLog commit(String stream, List<AgreementEvent> events) {
		String commit = UUID.randomUUID().toString();
		this.clock = this.clock.plusSeconds(60);
		for (int i = 0; i < events.size(); i++) {
			LogEntry before = this.last.get(stream);
			StoredEvent event = new StoredEvent(UUID.randomUUID().toString(), stream,
					(before != null) ? before.event().sequence() + 1 : 0, EventTypes.typeOf(events.get(i)), this.clock,
					EventJson.write(events.get(i)), "{\"actor\":\"secretariat\"}", commit, i, events.size(),
					(before != null) ? before.hash() : StoredEvent.NO_HASH);
			LogEntry entry = new LogEntry(this.entries.size() + 1, this.clock, event, event.hash());
			this.entries.add(entry);
			this.last.put(stream, entry);
		}
		return this;
	}

	Instant now() {
		return this.clock;
	}

	int size() {
		return this.entries.size();
	}

	SignedNote checkpoint(int size, SigningKey... keys) {
		return SignedNote.sign(new Checkpoint(ORIGIN, size, tree(size).root()).text(), List.of(keys));
	}

	private GrowingTree tree(int size) {
		GrowingTree tree = new GrowingTree(0, (tile) -> new byte[0]);
		this.entries.subList(0, size).forEach((entry) -> tree.append(Hash.ofLeaf(LogLeaf.of(entry).bytes())));
		return tree;
	}

	/** The files of an export of all there is. */
	Map<String, byte[]> files() {
		Map<String, byte[]> files = new LinkedHashMap<>();
		files.put("checkpoint", utf8(checkpoint(size(), KEY).toString()));
		files.put("keys", utf8(KEY.verifier() + "\n"));
		tree(size()).takeChanged().forEach((tile, hashes) -> {
			if (tile.level() == 0) {
				files.put(new Tile(0, tile.index(), tile.width()).path(), hashes);
			}
		});
		StringBuilder events = new StringBuilder();
		this.entries.forEach((entry) -> events.append(Json.MAPPER.writeValueAsString(entry)).append('\n'));
		files.put("events.jsonl", utf8(events.toString()));
		return files;
	}

	/** An evidence pack of an agreement as last known, without a document. */
	Map<String, byte[]> evidence(String id) {
		Map<String, byte[]> files = new LinkedHashMap<>();
		SignedNote checkpoint = checkpoint(size(), KEY);
		files.put("checkpoint", utf8(checkpoint.toString()));
		StringBuilder events = new StringBuilder();
		List<Hash> leaves = this.entries.stream().map((entry) -> Hash.ofLeaf(LogLeaf.of(entry).bytes())).toList();
		for (LogEntry entry : this.entries) {
			if (entry.event().stream().equals("agreement/" + id)) {
				events.append(Json.MAPPER.writeValueAsString(entry)).append('\n');
				List<Hash> path = path(leaves, (int) entry.position() - 1);
				files.put("proofs/%d.tlog-proof".formatted(entry.position()),
						utf8(new InclusionProof(entry.position() - 1, path, checkpoint).toString()));
			}
		}
		files.put("events.jsonl", utf8(events.toString()));
		return files;
	}

	/** RFC 6962, section 2.1.1, as it stands there. */
	private static List<Hash> path(List<Hash> leaves, int index) {
		if (leaves.size() == 1) {
			return List.of();
		}
		int left = Integer.highestOneBit(leaves.size() - 1);
		boolean isLeft = index < left;
		List<Hash> path = new ArrayList<>(isLeft ? path(leaves.subList(0, left), index)
				: path(leaves.subList(left, leaves.size()), index - left));
		path.add(root(isLeft ? leaves.subList(left, leaves.size()) : leaves.subList(0, left)));
		return path;
	}

	private static Hash root(List<Hash> leaves) {
		if (leaves.size() == 1) {
			return leaves.getFirst();
		}
		int left = Integer.highestOneBit(leaves.size() - 1);
		return Hash.ofNode(root(leaves.subList(0, left)), root(leaves.subList(left, leaves.size())));
	}

	static Path zip(Path file, Map<String, byte[]> files) {
		try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
			for (Map.Entry<String, byte[]> content : files.entrySet()) {
				zip.putNextEntry(new ZipEntry(content.getKey()));
				zip.write(content.getValue());
				zip.closeEntry();
			}
			return file;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static Path folder(Path folder, Map<String, byte[]> files) throws IOException {
		for (Map.Entry<String, byte[]> content : files.entrySet()) {
			Path file = folder.resolve(content.getKey());
			Files.createDirectories(file.getParent());
			Files.write(file, content.getValue());
		}
		return folder;
	}

	static byte[] utf8(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
