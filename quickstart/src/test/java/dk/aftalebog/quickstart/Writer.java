package dk.aftalebog.quickstart;

import java.net.http.HttpRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;

import dk.aftalebog.quickstart.RunningLedger.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A client that keeps what it was answered. Each of its requests bears a trace of its
 * own, which every event of the command has in its metadata, and most a mark in the body,
 * which one event has in its payload.
 */
final class Writer {

	private static final List<Integer> LOST = List.of(409, 412, 422);

	private final LedgerUnderLoad ledger;

	private final Random random;

	private final boolean alone;

	private final List<Acknowledged> acknowledged = new ArrayList<>();

	private final List<Refused> refused = new ArrayList<>();

	private final List<String> repeated = new ArrayList<>();

	/**
	 * Creates one.
	 * @param ledger where it writes
	 * @param random what decides for it
	 * @param alone whether nobody else writes where it does: what is sound is accepted
	 */
	Writer(LedgerUnderLoad ledger, Random random, boolean alone) {
		this.ledger = ledger;
		this.random = random;
		this.alone = alone;
	}

	/**
	 * A command.
	 *
	 * @param user who sends it
	 * @param stream the stream that it is to add to
	 * @param path its address
	 * @param body its body; empty where it has none
	 * @param tag what is seen; empty where nothing is
	 * @param mark what is in the body and nowhere else; empty where it has no body
	 * @param types the types of the events that an answer acknowledges
	 */
	record Command(String user, String stream, String path, String body, String tag, String mark,
			Function<Answer, List<String>> types) {

		/** The same, but for what it says. */
		Command saying(String other) {
			return new Command(this.user, this.stream, this.path, this.body.replace(this.mark, other), this.tag, other,
					this.types);
		}

	}

	/**
	 * What was accepted: one of the traces stands at events of these types in this
	 * stream, in one commit, and the mark in one of them.
	 */
	record Acknowledged(List<String> traces, String stream, List<String> types, String mark) {
	}

	/** What was refused: neither trace nor mark stands anywhere. */
	record Refused(String trace, String mark, String why) {
	}

	List<Acknowledged> acknowledged() {
		return this.acknowledged;
	}

	List<Refused> refused() {
		return this.refused;
	}

	/** The traces of what was answered as it had been before: they stand nowhere. */
	List<String> repeated() {
		return this.repeated;
	}

	/**
	 * Posts a command; now and then twice at once, and once it is accepted now and then
	 * again, or again with another body.
	 */
	Answer post(Command command) {
		String key = UUID.randomUUID().toString();
		Answer answer = (this.random.nextInt(8) == 0) ? postTwiceAtOnce(command, key) : postOnce(command, key);
		if (answer.status() < 300 && this.random.nextInt(4) == 0) {
			repeat(command, key, answer);
		}
		// The command itself is sound. It is handled, its events are written, and the key
		// found taken at the very end: all of it is rolled back.
		if (answer.status() < 300 && !command.mark().isEmpty() && this.random.nextInt(8) == 0) {
			refuse(422, "idempotency-key-reused", command.saying(UUID.randomUUID().toString()), key);
		}
		return answer;
	}

	Answer delete(Command command) {
		String trace = trace();
		return judge(command, List.of(trace), this.ledger.send(request(command, trace).DELETE().build()));
	}

	Answer get(String path) {
		Answer answer = this.ledger.send(this.ledger.toAgreementService("secretariat", path).GET().build());
		assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
		return answer;
	}

	/** What a decision of a past meeting is bound to, as the dry run tells it. */
	String basis(String agreement, int revision, LocalDate meetingOn) {
		HttpRequest.Builder asked = this.ledger.toAgreementService("secretariat",
				"/api/agreements/%s/revisions/%d/preview".formatted(agreement, revision));
		Answer answer = this.ledger.send(asked.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString("{\"meetingOn\": \"%s\"}".formatted(meetingOn)))
			.build());
		assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
		return answer.json().path("basis").asString("0".repeat(64));
	}

	/** Posts what must be refused. */
	void refuse(int status, String code, Command command) {
		refuse(status, code, command, UUID.randomUUID().toString());
	}

	/** Posts what must be refused, with a certain key, or none where that is empty. */
	void refuse(int status, String code, Command command, String key) {
		String trace = trace();
		Answer answer = this.ledger.send(post(command, key, trace));
		assertThat(answer.status()).as("%s: %s", command, answer.response().body()).isEqualTo(status);
		assertThat(answer.json().get("code").asString()).as(answer.response().body()).isEqualTo(code);
		refused(command, trace, answer);
	}

	private Answer postOnce(Command command, String key) {
		String trace = trace();
		return judge(command, List.of(trace), this.ledger.send(post(command, key, trace)));
	}

	/**
	 * One of the two writes. The other gets its answer, or loses to a third who wrote
	 * while neither had an answer yet.
	 */
	private Answer postTwiceAtOnce(Command command, String key) {
		String one = trace();
		String other = trace();
		List<Answer> answers = this.ledger.sendAtOnce(post(command, key, one), post(command, key, other));
		List<Answer> accepted = answers.stream().filter((answer) -> answer.status() < 300).toList();
		if (accepted.isEmpty()) {
			judge(command, List.of(one), answers.getFirst());
			return judge(command, List.of(other), answers.getLast());
		}
		if (this.alone) {
			assertThat(accepted).as("both answered").hasSize(2);
		}
		assertThatIsTheSame(accepted.getLast(), accepted.getFirst());
		return judge(command, List.of(one, other), accepted.getFirst());
	}

	private void repeat(Command command, String key, Answer first) {
		String trace = trace();
		Answer again = this.ledger.send(post(command, key, trace));
		assertThatIsTheSame(again, first);
		this.repeated.add(trace);
	}

	private Answer judge(Command command, List<String> traces, Answer answer) {
		if (answer.status() < 300) {
			this.acknowledged
				.add(new Acknowledged(traces, command.stream(), command.types().apply(answer), command.mark()));
			return answer;
		}
		assertThat(this.alone).as("%s: %s", command, answer.response().body()).isFalse();
		assertThat(answer.status()).as("%s: %s", command, answer.response().body()).isIn(LOST);
		traces.forEach((trace) -> refused(command, trace, answer));
		return answer;
	}

	private void refused(Command command, String trace, Answer answer) {
		this.refused
			.add(new Refused(trace, command.mark(), answer.status() + " " + answer.json().get("code").asString()));
	}

	private HttpRequest post(Command command, String key, String trace) {
		HttpRequest.Builder request = request(command, trace).header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(command.body()));
		return key.isEmpty() ? request.build() : request.header("Idempotency-Key", key).build();
	}

	private HttpRequest.Builder request(Command command, String trace) {
		HttpRequest.Builder request = this.ledger.toAgreementService(command.user(), command.path())
			.header("traceparent", trace);
		return command.tag().isEmpty() ? request : request.header("If-Match", command.tag());
	}

	private static void assertThatIsTheSame(Answer again, Answer first) {
		assertThat(again.status()).isEqualTo(first.status());
		assertThat(again.response().body()).isEqualTo(first.response().body());
		for (String header : List.of("ETag", "Location", "Content-Type")) {
			assertThat(again.response().headers().firstValue(header))
				.isEqualTo(first.response().headers().firstValue(header));
		}
	}

	private static String trace() {
		return "00-%s-00f067aa0ba902b7-01".formatted(UUID.randomUUID().toString().replace("-", ""));
	}

}
