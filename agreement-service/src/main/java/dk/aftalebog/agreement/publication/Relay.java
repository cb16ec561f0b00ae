package dk.aftalebog.agreement.publication;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

import dk.aftalebog.agreement.publication.ElectedLoop.Done;
import dk.aftalebog.json.Json;
import dk.aftalebog.model.log.LogEntry;
import dk.aftalebog.model.log.LogHead;
import dk.aftalebog.model.log.Topics;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;

/**
 * Hands the log to Kafka in pages: the stored bytes untouched, in order within each
 * stream, at least once, nothing skipped. It moves its position only after the broker has
 * taken the whole page.
 */
@Component
class Relay implements ElectedLoop.Work {

	/** While there is much to hand on, readers are told how much. */
	private static final Duration HEAD_AT_LEAST_EVERY = Duration.ofSeconds(1);

	private static final CompletableFuture<List<LogEntry>> NOTHING_AHEAD = CompletableFuture.completedFuture(List.of());

	private final JdbcTemplate jdbc;

	private final KafkaTemplate<String, byte[]> kafka;

	private final KafkaAdmin kafkaAdmin;

	private final LogPages pages;

	private @Nullable LogHead said;

	private long saidAt;

	/** The page that was sent last, and that the broker has perhaps not taken yet. */
	private @Nullable Sent underWay;

	/** The page after the last one, read while that one is sent. */
	private CompletableFuture<List<LogEntry>> ahead = NOTHING_AHEAD;

	private record Sent(long first, long last, List<CompletableFuture<?>> answers) {
	}

	Relay(JdbcTemplate jdbc, LogPages pages, KafkaTemplate<String, byte[]> kafka, KafkaAdmin kafkaAdmin) {
		this.pages = pages;
		this.jdbc = jdbc;
		this.kafka = kafka;
		this.kafkaAdmin = kafkaAdmin;
	}

	@Override
	public void begin() {
		this.kafkaAdmin.initialize();
		this.said = null;
		this.underWay = null;
		this.ahead = NOTHING_AHEAD;
	}

	/**
	 * Hands on the next page, and waits for the one before it: the broker has always
	 * something to do. Where there is none, says how far the log has come.
	 */
	@Override
	public Done step() throws InterruptedException, ExecutionException {
		Sent before = this.underWay;
		long position = (before != null) ? before.last() : position();
		List<LogEntry> page = next(position);
		Sent sent = page.isEmpty() ? null : send(position, page);
		this.underWay = sent;
		if (before != null) {
			settle(before);
		}
		boolean more = page.size() == LogPages.SIZE;
		if (sent != null && !more) {
			settle(sent);
			this.underWay = null;
		}
		if (page.isEmpty() || System.nanoTime() - this.saidAt > HEAD_AT_LEAST_EVERY.toNanos()) {
			sayHead();
		}
		if (more) {
			return Done.SOME;
		}
		return (before == null && sent == null) ? Done.NOTHING : Done.ALL;
	}

	private Sent send(long position, List<LogEntry> page) {
		long last = page.getLast().position();
		boolean full = page.size() == LogPages.SIZE;
		this.ahead = full ? CompletableFuture.supplyAsync(() -> this.pages.after(last)) : NOTHING_AHEAD;
		List<CompletableFuture<?>> sent = page.stream()
			.<CompletableFuture<?>>map((entry) -> this.kafka.send(EventRecords.of(entry)))
			.toList();
		if (!full) {
			// Nothing follows that its batches would have to wait for.
			this.kafka.flush();
		}
		return new Sent(position, last, sent);
	}

	/** The broker has taken the page, and the position moves over it. */
	private void settle(Sent page) throws InterruptedException, ExecutionException {
		for (Future<?> answer : page.answers()) {
			answer.get();
		}
		int moved = this.jdbc.update("UPDATE relay SET position = ? WHERE position = ?", page.last(), page.first());
		if (moved == 0) {
			// Publishing again has put it back: it goes on from there.
			this.underWay = null;
		}
	}

	private List<LogEntry> next(long position) throws InterruptedException, ExecutionException {
		CompletableFuture<List<LogEntry>> read = this.ahead;
		this.ahead = NOTHING_AHEAD;
		List<LogEntry> page = read.get();
		boolean follows = !page.isEmpty() && page.getFirst().position() == position + 1;
		return follows ? page : this.pages.after(position);
	}

	/** Readers count on the head only once they have everything up to it. */
	private void sayHead() throws InterruptedException, ExecutionException {
		LogHead head = head();
		if (!head.equals(this.said)) {
			byte[] json = Json.MAPPER.writeValueAsString(head).getBytes(StandardCharsets.UTF_8);
			this.kafka.send(new ProducerRecord<>(Topics.LOG_HEAD, "head", json)).get();
			this.said = head;
			this.saidAt = System.nanoTime();
		}
	}

	/**
	 * Begins anew: everything is handed on once more. Readers recognise what they have.
	 */
	void publishAgain() {
		this.jdbc.update("UPDATE relay SET position = 0");
	}

	private long position() {
		return Objects.requireNonNull(this.jdbc.queryForObject("SELECT position FROM relay", Long.class));
	}

	private LogHead head() {
		return Objects.requireNonNull(this.jdbc.queryForObject("SELECT position, recorded_at FROM sequencer",
				(head, number) -> new LogHead(head.getLong(1), head.getObject(2, OffsetDateTime.class).toInstant())));
	}

}
