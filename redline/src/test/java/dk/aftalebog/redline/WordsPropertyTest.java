package dk.aftalebog.redline;

import java.util.List;
import java.util.stream.Collectors;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

import static org.assertj.core.api.Assertions.assertThat;

class WordsPropertyTest {

	/** Few words, so that texts have some in common; and now and then any text at all. */
	@Provide
	Arbitrary<String> texts() {
		Arbitrary<String> words = Arbitraries.of("bestyrelsen", "år", "Æblø", "17,5", "1.649.000", "**", "- ", " ", " ",
				" ", "\n", "\n\n", "\r\n", "\t", "\u00A0", ".", ", ", "å", "a\u030A", "𝒳", "\u2028", "|", "e-mail");
		return Arbitraries.frequencyOf(Tuple.of(5, words.list().ofMaxSize(40).map((all) -> String.join("", all))),
				Tuple.of(1, Arbitraries.strings()));
	}

	private static String without(Piece.Kind kind, List<Piece> pieces) {
		return pieces.stream().filter((piece) -> piece.kind() != kind).map(Piece::text).collect(Collectors.joining());
	}

	@Property(tries = 3000, edgeCases = EdgeCasesMode.NONE)
	void kept_and_removed_are_the_text_before(@ForAll("texts") String before, @ForAll("texts") String after) {
		assertThat(without(Piece.Kind.ADDED, Words.between(before, after))).isEqualTo(before);
	}

	@Property(tries = 3000, edgeCases = EdgeCasesMode.NONE)
	void kept_and_added_are_the_text_after(@ForAll("texts") String before, @ForAll("texts") String after) {
		assertThat(without(Piece.Kind.REMOVED, Words.between(before, after))).isEqualTo(after);
	}

	@Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
	void a_text_that_did_not_change_is_one_piece(@ForAll("texts") String text) {
		assertThat(Words.between(text, text)).allMatch((piece) -> piece.kind() == Piece.Kind.KEPT).hasSizeLessThan(2);
	}

	@Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
	void pieces_that_follow_one_another_are_of_different_kinds(@ForAll("texts") String before,
			@ForAll("texts") String after) {
		List<Piece> pieces = Words.between(before, after);
		for (int i = 1; i < pieces.size(); i++) {
			assertThat(pieces.get(i).kind()).isNotEqualTo(pieces.get(i - 1).kind());
			assertThat(pieces.get(i).text()).isNotEmpty();
			// What was removed stands before what was added in its place.
			assertThat(pieces.get(i - 1).kind() == Piece.Kind.ADDED && pieces.get(i).kind() == Piece.Kind.REMOVED)
				.isFalse();
		}
	}

}
