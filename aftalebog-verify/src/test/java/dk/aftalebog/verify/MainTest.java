package dk.aftalebog.verify;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.sun.net.httpserver.HttpServer;
import dk.aftalebog.json.Json;
import dk.aftalebog.log.SignedNote;
import dk.aftalebog.log.SigningKey;
import dk.aftalebog.log.VerifierKey;
import dk.aftalebog.model.agreement.Agreement;
import dk.aftalebog.model.agreement.Goal;
import dk.aftalebog.model.agreement.Period;
import dk.aftalebog.model.change.Change;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The verifier from its command line: what it says, and what it ends with. */
class MainTest {

	private static final Agreement AGREEMENT = Agreement.of("Tryghed",
			new Period(WrittenLog.FROM, LocalDate.of(2025, 7, 31)));

	private static final String KEY = WrittenLog.KEY.verifier().toString();

	private final WrittenLog log = new WrittenLog().agreement("tryghed", AGREEMENT)
		.agreement("naboskab", Agreement.of("Naboskab", new Period(WrittenLog.FROM, null)));

	@TempDir
	Path folder;

	private record Verdict(int exitCode, String text) {

		List<String> findings() {
			return this.text.lines().filter((line) -> line.matches("[a-z-]+( \\d+)?")).toList();
		}

	}

