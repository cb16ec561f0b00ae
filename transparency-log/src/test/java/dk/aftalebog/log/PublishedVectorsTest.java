package dk.aftalebog.log;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What others have published: the trees of Certificate Transparency's reference
 * implementation, the notes of Go's module {@code sumdb/note}, a checkpoint of the Go
 * checksum database, the examples of C2SP.
 */
class PublishedVectorsTest {

	private static final List<byte[]> LEAVES = Stream
		.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
		.map((hex) -> HexFormat.of().parseHex(hex))
		.toList();

	private static final List<String> ROOTS = List.of(
			"6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
			"fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
			"aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
			"d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
			"4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
			"76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
			"ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
			"5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

	private static final String PETER = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

	private static final String ENOCH = "EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop";

	private static final String PETERS_SECRET = "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";

	private static final String TEXT = """
			If you think cryptography is the answer to your problem,
			then you don't know what your problem is.
			""";

	private static final String PETERS = "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

	private static final String ENOCHS = "— EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n";

	private static final String GO_KEY = "sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8";

	private static final String GO_CHECKPOINT = """
			go.sum database tree
			6476701
			mb8QLQIs0Z0yP5Cstq6guj87oXWeC9gEM8oVikmm9Wk=

			— sum.golang.org Az3grsLX85Gz+s1SiTbgkuqxgItqFq7gsMUEyVnrsa9LM7Us9S+1xbFIGu95949rj4nPRYfvimWEPWL+o3GeoWwOoAw=
			""";

	@Test
	void leaves_and_nodes_are_hashed_apart() {
		assertThat(SecondImplementation.hex(Hash.OF_NOTHING))
			.isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
		assertThat(SecondImplementation.hex(Hash.ofLeaf("L123456".getBytes(StandardCharsets.UTF_8))))
			.isEqualTo("395aa064aa4c29f7010acfe3f25db9485bbd4b91897b6ad7ad547639252b4d56");
	}

	@Test
	void roots_of_the_reference_trees() {
		for (int size = 1; size <= ROOTS.size(); size++) {
			KeptTiles tiles = new KeptTiles().grow(0, LEAVES.subList(0, size));
			assertThat(SecondImplementation.hex(new TiledTree(size, tiles).root())).isEqualTo(ROOTS.get(size - 1));
		}
	}

	@ParameterizedTest
	@CsvSource({ "0, 1, ''",
			"0, 8, 96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e 6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
			"5, 8, bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0 d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
			"2, 3, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
			"1, 5, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b" })
	void inclusion_proofs_of_the_reference_trees(int index, int size, String proof) {
		TiledTree tree = new TiledTree(size, new KeptTiles().grow(0, LEAVES.subList(0, size)));
		List<Hash> path = MerkleTree.inclusion(index, size, tree);
		assertThat(path).extracting(SecondImplementation::hex).isEqualTo(words(proof));
		assertThat(Proofs.isIncluded(Hash.ofLeaf(LEAVES.get(index)), index, size, path, tree.root())).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "1, 1, ''",
			"1, 8, 96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e 6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
			"6, 8, 0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0 d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
			"2, 5, 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
			"6, 7, 0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a b08693ec2e721597130641e8211e7eedccb4c26413963eee6c1e2ed16ffb1a5f d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7" })
	void consistency_proofs_of_the_reference_trees(int first, int second, String proof) {
		TiledTree tree = new TiledTree(second, new KeptTiles().grow(0, LEAVES.subList(0, second)));
		List<Hash> hashes = MerkleTree.consistency(first, second, tree);
		assertThat(hashes).extracting(SecondImplementation::hex).isEqualTo(words(proof));
		assertThat(Proofs.isConsistent(first, hash(ROOTS.get(first - 1)), second, hash(ROOTS.get(second - 1)), hashes))
			.isTrue();
	}

	@Test
	void a_note_is_signed_to_the_byte_as_go_signs_it() {
		SigningKey key = SigningKey.parse(PETERS_SECRET);
		assertThat(SignedNote.sign(TEXT, List.of(key)).toString()).isEqualTo(TEXT + "\n" + PETERS);
		assertThat(key.verifier()).hasToString(PETER);
		assertThat(key.secret()).isEqualTo(PETERS_SECRET);
		assertThat(key.toString()).doesNotContain("AYEKFALV");
	}

