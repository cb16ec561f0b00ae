package dk.aftalebog.cluster.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import dk.aftalebog.cluster.load.Acknowledgements.Marker;
import dk.aftalebog.cluster.load.Acknowledgements.Outcome;
import dk.aftalebog.cluster.load.LedgerClient.Answer;
import dk.aftalebog.cluster.load.LedgerClient.NoAnswer;
import org.jspecify.annotations.Nullable;

/**
 * Writers who take revisions from draft to decision and correct measurements, each on an
 * agreement of its own and all of them on one that they share. They look again after a
 * conflict, repeat what was not answered, and remember what they were told.
 */
public final class Workload {

	/** As long as a person would wait; longer than any fault of a run. */
	private static final Duration PATIENCE = Duration.ofMinutes(4);

	private final LedgerClient client;

	private final String name;

	private final int writers;

	private final Acknowledgements acknowledgements = new Acknowledgements();

	private final List<Thread> threads = new ArrayList<>();

	private volatile boolean running;

	/**
	 * Creates a workload.
	 * @param client the client to write with
	 * @param name what its agreements' ids begin with
	 * @param writers how many write at the same time
	 */
	public Workload(LedgerClient client, String name, int writers) {
		this.client = client;
		this.name = name;
		this.writers = writers;
	}

	/**
	 * Returns what the writers were told.
	 * @return the acknowledgements so far
	 */
	public Acknowledgements acknowledgements() {
		return this.acknowledgements;
	}

	/** Registers the agreements and a first figure of each. */
	public void register() {
		this.client.post("/api/plans", Documents.plan(this.name)).accepted();
		for (int i = 0; i <= this.writers; i++) {
			this.client.post("/api/agreements", Documents.agreement(agreement(i), this.name)).accepted();
			this.client.post("/api/agreements/" + agreement(i) + "/measurements", measurement(1, null)).accepted();
		}
	}

	/**
	 * Lets the writers begin.
	 * @param seed what their choices follow from
	 */
	public void start(long seed) {
		this.running = true;
		this.acknowledgements.begin();
		for (int i = 1; i <= this.writers; i++) {
			int writer = i;
			this.threads
				.add(Thread.ofPlatform().name("writer-" + i).start(() -> write(writer, new Random(seed + writer))));
		}
	}

	/** Lets the writers end what they are about. */
	public void stop() {
		this.running = false;
		for (Thread thread : this.threads) {
			try {
				thread.join();
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				throw new IllegalStateException("Stopped", ex);
			}
		}
		this.threads.clear();
	}

	private void write(int writer, Random random) {
		while (this.running) {
			// Agreement 0 is everybody's.
			String path = "/api/agreements/" + agreement((random.nextInt(3) == 0) ? 0 : writer);
			if (random.nextInt(4) == 0) {
				String reason = marker();
				send("agreement.measurement-corrected.v1", reason, path + "/measurements",
						measurement(random.nextInt(500), reason), null);
			}
			else {
				revise(path, random);
			}
		}
	}

	private void revise(String path, Random random) {
		String title = marker();
		Answer opened = send("agreement.revision-opened.v1", title, path + "/revisions", Documents.draft(title), null);
		if (opened == null) {
			return;
		}
		String revision = path + "/revisions/" + opened.json().get("number").asInt();
		String text = marker();
		Answer proposed = send("agreement.change-proposed.v1", text, revision + "/changes", """
				{"changes": [{"type": "section-set",
				              "section": {"key": "formaal", "title": "Formål", "text": "%s"}}]}""".formatted(text),
				opened.tag());
		if (proposed == null) {
			return;
		}
		if (random.nextInt(5) == 0) {
			String reason = marker();
			send("agreement.revision-withdrawn.v1", reason, revision + "/withdrawal",
					"{\"reason\": \"%s\"}".formatted(reason), proposed.tag());
			return;
		}
		Answer submitted = post(revision + "/submission", "", proposed.tag());
		if (submitted == null || !submitted.isAccepted()) {
			return;
		}
		String minutes = marker();
		send("agreement.revision-approved.v1", minutes, revision + "/decision", """
				{"outcome": "approved", "meetingOn": "2022-07-01", "minutes": "%s", "lateEntry": true,
				 "reason": "Sådan", "votes": [{"seat": "formand", "ballot": "for"}], "basis": "%s"}"""
			.formatted(minutes, submitted.json().path("basis").asString("")), submitted.tag());
	}

	/** Sends a command and remembers what came of it; none: it was not accepted. */
	private @Nullable Answer send(String eventType, String text, String path, String body, @Nullable String tag) {
		Answer answer = post(path, body, tag);
		Outcome outcome = (answer == null) ? Outcome.UNKNOWN : answer.isAccepted() ? Outcome.ACCEPTED : Outcome.REFUSED;
		this.acknowledgements.told(new Marker(eventType, text), outcome);
		return (outcome == Outcome.ACCEPTED) ? answer : null;
	}

	private @Nullable Answer post(String path, String body, @Nullable String tag) {
		try {
			// People think; and what a run writes is read again after each of its rounds.
			Thread.sleep(50);
			return this.client.post(path, body, tag, PATIENCE);
		}
		catch (NoAnswer ex) {
			return null;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Stopped", ex);
		}
	}

	private String agreement(int number) {
		return this.name + "-" + number;
	}

	private static String marker() {
		return UUID.randomUUID().toString();
	}

	private static String measurement(int value, @Nullable String correction) {
		return """
				{"measurements": [{"indicator": "udsaettelser", "year": 2022, %s
				                   "cell": {"scope": "area:nord", "value": %d, "asOf": "2022"}}]}"""
			.formatted((correction != null) ? "\"correction\": \"" + correction + "\"," : "", value);
	}

}
