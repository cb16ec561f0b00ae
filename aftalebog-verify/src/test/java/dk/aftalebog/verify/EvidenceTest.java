package dk.aftalebog.verify;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dk.aftalebog.json.Json;
import dk.aftalebog.log.SigningKey;
import dk.aftalebog.model.agreement.Agreement;
import dk.aftalebog.model.agreement.Goal;
import dk.aftalebog.model.agreement.Period;
import dk.aftalebog.model.change.Change;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Evidence of what one agreement said, checked without the log. */
class EvidenceTest {

	private static final LocalDate DAY = WrittenLog.FROM.plusYears(1);

	private static final String KEY = WrittenLog.KEY.verifier().toString();

	private final WrittenLog log = new WrittenLog()
		.agreement("naboskab", Agreement.of("Naboskab", new Period(WrittenLog.FROM, null)))
		.agreement("tryghed", Agreement.of("Tryghed", new Period(WrittenLog.FROM, null)))
		.fact("naboskab", WrittenLog.FROM, new Change.GoalAdded(new Goal("m", "Naboer")))
		.fact("tryghed", WrittenLog.FROM, new Change.GoalAdded(new Goal("mål", "Flere kender deres nabo")));

	private final Map<String, byte[]> files = new LinkedHashMap<>(this.log.evidence("tryghed"));

	@TempDir
	Path folder;

	@BeforeEach
	void what_is_shown() {
		shows("Flere kender deres nabo");
		values("Flere kender deres nabo", goalAdded());
	}

	/** Its number in the stream: the last event. */
	private long goalAdded() {
		return text("events.jsonl").lines().count() - 1;
	}

	private void shows(String goal) {
		Agreement agreement = Json.MAPPER.readValue("""
				{"name": "Tryghed", "period": {"from": "%s"}, "goals": [{"key": "mål", "text": "%s"}]}"""
			.formatted(WrittenLog.FROM, goal), Agreement.class);
		put("document.json", """
				{"asOf": {"inForceOn": "%s", "knownAt": "%s"}, "id": "tryghed", "agreement": %s}""".formatted(DAY,
				this.log.now(), Json.MAPPER.writeValueAsString(agreement)));
	}

	private void values(String goal, long sequence) {
		put("values.json", """
				{"values": [{"path": "/goals/mål/text", "value": "%s", "source": {"sequence": %d}}]}""".formatted(goal,
				sequence));
	}

	private void put(String file, String text) {
		this.files.put(file, WrittenLog.utf8(text));
	}

	private String text(String file) {
		return new String(this.files.get(file), StandardCharsets.UTF_8);
	}

	private String verify(int code, Object... more) {
		Path pack = WrittenLog.zip(this.folder.resolve("pack.zip"), this.files);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		String[] args = Arrays.stream(more).map(Object::toString).toArray(String[]::new);
		String[] all = new String[args.length + 3];
		all[0] = pack.toString();
		all[1] = "--key";
		all[2] = KEY;
		System.arraycopy(args, 0, all, 3, args.length);
		int ended = Main.run(new PrintStream(out, true, StandardCharsets.UTF_8), Map.of(), all);
		String text = out.toString(StandardCharsets.UTF_8);
		assertThat(ended).as(text).isEqualTo(code);
		return text;
	}

	@Test
	void evidence_that_holds_says_so_and_of_which_checkpoint() {
		assertThat(verify(0)).contains("BEVISET HOLDER", "THE EVIDENCE HOLDS",
				"for %d hændelser".formatted(this.log.size()));
	}

	@Test
	void a_pack_without_values_is_evidence_of_the_document_alone() {
		this.files.remove("values.json");
		assertThat(verify(0)).contains("BEVISET HOLDER");
	}

	@Test
	void another_document_is_found_out() {
		shows("Ingen kender deres nabo");
		assertThat(verify(1)).contains("document-differs", "/goals/mål/text", "BEVISET HOLDER IKKE");
	}

	@Test
	void another_value_or_another_source_of_it_is_found_out() {
		values("Ingen kender deres nabo", goalAdded());
		assertThat(verify(1)).contains("document-differs", "/goals/mål/text", "Ingen kender");
		values("Flere kender deres nabo", 0);
		assertThat(verify(1)).contains("document-differs", "nr. 0");
	}

