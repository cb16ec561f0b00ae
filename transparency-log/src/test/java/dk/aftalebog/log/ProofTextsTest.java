package dk.aftalebog.log;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ProofTextsTest {

	private static final SigningKey KEY = SigningKey.generate("example.org/log");

	private static final SignedNote CHECKPOINT = SignedNote
		.sign(new Checkpoint("example.org/log", 3, Hash.OF_NOTHING).text(), List.of(KEY));

	@Test
	void an_inclusion_proof_reads_as_the_specification_writes_it() {
		InclusionProof proof = new InclusionProof(1, List.of(Hash.OF_NOTHING, Hash.OF_NOTHING), CHECKPOINT);
		assertThat(proof).hasToString("""
				c2sp.org/tlog-proof@v1
				index 1
				47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=
				47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=

				""" + CHECKPOINT);
		assertThat(InclusionProof.parse(proof.toString())).isEqualTo(proof);
		assertThat(InclusionProof.parse(proof.toString().replace("index", "extra YQ==\nindex"))).isEqualTo(proof);
		InclusionProof ofOne = new InclusionProof(0, List.of(), CHECKPOINT);
		assertThat(InclusionProof.parse(ofOne.toString())).isEqualTo(ofOne);
	}

	@Test
	void a_consistency_proof_reads_as_a_witness_wants_it() {
		ConsistencyProof proof = new ConsistencyProof(2, List.of(Hash.OF_NOTHING), CHECKPOINT);
		assertThat(proof).hasToString("old 2\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n" + CHECKPOINT);
		assertThat(ConsistencyProof.parse(proof.toString())).isEqualTo(proof);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "c2sp.org/tlog-proof@v1\n", "c2sp.org/tlog-proof@v1\nindex\n\n",
			"c2sp.org/tlog-proof@v1\nindex 01\n\n", "c2sp.org/tlog-proof@v2\nindex 1\n\n",
			"c2sp.org/tlog-proof@v1\nindex 1\nnonsense\n\nx", "c2sp.org/tlog-proof@v1\nindex 1\nYQ==\n\nx" })
	void what_is_no_proof_is_refused(String text) {
		assertThatThrownBy(() -> InclusionProof.parse(text)).isInstanceOf(MalformedLog.class);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "log\n3\n", "log\n03\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
			"log\n-1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n", "log\n3\nYQ==\n",
			"\n3\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n" })
	void what_is_no_checkpoint_is_refused(String text) {
		assertThatThrownBy(() -> Checkpoint.parse(text)).isInstanceOf(MalformedLog.class);
	}

	@Test
	void the_signature_of_a_key_of_the_same_name_counts_for_nothing() {
		SigningKey other = SigningKey.generate("example.org/log");
		assertThat(CHECKPOINT.signedBy(List.of(other.verifier()))).isEmpty();
		SignedNote both = SignedNote.sign(CHECKPOINT.text(), List.of(KEY, other));
		assertThat(SignedNote.parse(both.toString()).signedBy(List.of(KEY.verifier(), other.verifier()))).hasSize(2);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "a b", "a+b", "a\nb", "a\u00a0b" })
	void a_name_that_would_tear_a_note_is_refused(String name) {
		assertThatThrownBy(() -> SigningKey.generate(name)).isInstanceOf(MalformedLog.class);
	}

}
