package dk.aftalebog.model.log;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class LogLeafTest {

	private static final Instant RECORDED = Instant.parse("2021-07-01T10:00:00.123456Z");

	private static final LogLeaf LEAF = new LogLeaf(17, "agreement/æ", 3, RECORDED, "ab".repeat(32));

	/** For ever: whoever checks an old checkpoint must come to the same tree. */
	@Test
	void a_leaf_has_always_been_written_so() {
		assertThat(new String(LEAF.bytes(), StandardCharsets.UTF_8)).isEqualTo("""
				aftalebog-leaf-v1
				17
				agreement/æ
				3
				2021-07-01T10:00:00.123456Z
				%s
				""".formatted("ab".repeat(32)));
		assertThat(LogLeaf.parse(LEAF.bytes())).contains(LEAF);
	}

	@Test
	void it_is_the_entrys() {
		StoredEvent event = new StoredEvent("id", "agreement/æ", 3, "agreement.registered.v1", RECORDED, "{}", "{}",
				"commit", 0, 1, StoredEvent.NO_HASH);
		assertThat(LogLeaf.of(new LogEntry(17, RECORDED, event, "ab".repeat(32)))).isEqualTo(LEAF);
	}

	@Test
	void a_line_feed_in_a_stream_moves_no_line() {
		LogLeaf moved = new LogLeaf(17, "agreement/æ\n3", 4, RECORDED, "ab".repeat(32));
		assertThat(new String(moved.bytes(), StandardCharsets.UTF_8).lines()).hasSize(6);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "aftalebog-leaf-v1\n", "aftalebog-leaf-v1\nx\ns\n3\n2021-07-01T10:00:00Z\nh\n",
			"aftalebog-leaf-v1\n1\ns\n3\nyesterday\nh\n", "aftalebog-leaf-v2\n1\ns\n3\n2021-07-01T10:00:00Z\nh\n",
			"aftalebog-leaf-v1\n1\ns\n3\n2021-07-01T10:00:00Z\nh\nmore\n" })
	void what_is_no_leaf(String text) {
		assertThat(LogLeaf.parse(text.getBytes(StandardCharsets.UTF_8))).isEmpty();
	}

}
