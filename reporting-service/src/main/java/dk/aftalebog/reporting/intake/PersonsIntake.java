package dk.aftalebog.reporting.intake;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

import dk.aftalebog.json.Json;
import dk.aftalebog.model.log.Topics;
import dk.aftalebog.model.person.PersonEntry;
import dk.aftalebog.reporting.persons.PersonDirectory;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/**
 * Reads the whole directory of persons, at each start and in each instance, and then what
 * changes. It belongs to no group: everybody needs everything.
 */
@Component
class PersonsIntake implements SmartLifecycle, Runnable {

	private static final Logger logger = LoggerFactory.getLogger(PersonsIntake.class);

	private static final TopicPartition PARTITION = new TopicPartition(Topics.PERSONS, 0);

	private static final Duration POLL = Duration.ofSeconds(1);

	private final ConsumerFactory<String, byte[]> consumers;

	private final PersonDirectory directory;

	private volatile @Nullable Thread thread;

	private volatile @Nullable Consumer<String, byte[]> reading;

	PersonsIntake(ConsumerFactory<String, byte[]> consumers, PersonDirectory directory) {
		this.consumers = consumers;
		this.directory = directory;
	}

	@Override
	public void start() {
		Thread starting = Thread.ofPlatform().name("persons-intake").daemon().unstarted(this);
		this.thread = starting;
		starting.start();
	}

	@Override
	public void stop() {
		Thread running = this.thread;
		this.thread = null;
		Consumer<String, byte[]> consumer = this.reading;
		if (consumer != null) {
			consumer.wakeup();
		}
		if (running != null) {
			try {
				running.join(Duration.ofSeconds(5));
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}
	}

	@Override
	public boolean isRunning() {
		return this.thread != null;
	}

	@Override
	public void run() {
		while (isRunning()) {
			try (Consumer<String, byte[]> consumer = this.consumers.createConsumer(null, "-persons")) {
				this.reading = consumer;
				consumer.assign(List.of(PARTITION));
				consumer.seekToBeginning(List.of(PARTITION));
				read(consumer);
			}
			catch (WakeupException ex) {
				return;
			}
			catch (RuntimeException ex) {
				if (isRunning()) {
					logger.warn("The directory of persons cannot be read and is read anew: {}", ex.toString());
					// A broker whose name is not known fails at once, again and again.
					LockSupport.parkNanos(POLL.toNanos());
				}
			}
			finally {
				this.reading = null;
			}
		}
	}

	private void read(Consumer<String, byte[]> consumer) {
		long end = -1;
		while (isRunning()) {
			for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
				take(record);
			}
			if (!this.directory.isComplete()) {
				if (end < 0 && hasTopic(consumer)) {
					end = consumer.endOffsets(List.of(PARTITION), POLL).getOrDefault(PARTITION, 0L);
				}
				if (end >= 0 && consumer.position(PARTITION, POLL) >= end) {
					this.directory.complete();
				}
			}
		}
	}

	/** Before the write side has made it there is nothing to read, and nothing known. */
	private static boolean hasTopic(Consumer<String, byte[]> consumer) {
		return consumer.listTopics(POLL).containsKey(Topics.PERSONS);
	}

	private void take(ConsumerRecord<String, byte[]> record) {
		byte[] json = record.value();
		if (json == null) {
			this.directory.erase(record.key());
			return;
		}
		try {
			this.directory.enter(Json.MAPPER.readValue(json, PersonEntry.class));
		}
		catch (JacksonException ex) {
			// Without its text: it may hold what must not stand in a log.
			logger.error("The directory's record of the person {} cannot be read", record.key());
		}
	}

}