	private static Verdict verify(Object... args) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		int code = Main.run(new PrintStream(out, true, StandardCharsets.UTF_8), Map.of(),
				Arrays.stream(args).map(Object::toString).toArray(String[]::new));
		return new Verdict(code, out.toString(StandardCharsets.UTF_8));
	}

	private Path export() {
		return WrittenLog.zip(this.folder.resolve("export.zip"), this.log.files());
	}

	private Path file(String name, Object text) throws IOException {
		return Files.writeString(this.folder.resolve(name), text.toString());
	}

	/** What the API answers. */
	private Path shown(String id, LocalDate inForceOn, Agreement agreement) throws IOException {
		return file("document.json", """
				{"asOf": {"inForceOn": "%s", "knownAt": "%s", "logPosition": 1}, "id": "%s", "plan": "plan",
				 "state": "in-force", "agreement": %s, "findings": [], "measurements": []}""".formatted(inForceOn,
				this.log.now(), id, Json.MAPPER.writeValueAsString(agreement)));
	}

	@Test
	void a_sound_export_ends_with_0() {
		assertThat(verify(export(), "--key", KEY)).isEqualTo(new Verdict(0, """
				HEL OG UÆNDRET til og med hændelse %1$d, i 2 strømme
				COMPLETE AND UNALTERED up to event %1$d, in 2 streams
				""".formatted(this.log.size())));
	}

	@Test
	void a_folder_is_as_good_as_a_zip_and_a_key_may_stand_in_a_file() throws IOException {
		Path unpacked = WrittenLog.folder(this.folder.resolve("unpacked"), this.log.files());
		assertThat(verify(unpacked, "--key", file("log.vkey", KEY + "\n")).exitCode()).isZero();
	}

	@Test
	void a_log_of_more_than_one_tile() {
		for (int i = 0; i < 600; i++) {
			this.log.fact("tryghed", WrittenLog.FROM, new Change.GoalAdded(new Goal("m" + i, "Mål")));
		}
		assertThat(verify(export(), "--key", KEY).text()).contains("hændelse " + this.log.size());
		assertThat(this.log.files().keySet()).contains("tile/0/000", "tile/0/001");
	}

	@Test
	void a_zip_that_was_cut_off_anywhere_is_a_finding() throws IOException {
		byte[] whole = Files.readAllBytes(export());
		for (int length = 0; length < whole.length; length += 97) {
			Path cut = Files.write(this.folder.resolve("cut.zip"), Arrays.copyOf(whole, length));
			Verdict verdict = verify(cut, "--key", KEY);
			assertThat(verdict.exitCode()).isEqualTo(2);
			assertThat(verdict.findings()).containsExactly("unreadable");
			assertThat(verdict.text()).contains("hent eksporten igen", "KAN IKKE EFTERPRØVES");
		}
	}

	@Test
	void a_zip_in_which_any_byte_is_another_is_not_found_sound() throws IOException {
		byte[] whole = Files.readAllBytes(export());
		int soundOnes = 0;
		for (int at = 0; at < whole.length; at += 13) {
			byte[] spoilt = whole.clone();
			spoilt[at] ^= 0x10;
			Verdict verdict = verify(Files.write(this.folder.resolve("spoilt.zip"), spoilt), "--key", KEY);
			// Dates and the like in the zip's own tables say nothing about the record.
			soundOnes += (verdict.exitCode() == 0) ? 1 : 0;
			assertThat(verdict.exitCode()).isBetween(0, 2);
		}
		assertThat(soundOnes).isLessThan(whole.length / 13 / 2);
	}

	@Test
	void a_wrong_key_is_a_finding() {
		Verdict verdict = verify(export(), "--key", SigningKey.generate(WrittenLog.ORIGIN).verifier());
		assertThat(verdict.exitCode()).isEqualTo(1);
		assertThat(verdict.findings()).containsExactly("wrong-key");
		assertThat(verdict.text()).contains(VerifierKey.parse(KEY).id().toString());
	}

	@Test
	void an_old_checkpoint_does_not_cover_what_came_after() {
		Map<String, byte[]> files = this.log.files();
		int old = this.log.size() - 1;
		files.put("checkpoint", WrittenLog.utf8(this.log.checkpoint(old, WrittenLog.KEY).toString()));
		Verdict verdict = verify(WrittenLog.zip(this.folder.resolve("old.zip"), files), "--key", KEY);
		assertThat(verdict.exitCode()).isEqualTo(1);
		assertThat(verdict.findings()).contains("event-not-covered " + this.log.size());
	}

	@Test
	void an_old_checkpoint_beside_is_what_the_log_has_grown_out_of() throws IOException {
		Path checkpoint = file("earlier",
				this.log.checkpoint(1, WrittenLog.KEY) + "\n" + this.log.checkpoint(2, WrittenLog.KEY));
		Verdict verdict = verify(export(), "--key", KEY, "--earlier", checkpoint);
		assertThat(verdict.exitCode()).isZero();
		assertThat(verdict.text()).contains("Vokset ud af 2 tidligere", "Grown out of 2 earlier");
	}

	@Test
	void a_log_that_shrank_is_a_finding() throws IOException {
		Path before = export();
		int size = this.log.size();
		this.log.fact("tryghed", WrittenLog.FROM, new Change.GoalAdded(new Goal("nyt", "Nyt")));
		Path later = file("later", this.log.checkpoint(this.log.size(), WrittenLog.KEY));
		Verdict verdict = verify(before, "--key", KEY, "--earlier", later);
		assertThat(verdict.exitCode()).isEqualTo(1);
		assertThat(verdict.findings()).containsExactly("log-shrank " + (size + 1));
	}

	@Test
	void a_checkpoint_of_another_log_or_of_another_key_proves_nothing() throws IOException {
		SigningKey other = SigningKey.generate("example.org/other");
		Path another = file("another", new WrittenLog().agreement("x", AGREEMENT).checkpoint(1, other));
		assertThat(verify(export(), "--key", KEY, "--earlier", another).findings()).containsExactly("wrong-key");
	}

	@Test
	void a_checkpoint_that_a_key_signed_for_another_log_is_a_finding() {
		Map<String, byte[]> files = this.log.files();
		String other = new String(files.get("checkpoint"), StandardCharsets.UTF_8).lines()
			.skip(1)
			.limit(2)
			.collect(Collectors.joining("\n", "example.org/other\n", "\n"));
		files.put("checkpoint", WrittenLog.utf8(SignedNote.sign(other, List.of(WrittenLog.KEY)).toString()));
		Verdict verdict = verify(WrittenLog.zip(this.folder.resolve("other.zip"), files), "--key", KEY);
		assertThat(verdict.findings()).containsExactly("another-log");
	}

	static Stream<List<String>> nonsense() {
		return Stream.of(List.of(), List.of("no-such.zip", "--key", KEY), List.of("no-such.zip"),
				List.of("no-such.zip", "--key"), List.of("no-such.zip", "--key", "no-such-key"),
				List.of("no-such.zip", "--key", "a+b+c"), List.of("a", "b", "--key", KEY),
				List.of("a", "--force", "--key", KEY), List.of("pom.xml", "--key", KEY), List.of("src", "--key", KEY),
				List.of("pom.xml", "--key", "pom.xml"), List.of("src", "--key", KEY, "--earlier", "pom.xml"),
				List.of("src", "--key", KEY, "--earlier", "no-such"),
				List.of("src", "--key", KEY, "--document", "pom.xml"),
				List.of("src", "--key", KEY, "--document", "no-such"),
				List.of("src", "--key", KEY, "--document", "pom.xml", "--in-force-on", "i går"),
				List.of("http://localhost:1/api/log", "--key", KEY), List.of("http://no such", "--key", KEY),
				List.of("http://", "--key", KEY), List.of("new-key"), List.of("new-key", "a b"),
				List.of("\0", "--key", KEY));
	}

	@ParameterizedTest
	@MethodSource("nonsense")
	void what_cannot_be_checked_ends_with_2_and_says_why_and_never_with_a_stack_trace(List<String> args) {
		Verdict verdict = verify(args.toArray());
		assertThat(verdict.exitCode()).as(verdict.text()).isEqualTo(2);
		assertThat(verdict.text()).isNotBlank().doesNotContain("Exception", "\tat ", "gik selv i stykker");
	}

	static Stream<String> spoiltLines() {
		return Stream.of("", "{}", "[]", "nonsense", "{\"position\":1}", "null", "{\"position\":1,\"event\":null}",
				"{\"position\":1,\"recordedAt\":\"2021-07-01T10:01:00Z\",\"event\":{},\"hash\":\"\"}");
	}

	@ParameterizedTest
	@MethodSource("spoiltLines")
	void a_line_that_is_no_event_is_a_finding(String line) {
		Map<String, byte[]> files = this.log.files();
		files.put("events.jsonl", WrittenLog.utf8(line + "\n"));
		Verdict verdict = verify(WrittenLog.zip(this.folder.resolve("spoilt.zip"), files), "--key", KEY);
		assertThat(verdict.exitCode()).isEqualTo(1);
		assertThat(verdict.findings()).containsExactly("event-unreadable 1");
	}

	@Test
	void events_or_a_checkpoint_that_are_not_there_cannot_be_checked() {
		for (String missing : List.of("events.jsonl", "checkpoint")) {
			Map<String, byte[]> files = this.log.files();
			files.remove(missing);
			Verdict verdict = verify(WrittenLog.zip(this.folder.resolve(missing + ".zip"), files), "--key", KEY);
			assertThat(verdict.exitCode()).isEqualTo(2);
			assertThat(verdict.findings()).containsExactly("unreadable");
		}
	}

	@Test
	void the_document_that_was_shown_is_what_the_events_fold_to() throws IOException {
		LocalDate later = LocalDate.of(2022, 1, 1);
		this.log.fact("tryghed", later, new Change.GoalAdded(new Goal("nyt", "Nyt mål")));
		Agreement changed = new Agreement(AGREEMENT.name(), AGREEMENT.period(), null, List.of(), List.of(),
				List.of(new Goal("nyt", "Nyt mål")), List.of(), List.of(), List.of(), List.of(), null, null,
				AGREEMENT.revisionTerms());
		assertThat(verify(export(), "--key", KEY, "--document", shown("tryghed", later, changed)).exitCode()).isZero();
		assertThat(verify(export(), "--key", KEY, "--document", shown("tryghed", later.minusDays(1), AGREEMENT))
			.exitCode()).isZero();
		assertThat(verify(export(), "--key", KEY, "--document", file("alone", Json.MAPPER.writeValueAsString(changed)),
				"--agreement", "tryghed", "--in-force-on", later, "--known-at", this.log.now())
			.exitCode()).isZero();
		Verdict verdict = verify(export(), "--key", KEY, "--document", shown("tryghed", later, AGREEMENT));
		assertThat(verdict.exitCode()).isEqualTo(1);
		assertThat(verdict.findings()).containsExactly("document-differs");
		assertThat(verdict.text()).contains("/goals/nyt/key: hændelserne siger nyt");
	}

	@Test
	void a_document_of_another_agreement_is_a_finding() throws IOException {
		Path other = shown("naboskab", WrittenLog.FROM, AGREEMENT);
		assertThat(verify(export(), "--key", KEY, "--document", other, "--agreement", "tryghed").findings())
			.containsExactly("another-agreement");
		assertThat(verify(export(), "--key", KEY, "--document", other).findings()).containsExactly("document-differs");
		assertThat(verify(export(), "--key", KEY, "--document", shown("ukendt", WrittenLog.FROM, AGREEMENT)).findings())
			.containsExactly("another-agreement");
	}

	@Test
	void a_document_of_a_day_on_which_the_agreement_said_nothing() throws IOException {
		Path early = shown("tryghed", WrittenLog.FROM.minusDays(1), AGREEMENT);
		assertThat(verify(export(), "--key", KEY, "--document", early).findings()).containsExactly("document-differs");
	}

	@Test
	void the_running_log_is_asked_for_its_checkpoint_and_its_export() throws IOException {
		HttpServer server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
		Map<String, byte[]> answers = Map.of("/api/log/checkpoint", this.log.files().get("checkpoint"),
				"/api/log/export", Files.readAllBytes(export()));
		server.createContext("/", (exchange) -> {
			byte[] answer = answers.get(exchange.getRequestURI().getPath());
			if (answer != null && "Bearer adgang".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
				exchange.sendResponseHeaders(200, answer.length);
				exchange.getResponseBody().write(answer);
			}
			else {
				exchange.sendResponseHeaders(401, -1);
			}
			exchange.close();
		});
		server.start();
		try {
			String address = "http://localhost:%d/api/log".formatted(server.getAddress().getPort());
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			assertThat(Main.run(new PrintStream(out, true, StandardCharsets.UTF_8), Map.of("AFTALEBOG_TOKEN", "adgang"),
					address, "--key", KEY))
				.isZero();
			assertThat(out.toString(StandardCharsets.UTF_8)).contains("HEL OG UÆNDRET");
			Verdict stranger = verify(address, "--key", KEY);
			assertThat(stranger.exitCode()).isEqualTo(2);
			assertThat(stranger.text()).contains("401");
		}
		finally {
			server.stop(0);
		}
	}

	@Test
	void a_new_key_is_one_that_signs_and_one_that_verifies() {
		List<String> lines = verify("new-key", "example.org/log").text().lines().toList();
		assertThat(SigningKey.parse(lines.get(0)).verifier()).isEqualTo(VerifierKey.parse(lines.get(1)));
	}

}