	@Test
	void a_note_of_go_is_opened_with_the_keys_that_one_has() {
		SignedNote note = SignedNote.parse((TEXT + "\n" + PETERS + ENOCHS).getBytes(StandardCharsets.UTF_8));
		VerifierKey peter = VerifierKey.parse(PETER);
		VerifierKey enoch = VerifierKey.parse(ENOCH);
		assertThat(note.text()).isEqualTo(TEXT);
		assertThat(note.signedBy(List.of(peter))).containsExactly(peter);
		assertThat(note.signedBy(List.of(peter, enoch))).containsExactly(peter, enoch);
		assertThat(note.signedBy(List.of())).isEmpty();
	}

	@Test
	void a_signature_that_is_not_the_keys_spoils_the_note() {
		SignedNote note = SignedNote.parse(TEXT + "\n" + new StringBuilder(PETERS).insert(60, "ABCD") + ENOCHS);
		assertThatThrownBy(() -> note.signedBy(List.of(VerifierKey.parse(PETER)))).isInstanceOf(MalformedLog.class)
			.hasMessageContaining("PeterNeumann+c74f20a3");
		assertThat(note.signedBy(List.of(VerifierKey.parse(ENOCH)))).hasSize(1);
	}

	static Stream<byte[]> whatGoRefuses() {
		return Stream
			.of(TEXT, TEXT + "\n", (TEXT + "\n" + PETERS).stripTrailing(), "\u0001" + TEXT + "\n" + PETERS,
					TEXT + "\n— Bad Name " + PETERS.substring(PETERS.indexOf("x08")),
					TEXT + "\n" + PETERS + "Unexpected line.\n", TEXT + "\n" + PETERS.repeat(101))
			.map((text) -> text.getBytes(StandardCharsets.UTF_8));
	}

	@ParameterizedTest
	@MethodSource("whatGoRefuses")
	void what_go_refuses_is_no_note(byte[] bytes) {
		assertThatThrownBy(() -> SignedNote.parse(bytes)).isInstanceOf(MalformedLog.class);
	}

	@Test
	void bytes_that_are_no_text_are_no_note() {
		byte[] bytes = ("x" + TEXT + "\n" + PETERS).getBytes(StandardCharsets.UTF_8);
		bytes[0] = (byte) 0xff;
		assertThatThrownBy(() -> SignedNote.parse(bytes)).isInstanceOf(MalformedLog.class);
	}

	@Test
	void a_mangled_verifier_key_is_none() {
		assertThat(VerifierKey.parse(PETER)).hasToString(PETER);
		for (int from = 0; from < PETER.length(); from++) {
			for (int to = from; to <= PETER.length(); to++) {
				String part = PETER.substring(from, to);
				if (!part.equals(PETER)) {
					assertThatThrownBy(() -> VerifierKey.parse(part)).isInstanceOf(MalformedLog.class);
				}
			}
		}
		everyCharacterMangled(PETER)
			.forEach((mangled) -> assertThatThrownBy(() -> VerifierKey.parse(mangled)).as(mangled)
				.isInstanceOf(MalformedLog.class));
		assertThatThrownBy(
				() -> VerifierKey.parse("PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY=="))
			.isInstanceOf(MalformedLog.class);
		assertThatThrownBy(
				() -> VerifierKey.parse("PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"))
			.isInstanceOf(MalformedLog.class);
	}

	@Test
	void a_mangled_signing_key_is_none_and_is_not_shown() {
		everyCharacterMangled(PETERS_SECRET)
			.forEach((mangled) -> assertThatThrownBy(() -> SigningKey.parse(mangled)).isInstanceOf(MalformedLog.class)
				.hasMessageNotContaining("EKFALVFGyNhPJEMzD1QIDr"));
	}

