package dk.aftalebog.agreement;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import dk.aftalebog.agreement.Service.Answer;
import dk.aftalebog.log.Checkpoint;
import dk.aftalebog.log.ConsistencyProof;
import dk.aftalebog.log.Hash;
import dk.aftalebog.log.InclusionProof;
import dk.aftalebog.log.Proofs;
import dk.aftalebog.log.SignedNote;
import dk.aftalebog.log.Tile;
import dk.aftalebog.log.TiledTree;
import dk.aftalebog.model.log.LogLeaf;
import dk.aftalebog.model.log.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The log as whoever has the key and no database sees it. */
class TransparencyIT {

	private static final Service service = Service.running();

	@BeforeAll
	static void some_events() {
		service.post("/api/plans", Texts.plan("traeplan"));
		service.post("/api/agreements", Texts.agreement("trae", "traeplan"));
		awaitSigned();
	}

	@Test
	void the_checkpoint_is_signed_by_the_configured_key_and_of_the_whole_log() {
		Answer answer = get("fund", "/api/log/checkpoint");
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.header("Content-Type")).isEqualToIgnoringCase("text/plain;charset=utf-8");
		SignedNote note = SignedNote.parse(answer.body());
		assertThat(note.signedBy(service.verifierKeys())).isEqualTo(service.verifierKeys());
		Checkpoint checkpoint = Checkpoint.parse(note.text());
		assertThat(checkpoint.origin()).isEqualTo("example.org/log");
		assertThat(checkpoint.size()).isEqualTo(Log.count("SELECT max(position) FROM ledger_log"));
	}

	@Test
	void the_tiles_are_those_of_the_entries_and_of_the_root() throws IOException {
		Checkpoint checkpoint = checkpoint();
		List<LogLeaf> leaves = new ArrayList<>();
		for (long index = 0; index * Tile.FULL < checkpoint.size(); index++) {
			int width = Tile.width(0, index, checkpoint.size());
			byte[] hashes = bytes(new Tile(0, index, width).path());
			List<byte[]> entries = entries(bytes(new Tile(Tile.ENTRIES, index, width).path()));
			assertThat(hashes).hasSize(width * Hash.SIZE);
			assertThat(entries).hasSize(width);
			for (int i = 0; i < width; i++) {
				assertThat(Hash.ofLeaf(entries.get(i))).isEqualTo(Hash.at(hashes, i * Hash.SIZE));
				leaves.add(LogLeaf.parse(entries.get(i)).orElseThrow());
			}
		}
		assertThat(new TiledTree(checkpoint.size(), (tile) -> bytes(tile.path())).root()).isEqualTo(checkpoint.root());
		assertThat(leaves).extracting(LogLeaf::position).startsWith(1L, 2L, 3L).endsWith(checkpoint.size());
		assertThat(leaves).extracting(LogLeaf::stream).contains("plan/traeplan", "agreement/trae");
	}

	@Test
	void every_event_is_proved_to_be_in_the_log() throws IOException {
		Checkpoint checkpoint = checkpoint();
		for (long position = 1; position <= checkpoint.size(); position += 7) {
			long index = position - 1;
			InclusionProof proof = InclusionProof.parse(
					get("fund", "/api/log/proofs/inclusion?position=%d&size=%d".formatted(position, checkpoint.size()))
						.body());
			assertThat(proof.index()).isEqualTo(index);
			int width = Tile.width(Tile.ENTRIES, index / 256, checkpoint.size());
			byte[] entry = entries(bytes(new Tile(Tile.ENTRIES, index / 256, width).path())).get((int) (index % 256));
			assertThat(Checkpoint.parse(proof.checkpoint().text())).isEqualTo(checkpoint);
			assertThat(Proofs.isIncluded(Hash.ofLeaf(entry), index, checkpoint.size(), proof.path(), checkpoint.root()))
				.isTrue();
		}
	}

	@Test
	void a_later_checkpoint_is_proved_to_have_grown_out_of_an_earlier_one() {
		Checkpoint before = checkpoint();
		service.post("/api/plans", Texts.plan("voksetplan"));
		awaitSigned();
		ConsistencyProof proof = ConsistencyProof
			.parse(get("measurer", "/api/log/proofs/consistency?from=" + before.size()).body());
		Checkpoint after = Checkpoint.parse(proof.checkpoint().text());
		assertThat(after.size()).isGreaterThan(before.size());
		assertThat(Proofs.isConsistent(before.size(), before.root(), after.size(), after.root(), proof.hashes()))
			.isTrue();
	}

	@Test
	void every_checkpoint_leaves_the_house_in_its_order_and_stays() {
		service.post("/api/plans", Texts.plan("udeplan"));
		awaitSigned();
		long signed = Log.count("SELECT max(size) FROM log_checkpoint");
		await().atMost(Duration.ofSeconds(20))
			.until(() -> Log.count("SELECT count(*) FROM log_checkpoint WHERE NOT published") == 0);
		List<ConsumerRecord<String, byte[]>> sent = Log.read(Topics.CHECKPOINTS);
		assertThat(sent).extracting(ConsumerRecord::key).containsOnly("example.org/log");
		List<Long> sizes = sent.stream()
			.map((record) -> Checkpoint.parse(SignedNote.parse(record.value()).text()).size())
			.toList();
		assertThat(sizes).isSorted().contains(signed);
		assertThat(new String(sent.getLast().value(), UTF_8)).startsWith("example.org/log\n");
	}

	@ParameterizedTest
	@ValueSource(strings = { "tile/0/x999/999", "tile/0/000.p/0", "tile/0/0", "tile/9/000", "tile/0/000/../000",
			"tile/entries/x999/999", "tile/entries/nonsense", "tile/data/000", "proofs/inclusion?position=0",
			"proofs/inclusion?position=999999999", "proofs/inclusion?position=1&size=999999999",
			"proofs/consistency?from=0", "proofs/consistency?from=999999999", "tile/0/x999/x999/x999/x999/x999/999",
			"tile/entries/x999/x999/x999/x999/x999/999" })
	void what_the_log_does_not_have_is_not_there(String path) {
		assertThat(get("auditor", "/api/log/" + path).status()).isIn(400, 404);
	}

	@Test
	void what_is_no_number_is_refused() {
		assertThat(get("auditor", "/api/log/proofs/inclusion?position=x").status()).isEqualTo(400);
		assertThat(get("auditor", "/api/log/proofs/inclusion").status()).isEqualTo(400);
	}

	static void awaitSigned() {
		Log.awaitPublished();
		await().atMost(Duration.ofSeconds(20))
			.until(() -> Log.count("SELECT (SELECT max(position) FROM ledger_log)"
					+ " - (SELECT coalesce(max(size), 0) FROM log_checkpoint)") == 0);
	}

	private static Checkpoint checkpoint() {
		return Checkpoint.parse(SignedNote.parse(get("fund", "/api/log/checkpoint").body()).text());
	}

	private static Answer get(String role, String path) {
		return service.send(role, HttpRequest.newBuilder(service.uri(path)).GET());
	}

	private static byte[] bytes(String path) {
		return service.bytes("auditor", "/api/log/" + path);
	}

	private static List<byte[]> entries(byte[] bundle) throws IOException {
		List<byte[]> entries = new ArrayList<>();
		try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bundle))) {
			while (in.available() > 0) {
				entries.add(in.readNBytes(in.readUnsignedShort()));
			}
		}
		return entries;
	}

}
