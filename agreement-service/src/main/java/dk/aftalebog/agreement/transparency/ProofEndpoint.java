package dk.aftalebog.agreement.transparency;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import dk.aftalebog.agreement.refusal.Ground;
import dk.aftalebog.log.Checkpoint;
import dk.aftalebog.log.ConsistencyProof;
import dk.aftalebog.log.InclusionProof;
import dk.aftalebog.log.MerkleTree;
import dk.aftalebog.log.SignedNote;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Proofs from the log, for those who do not want to make them from its tiles. */
@RestController
class ProofEndpoint {

	private final StoredTree tree;

	ProofEndpoint(StoredTree tree) {
		this.tree = tree;
	}

	/** That an event is in the log: C2SP tlog-proof. */
	@GetMapping("/api/log/proofs/inclusion")
	ResponseEntity<byte[]> inclusion(@RequestParam long position, @RequestParam @Nullable Long size) {
		SignedNote checkpoint = checkpoint(size);
		long leaves = Checkpoint.parse(checkpoint.text()).size();
		if (position < 1 || position > leaves) {
			throw Ground.BEYOND_CHECKPOINT.refusal(leaves);
		}
		long index = position - 1;
		return text(new InclusionProof(index, MerkleTree.inclusion(index, leaves, this.tree.at(leaves)), checkpoint));
	}

	/** That the log has grown out of what it was: what a witness asks for. */
	@GetMapping("/api/log/proofs/consistency")
	ResponseEntity<byte[]> consistency(@RequestParam long from, @RequestParam @Nullable Long size) {
		SignedNote checkpoint = checkpoint(size);
		long leaves = Checkpoint.parse(checkpoint.text()).size();
		if (from < 1 || from > leaves) {
			throw Ground.BEYOND_CHECKPOINT.refusal(leaves);
		}
		return text(new ConsistencyProof(from, MerkleTree.consistency(from, leaves, this.tree.at(leaves)), checkpoint));
	}

	private SignedNote checkpoint(@Nullable Long size) {
		Optional<SignedNote> found = (size != null) ? this.tree.checkpoint(size) : this.tree.checkpoint();
		return found.orElseThrow(() -> Ground.UNKNOWN_CHECKPOINT.refusal());
	}

	private static ResponseEntity<byte[]> text(Object proof) {
		return ResponseEntity.ok()
			.contentType(LogEndpoint.TEXT)
			.cacheControl(CacheControl.noStore())
			.body(proof.toString().getBytes(StandardCharsets.UTF_8));
	}

}