	@Test
	void a_checkpoint_of_the_go_checksum_database_is_read_and_verified() {
		SignedNote note = SignedNote.parse(GO_CHECKPOINT);
		assertThat(note.signedBy(List.of(VerifierKey.parse(GO_KEY)))).hasSize(1);
		Checkpoint checkpoint = Checkpoint.parse(note.text());
		assertThat(checkpoint.origin()).isEqualTo("go.sum database tree");
		assertThat(checkpoint.size()).isEqualTo(6476701);
		assertThat(checkpoint.text()).isEqualTo(note.text());
		assertThat(note).hasToString(GO_CHECKPOINT);
		SignedNote altered = SignedNote.parse(GO_CHECKPOINT.replace("6476701", "6476702"));
		assertThatThrownBy(() -> altered.signedBy(List.of(VerifierKey.parse(GO_KEY)))).isInstanceOf(MalformedLog.class);
	}

	@Test
	void the_examples_of_the_specifications_are_read() {
		SignedNote poem = SignedNote
			.parse("""
					Ognuno sta solo sul cuor della terra
					trafitto da un raggio di sole:

					ed è subito sera.

					— quasimodo.example/salvatore NnugSzTjtVAewIS+Z/iJhUPeFDkO/5QQ2i5ddnGITLlC+EhfLW9oJKONrMouFSQU0xMcXxj99ihAQwaqP3ZekRwNtIc=
					""");
		assertThat(poem.text()).endsWith("sole:\n\ned è subito sera.\n");
		Checkpoint sofa = Checkpoint.parse(SignedNote
			.parse("""
					example.com/behind-the-sofa
					20852163
					CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

					— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
					""")
			.text());
		assertThat(sofa.size()).isEqualTo(20852163);
	}

	@ParameterizedTest
	@CsvSource({ "0, 0, 256, tile/0/000", "0, 1, 16, tile/0/001.p/16", "5, 123456078, 256, tile/5/x123/x456/078",
			"5, 123456078, 2, tile/5/x123/x456/078.p/2", "0, 3057500, 256, tile/0/x003/x057/500",
			"-1, 3057500, 256, tile/entries/x003/x057/500", "2, 1234067, 256, tile/2/x001/x234/067" })
	void paths_of_tiles(int level, long index, int width, String path) {
		assertThat(new Tile(level, index, width).path()).isEqualTo(path);
		assertThat(Tile.at(path)).contains(new Tile(level, index, width));
	}

	@ParameterizedTest
	@CsvSource({ "tile/5/123/456/078", "tile/-1/000", "tile/00/000", "tile/64/000", "tile/0/0", "tile/0/x000/001",
			"tile/0/000.p/0", "tile/0/000.p/256", "tile/0/000.p/01", "tile/0/000.p/", "tile/data/000", "tile/0/000/",
			"tile/0/x123", "/tile/0/000" })
	void what_is_no_path_of_a_tile(String path) {
		assertThat(Tile.at(path)).isEmpty();
	}

	@Test
	void a_tree_of_70000_has_the_tiles_that_the_specification_counts() {
		assertThat(Tile.width(0, 272, 70_000)).isEqualTo(256);
		assertThat(Tile.width(0, 273, 70_000)).isEqualTo(112);
		assertThat(Tile.width(0, 274, 70_000)).isZero();
		assertThat(Tile.width(1, 0, 70_000)).isEqualTo(256);
		assertThat(Tile.width(1, 1, 70_000)).isEqualTo(17);
		assertThat(Tile.width(2, 0, 70_000)).isEqualTo(1);
		assertThat(Tile.width(1, 0, 256)).isEqualTo(1);
		assertThat(Tile.width(0, Long.MAX_VALUE / 3, 70_000)).isZero();
		assertThat(Tile.width(63, 0, 70_000)).isZero();
	}

	private static Stream<String> everyCharacterMangled(String text) {
		return IntStream.range(0, text.length())
			.mapToObj((i) -> text.substring(0, i) + (char) (text.charAt(i) + 1) + text.substring(i + 1));
	}

	private static List<String> words(String text) {
		return text.isEmpty() ? List.of() : List.of(text.split(" "));
	}

	private static Hash hash(String hex) {
		return Hash.at(HexFormat.of().parseHex(hex), 0);
	}

}
