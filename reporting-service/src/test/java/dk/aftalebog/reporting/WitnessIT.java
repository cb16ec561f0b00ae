package dk.aftalebog.reporting;

import java.util.List;

import dk.aftalebog.log.Checkpoint;
import dk.aftalebog.log.Hash;
import dk.aftalebog.log.InclusionProof;
import dk.aftalebog.log.Proofs;
import dk.aftalebog.log.SignedNote;
import dk.aftalebog.log.SigningKey;
import dk.aftalebog.model.log.LogEntry;
import dk.aftalebog.model.log.LogLeaf;
import dk.aftalebog.reporting.witness.Checkpoints.Received;
import dk.aftalebog.reporting.witness.Checkpoints.Verdict;
import dk.aftalebog.reporting.witness.Checkpoints;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The reports hold every checkpoint against their own copy of the log. */
class WitnessIT {

	private Reports reports;

	private List<LogEntry> entries;

	@BeforeEach
	void what_happened() {
		this.reports = Reports.start();
		this.entries = new Story(this.reports.log(), "witnessed").registered("2021-07-01T10:00:00Z");
	}

	@AfterEach
	void stop() {
		this.reports.close();
	}

	@Test
	void a_checkpoint_of_the_same_log_agrees_and_goes_out_with_every_answer() {
		this.reports.send(this.entries);
		SignedNote note = this.reports.sendCheckpoint();
		assertThat(awaitVerdict(this.entries.size())).isEqualTo(Verdict.AGREES);
		assertThat(this.reports.get("/api/agreements").text("/asOf/checkpoint/note")).isEqualTo(note.toString());
		assertThat(this.reports.get("/api/agreements/witnessed").text("/asOf/checkpoint/root"))
			.isEqualTo(Checkpoint.parse(note.text()).root().toString());
	}

	@Test
	void before_the_first_an_answer_bears_none() {
		this.reports.send(this.entries);
		this.reports.awaitAll();
		assertThat(this.reports.get("/api/agreements").json().at("/asOf/checkpoint").isMissingNode()).isTrue();
	}

	@Test
	void a_checkpoint_of_another_history_is_found_and_does_not_go_out() {
		this.reports.send(this.entries);
		Checkpoint other = new Checkpoint("test/aftalebog", this.entries.size(), Hash.ofLeaf(new byte[] { 1 }));
		this.reports.sendCheckpoint(SignedNote.sign(other.text(), List.of(Reports.KEY)).toString());
		assertThat(awaitVerdict(this.entries.size())).isEqualTo(Verdict.DIFFERS);
		assertThat(this.reports.get("/api/agreements").json().at("/asOf/checkpoint").isMissingNode()).isTrue();
		this.reports.sendCheckpoint();
		await().atMost(Reports.SOON).until(() -> checkpoints().latest().isPresent());
		assertThat(checkpoints().notes(this.entries.size())).as("two histories").hasSize(2);
		assertThat(checkpoints().disputed()).extracting(Received::verdict).containsExactly(Verdict.DIFFERS);
	}

	@Test
	void a_checkpoint_waits_until_its_events_have_come() {
		this.reports.sendCheckpoint();
		await().atMost(Reports.SOON).until(() -> !checkpoints().list(null, 1).isEmpty());
		assertThat(checkpoints().list(null, 1).getFirst().verdict()).isEqualTo(Verdict.AWAITED);
		this.reports.send(this.entries);
		assertThat(awaitVerdict(this.entries.size())).isEqualTo(Verdict.AGREES);
	}

	@Test
	void a_key_that_nobody_trusts_and_a_signature_that_is_none_count_for_nothing() {
		this.reports.send(this.entries);
		String text = Reports.checkpoint(this.entries).text();
		this.reports.sendCheckpoint(SignedNote.sign(text, List.of(SigningKey.generate("test/aftalebog"))).toString());
		assertThat(awaitVerdict(this.entries.size())).isEqualTo(Verdict.UNKNOWN_KEY);
		String forged = SignedNote.sign("x\n", List.of(Reports.KEY)).toString().replace("x\n", text);
		this.reports.sendCheckpoint("no checkpoint at all");
		this.reports.sendCheckpoint(forged);
		await().atMost(Reports.SOON).until(() -> checkpoints().list(null, 1).getFirst().verdict() == Verdict.FORGED);
	}

	@Test
	void its_own_tree_proves_that_an_event_is_in_what_was_signed() {
		this.reports.send(this.entries);
		this.reports.sendCheckpoint();
		awaitVerdict(this.entries.size());
		for (LogEntry entry : this.entries) {
			InclusionProof proof = InclusionProof
				.parse(this.reports.get("/api/log/proofs/" + entry.position()).response().body());
			assertThat(Proofs.isIncluded(Hash.ofLeaf(LogLeaf.of(entry).bytes()), proof.index(), this.entries.size(),
					proof.path(), Checkpoint.parse(proof.checkpoint().text()).root()))
				.isTrue();
			assertThat(proof.checkpoint().signedBy(List.of(Reports.KEY.verifier()))).hasSize(1);
		}
	}

	@Test
	void it_goes_on_where_it_stood_after_a_restart() {
		this.reports.send(this.entries);
		this.reports.sendCheckpoint();
		awaitVerdict(this.entries.size());
		this.reports.restart();
		Story more = new Story(this.reports.log(), "more");
		List<LogEntry> next = more.registered("2021-08-01T10:00:00Z");
		this.reports.send(next);
		this.reports.sendCheckpoint();
		assertThat(awaitVerdict(next.getLast().position())).isEqualTo(Verdict.AGREES);
		assertThat(checkpoints().list(null, 10)).hasSize(2);
	}

	private Checkpoints checkpoints() {
		return this.reports.bean(Checkpoints.class);
	}

	private Verdict awaitVerdict(long size) {
		await().atMost(Reports.SOON)
			.until(() -> checkpoints().list(null, 1)
				.stream()
				.anyMatch((one) -> one.size() == size && one.verdict() != Verdict.AWAITED));
		return checkpoints().list(null, 1).getFirst().verdict();
	}

}
