package dk.aftalebog.agreement;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import dk.aftalebog.agreement.Attack.Verdict;
import dk.aftalebog.agreement.Service.Answer;
import dk.aftalebog.log.Checkpoint;
import dk.aftalebog.log.ConsistencyProof;
import dk.aftalebog.log.Hash;
import dk.aftalebog.log.InclusionProof;
import dk.aftalebog.log.Proofs;
import dk.aftalebog.log.SignedNote;
import dk.aftalebog.log.Tile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestInstance;

import static org.assertj.core.api.Assertions.assertThat;

/** A person is erased, and whatever was proved of the record before is proved still. */
@TestInstance(Lifecycle.PER_CLASS)
class ErasureProofIT {

	private static final Service service = Service.running();

	private String person = "";

	/** Of the person's registration. */
	private long position;

	private String earlierCheckpoint = "";

	private String inclusionBefore = "";

	private String consistencyBefore = "";

	private Path exportBefore = Path.of("");

	private String checkpointBefore = "";

	@BeforeAll
	void proofs_are_handed_out_and_then_the_person_is_erased() throws IOException {
		service.post("/api/plans", Texts.plan("bevisplan"));
		TransparencyIT.awaitSigned();
		this.earlierCheckpoint = text("/api/log/checkpoint");
		this.person = service.post("/api/persons", """
				{"plan": "bevisplan", "name": "Inger Glemsel", "mail": "glemsel@example.org"}""")
			.json()
			.get("id")
			.asString();
		service.post("/api/agreements", Texts.agreement("bevis", "bevisplan")
			.replace("\"key\": \"kommunen\",", "\"key\": \"kommunen\", \"contact\": \"" + this.person + "\","));
		TransparencyIT.awaitSigned();
		this.position = position(0);
		this.checkpointBefore = text("/api/log/checkpoint");
		this.inclusionBefore = text("/api/log/proofs/inclusion?position=" + this.position);
		this.consistencyBefore = text("/api/log/proofs/consistency?from=" + checkpoint(this.earlierCheckpoint).size());
		this.exportBefore = export();
		Answer erased = service.post("administrator", "/api/persons/" + this.person + "/erasure",
				"{\"reason\": \"Har bedt om det\"}", Map.of());
		assertThat(erased.status()).as(erased.body()).isEqualTo(200);
		TransparencyIT.awaitSigned();
	}

	@Test
	void a_proof_of_before_still_proves_the_event_that_stands_there_now() {
		InclusionProof proof = InclusionProof.parse(this.inclusionBefore);
		Checkpoint before = checkpoint(proof.checkpoint().toString());
		assertThat(proof.checkpoint().signedBy(service.verifierKeys())).isEqualTo(service.verifierKeys());
		assertThat(
				Proofs.isIncluded(leaf(this.position), this.position - 1, before.size(), proof.path(), before.root()))
			.isTrue();
	}

	@Test
	void a_consistency_proof_of_before_still_holds_and_a_new_one_leads_on_over_the_erasure() {
		Checkpoint earlier = checkpoint(this.earlierCheckpoint);
		ConsistencyProof old = ConsistencyProof.parse(this.consistencyBefore);
		Checkpoint then = checkpoint(old.checkpoint().toString());
		assertThat(Proofs.isConsistent(earlier.size(), earlier.root(), then.size(), then.root(), old.hashes()))
			.isTrue();
		ConsistencyProof fresh = ConsistencyProof.parse(text("/api/log/proofs/consistency?from=" + then.size()));
		Checkpoint now = checkpoint(fresh.checkpoint().toString());
		assertThat(now.size()).isGreaterThan(then.size());
		assertThat(Proofs.isConsistent(then.size(), then.root(), now.size(), now.root(), fresh.hashes())).isTrue();
	}

	@Test
	void registration_and_erasure_are_proved_to_be_in_the_log_of_now() {
		for (long event : List.of(this.position, position(1))) {
			InclusionProof proof = InclusionProof.parse(text("/api/log/proofs/inclusion?position=" + event));
			Checkpoint now = checkpoint(proof.checkpoint().toString());
			assertThat(Proofs.isIncluded(leaf(event), event - 1, now.size(), proof.path(), now.root())).isTrue();
		}
	}

	@Test
	void exports_of_before_and_after_are_complete_and_unaltered_and_the_one_grew_out_of_the_other() throws IOException {
		String key = service.verifierKeys().getFirst().toString();
		Verdict before = Attack.verify(this.exportBefore, key, "--earlier", Attack.file(this.earlierCheckpoint));
		assertThat(before.exitCode()).as(before.text()).isZero();
		Verdict after = Attack.verify(export(), key, "--earlier", this.exportBefore, "--earlier",
				Attack.file(this.checkpointBefore));
		assertThat(after.exitCode()).as(after.text()).isZero();
		assertThat(after.text()).contains("HEL OG UÆNDRET", "COMPLETE AND UNALTERED");
		assertThat(after.findings()).isEmpty();
	}

	@Test
	void the_erasure_says_which_fields_vanished_and_nothing_that_stood_in_them() {
		String erased = service.jdbc()
			.sql("SELECT payload::text FROM domain_event WHERE stream = ? AND sequence = 1")
			.param("person/" + this.person)
			.query(String.class)
			.single();
		assertThat(erased).isEqualTo("""
				{"reason":"Har bedt om det","fields":["name","mail","salt"]}""");
		assertThat(Log.count("SELECT count(*) FROM domain_event e WHERE e::text ILIKE '%glemsel%'")).isZero();
	}

	private long position(int sequence) {
		return service.jdbc()
			.sql("SELECT position FROM ledger_log JOIN domain_event USING (event_id) WHERE stream = ? AND sequence = ?")
			.params("person/" + this.person, sequence)
			.query(Long.class)
			.single();
	}

	/** The leaf's hash, from what the service says stands at a position now. */
	private static Hash leaf(long position) {
		long index = position - 1;
		int width = Tile.width(Tile.ENTRIES, index / Tile.FULL, checkpoint(text("/api/log/checkpoint")).size());
		ByteBuffer bundle = ByteBuffer
			.wrap(service.bytes("auditor", "/api/log/" + new Tile(Tile.ENTRIES, index / Tile.FULL, width).path()));
		byte[] entry = new byte[0];
		for (long i = 0; i <= index % Tile.FULL; i++) {
			entry = new byte[Short.toUnsignedInt(bundle.getShort())];
			bundle.get(entry);
		}
		return Hash.ofLeaf(entry);
	}

	private static Checkpoint checkpoint(String note) {
		return Checkpoint.parse(SignedNote.parse(note).text());
	}

	private static Path export() throws IOException {
		Path file = Files.createTempFile("erasure-", ".zip");
		return Files.write(file, service.bytes("auditor", "/api/log/export"));
	}

	private static String text(String path) {
		Answer answer = service.send("auditor", HttpRequest.newBuilder(service.uri(path)).GET());
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		return answer.body();
	}

}
