package dk.aftalebog.model.log;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The hash is for ever: whoever checks an old export must come to the same one. Its bytes
 * are spelled out here, not computed as the code computes them.
 */
class StoredEventTest {

	private static final String ID = "11111111-2222-3333-4444-555555555555";

	private static final String COMMIT = "99999999-8888-7777-6666-555555555555";

	private static final Instant TIME = Instant.parse("2021-07-01T10:00:00.123456Z");

	private static final StoredEvent EVENT = new StoredEvent(ID, "agreement/æ", 12, "agreement.registered.v1", TIME,
			"{\"a\":\"ø\"}", "{}", COMMIT, 0, 3, StoredEvent.NO_HASH);

	private static final String HASHED = ""
			// 18 bytes: the domain aftalebog-event-v1
			+ "00000012" + "61667461 6c65626f 672d6576 656e742d 7631"
			// 36 bytes: the id
			+ "00000024" + "31313131 31313131 2d323232 322d3333 33332d34 3434342d 35353535 35353535 35353535"
			// 12 bytes: the stream agreement/æ, in which æ takes two
			+ "0000000c" + "61677265 656d656e 742fc3a6"
			// 2 bytes: the sequence 12
			+ "00000002" + "3132"
			// 23 bytes: the type agreement.registered.v1
			+ "00000017" + "61677265 656d656e 742e7265 67697374 65726564 2e7631"
			// 27 bytes: the time 2021-07-01T10:00:00.123456Z
			+ "0000001b" + "32303231 2d30372d 30315431 303a3030 3a30302e 31323334 35365a"
			// 10 bytes: the payload {"a":"ø"}
			+ "0000000a" + "7b226122 3a22c3b8 227d"
			// 2 bytes: the metadata {}
			+ "00000002" + "7b7d"
			// 36 bytes: the commit
			+ "00000024" + "39393939 39393939 2d383838 382d3737 37372d36 3636362d 35353535 35353535 35353535"
			// 1 byte: the number 0 in the commit
			+ "00000001" + "30"
			// 1 byte: the commit's size 3
			+ "00000001" + "33"
			// 64 bytes: no hash before it, 64 zeros as text
			+ "00000040" + "30303030 30303030 30303030 30303030 30303030 30303030 30303030 30303030"
			+ "30303030 30303030 30303030 30303030 30303030 30303030 30303030 30303030";

	@Test
	void the_hash_is_that_of_the_components_each_behind_its_length() throws NoSuchAlgorithmException {
		byte[] bytes = HexFormat.of().parseHex(HASHED.replace(" ", ""));
		String expected = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		assertThat(EVENT.hash()).isEqualTo(expected);
	}

	@Test
	void the_hash_of_this_event_has_never_been_another() {
		assertThat(EVENT.hash()).isEqualTo("46e1cd14dd81e7edba808a3d84aa3cfbdfa757b2b9315846dd7c0883eb4fe8e6");
	}

	@Test
	void the_hash_has_64_lower_case_hexadecimal_digits() {
		assertThat(EVENT.hash()).matches("[0-9a-f]{64}");
		assertThat(StoredEvent.NO_HASH).matches("0{64}");
	}

	static Stream<StoredEvent> eventsThatDifferInOneComponent() {
		return Stream.of(
				new StoredEvent(COMMIT, "agreement/æ", 12, "agreement.registered.v1", TIME, "{\"a\":\"ø\"}", "{}",
						COMMIT, 0, 3, StoredEvent.NO_HASH),
				new StoredEvent(ID, "agreement/å", 12, "agreement.registered.v1", TIME, "{\"a\":\"ø\"}", "{}", COMMIT,
						0, 3, StoredEvent.NO_HASH),
				new StoredEvent(ID, "agreement/æ", 13, "agreement.registered.v1", TIME, "{\"a\":\"ø\"}", "{}", COMMIT,
						0, 3, StoredEvent.NO_HASH),
				new StoredEvent(ID, "agreement/æ", 12, "agreement.registered.v2", TIME, "{\"a\":\"ø\"}", "{}", COMMIT,
						0, 3, StoredEvent.NO_HASH),
				new StoredEvent(ID, "agreement/æ", 12, "agreement.registered.v1", TIME.plusNanos(1000), "{\"a\":\"ø\"}",
						"{}", COMMIT, 0, 3, StoredEvent.NO_HASH),
				new StoredEvent(ID, "agreement/æ", 12, "agreement.registered.v1", TIME, "{\"a\":\"o\"}", "{}", COMMIT,
						0, 3, StoredEvent.NO_HASH),
				new StoredEvent(ID, "agreement/æ", 12, "agreement.registered.v1", TIME, "{\"a\":\"ø\"}", "{ }", COMMIT,
						0, 3, StoredEvent.NO_HASH),
				new StoredEvent(ID, "agreement/æ", 12, "agreement.registered.v1", TIME, "{\"a\":\"ø\"}", "{}", ID, 0, 3,
						StoredEvent.NO_HASH),
				new StoredEvent(ID, "agreement/æ", 12, "agreement.registered.v1", TIME, "{\"a\":\"ø\"}", "{}", COMMIT,
						1, 3, StoredEvent.NO_HASH),
				new StoredEvent(ID, "agreement/æ", 12, "agreement.registered.v1", TIME, "{\"a\":\"ø\"}", "{}", COMMIT,
						0, 4, StoredEvent.NO_HASH),
				new StoredEvent(ID, "agreement/æ", 12, "agreement.registered.v1", TIME, "{\"a\":\"ø\"}", "{}", COMMIT,
						0, 3, "1".repeat(64)));
	}

	@ParameterizedTest
	@MethodSource("eventsThatDifferInOneComponent")
	void the_hash_changes_with_every_component(StoredEvent other) {
		assertThat(other.hash()).isNotEqualTo(EVENT.hash());
	}

	@Test
	void every_component_has_its_case_above() {
		assertThat(eventsThatDifferInOneComponent().map(StoredEvent::hash).distinct())
			.hasSize(StoredEvent.class.getRecordComponents().length);
	}

	@Test
	void what_moves_from_one_component_to_the_next_changes_the_hash() {
		StoredEvent moved = new StoredEvent(ID, "agreement/æ", 12, "agreement.registered.v1", TIME, "{\"a\":\"ø\"}{",
				"}", COMMIT, 0, 3, StoredEvent.NO_HASH);
		assertThat(moved.hash()).isNotEqualTo(EVENT.hash());
	}

}