	@Test
	void an_altered_event_is_found_out() {
		put("events.jsonl", text("events.jsonl").replace("Flere kender", "Ingen kender"));
		assertThat(verify(1)).contains("event-altered " + this.log.size());
	}

	@Test
	void an_event_that_was_taken_out_is_found_out() {
		List<String> lines = text("events.jsonl").lines().toList();
		put("events.jsonl", lines.getFirst() + "\n" + lines.getLast() + "\n");
		assertThat(verify(1)).contains("stream-broken " + this.log.size());
	}

	@Test
	void events_of_another_agreement_among_them_are_found_out() {
		put("events.jsonl",
				new String(this.log.evidence("naboskab").get("events.jsonl"), StandardCharsets.UTF_8).lines()
					.findFirst()
					.orElseThrow() + "\n" + text("events.jsonl"));
		this.files.putAll(proofsOf("naboskab"));
		assertThat(verify(1)).contains("stream-broken");
	}

	private Map<String, byte[]> proofsOf(String agreement) {
		Map<String, byte[]> proofs = new LinkedHashMap<>(this.log.evidence(agreement));
		proofs.keySet().removeIf((file) -> !file.startsWith("proofs/"));
		return proofs;
	}

	@Test
	void a_proof_that_is_missing_and_one_of_another_event_are_findings() {
		String last = "proofs/%d.tlog-proof".formatted(this.log.size());
		byte[] proof = this.files.remove(last);
		assertThat(verify(1)).contains("proof-missing " + this.log.size());
		this.files.put(last, this.files
			.get(this.files.keySet().stream().filter((file) -> file.startsWith("proofs/")).findFirst().orElseThrow()));
		assertThat(verify(1)).contains("not-in-log " + this.log.size());
		this.files.put(last, Arrays.copyOf(proof, 60));
		assertThat(verify(1)).contains("not-in-log");
	}

	@Test
	void a_whole_stream_invented_afterwards_is_not_in_the_log() {
		WrittenLog other = new WrittenLog()
			.agreement("naboskab", Agreement.of("Naboskab", new Period(WrittenLog.FROM, null)))
			.agreement("tryghed", Agreement.of("Tryghed", new Period(WrittenLog.FROM, null)))
			.fact("naboskab", WrittenLog.FROM, new Change.GoalAdded(new Goal("m", "Naboer")))
			.fact("tryghed", WrittenLog.FROM, new Change.GoalAdded(new Goal("fest", "Fest")));
		put("events.jsonl", new String(other.evidence("tryghed").get("events.jsonl"), StandardCharsets.UTF_8));
		assertThat(verify(1)).contains("not-in-log");
	}

	@Test
	void a_checkpoint_of_another_key_proves_nothing() {
		put("checkpoint", this.log.checkpoint(this.log.size(), SigningKey.generate(WrittenLog.ORIGIN)).toString());
		assertThat(verify(1)).contains("wrong-key");
	}

	@Test
	void an_earlier_checkpoint_of_the_same_size_that_says_something_else_is_found() throws Exception {
		WrittenLog other = new WrittenLog().agreement("andet",
				Agreement.of("Andet", new Period(WrittenLog.FROM, null)));
		while (other.size() < this.log.size()) {
			other.fact("andet", WrittenLog.FROM, new Change.GoalAdded(new Goal("m" + other.size(), "Mål")));
		}
		Path earlier = Files.writeString(this.folder.resolve("earlier"),
				other.checkpoint(this.log.size(), WrittenLog.KEY).toString());
		assertThat(verify(1, "--earlier", earlier)).contains("history-rewritten");
	}

	@Test
	void a_document_that_is_none_and_events_that_are_none_are_findings() {
		put("document.json", "{}");
		assertThat(verify(2)).contains("unreadable");
		shows("Flere kender deres nabo");
		put("values.json", "{");
		assertThat(verify(2)).contains("unreadable");
		this.files.remove("values.json");
		put("events.jsonl", "");
		assertThat(verify(1)).contains("event-missing");
		put("events.jsonl", "nothing\n");
		assertThat(verify(1)).contains("event-unreadable");
	}

}
