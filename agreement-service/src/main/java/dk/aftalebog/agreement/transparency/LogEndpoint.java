package dk.aftalebog.agreement.transparency;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

import dk.aftalebog.agreement.refusal.Ground;
import dk.aftalebog.log.Hash;
import dk.aftalebog.log.Tile;
import dk.aftalebog.model.log.LogLeaf;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The log as C2SP tlog-tiles serves it, below {@code /api/log}. */
@RestController
class LogEndpoint {

	static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

	private static final CacheControl FOR_EVER = CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable();

	private final StoredTree tree;

	LogEndpoint(StoredTree tree) {
		this.tree = tree;
	}

	@GetMapping("/api/log/checkpoint")
	ResponseEntity<byte[]> checkpoint() {
		return ResponseEntity.ok()
			.contentType(TEXT)
			.cacheControl(CacheControl.noStore())
			.body(this.tree.checkpoint()
				.orElseThrow(() -> Ground.UNKNOWN_CHECKPOINT.refusal())
				.toString()
				.getBytes(StandardCharsets.UTF_8));
	}

	@GetMapping("/api/log/tile/{*path}")
	ResponseEntity<byte[]> tile(@PathVariable String path) {
		Tile tile = there("tile" + path);
		byte[] hashes = this.tree.find(tile).orElseThrow(() -> Ground.UNKNOWN_TILE.refusal());
		return immutable(Arrays.copyOf(hashes, tile.width() * Hash.SIZE));
	}

	@GetMapping("/api/log/tile/entries/{*index}")
	ResponseEntity<byte[]> entries(@PathVariable String index) {
		WholeLog.require();
		Tile tile = there("tile/entries" + index);
		List<LogLeaf> leaves = this.tree.leavesAfter(tile.index() * Tile.FULL, tile.width());
		ByteArrayOutputStream bundle = new ByteArrayOutputStream();
		for (LogLeaf leaf : leaves) {
			byte[] bytes = leaf.bytes();
			bundle.writeBytes(ByteBuffer.allocate(Short.BYTES).putShort((short) bytes.length).array());
			bundle.writeBytes(bytes);
		}
		return immutable(bundle.toByteArray());
	}

	/** A tile of the tree as far as it has grown. */
	private Tile there(String path) {
		return Tile.at(path)
			.filter((tile) -> Tile.width(tile.level(), tile.index(), this.tree.size()) >= tile.width())
			.orElseThrow(() -> Ground.UNKNOWN_TILE.refusal());
	}

	private static ResponseEntity<byte[]> immutable(byte[] bytes) {
		return ResponseEntity.ok().contentType(MediaType.APPLICATION_OCTET_STREAM).cacheControl(FOR_EVER).body(bytes);
	}

}
