package dk.aftalebog.agreement.publication;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import dk.aftalebog.agreement.persons.Directory;
import dk.aftalebog.agreement.refusal.Ground;
import dk.aftalebog.agreement.refusal.Refusal;
import dk.aftalebog.model.log.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

/**
 * A database that was restored from an older copy knows again whom it had forgotten. At
 * each start what the log and the tombstones of the topic say is applied to the directory
 * before a name is shown or published.
 */
@Component
public class KnownErasures implements SmartLifecycle, Runnable {

	private static final Logger logger = LoggerFactory.getLogger(KnownErasures.class);

	private static final Duration TIME_TO_ANSWER = Duration.ofSeconds(5);

	private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

	private final Directory directory;

	private final KafkaAdmin kafkaAdmin;

	private volatile @Nullable Thread thread;

	private volatile boolean known;

	KnownErasures(Directory directory, KafkaAdmin kafkaAdmin) {
		this.directory = directory;
		this.kafkaAdmin = kafkaAdmin;
	}

	/**
	 * Lets nobody see a name before.
	 * @throws Refusal {@code directory-not-ready} while Kafka has not answered since the
	 * service started
	 */
	public void requireKnown() {
		if (!this.known) {
			throw Ground.DIRECTORY_NOT_READY.refusal();
		}
	}

	boolean isKnown() {
		return this.known;
	}

	@Override
	public void start() {
		Thread starting = Thread.ofPlatform().name("known-erasures").daemon().unstarted(this);
		this.thread = starting;
		starting.start();
	}

	@Override
	public void stop() {
		Thread running = this.thread;
		this.thread = null;
		if (running != null) {
			running.interrupt();
		}
	}

	@Override
	public boolean isRunning() {
		return this.thread != null;
	}

	@Override
	public void run() {
		while (isRunning() && !this.known) {
			try {
				int erased = this.directory.eraseAsTheLogSays() + this.directory.erase(tombstones());
				if (erased > 0) {
					logger.warn("{} person(s) were erased again from a directory that was older than their erasure",
							erased);
				}
				this.known = true;
			}
			catch (InterruptedException ex) {
				return;
			}
			catch (Exception ex) {
				logger.warn("It is not known yet who was erased: {}", ex.toString());
				try {
					Thread.sleep(PAUSE_AFTER_FAILURE);
				}
				catch (InterruptedException stop) {
					return;
				}
			}
		}
	}

	/** The keys whose last record is a tombstone. */
	private List<String> tombstones() throws InterruptedException, ExecutionException, TimeoutException {
		Map<String, Object> settings = new HashMap<>(this.kafkaAdmin.getConfigurationProperties());
		settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) TIME_TO_ANSWER.toMillis());
		settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) TIME_TO_ANSWER.toMillis());
		try (Admin admin = Admin.create(settings)) {
			if (!admin.listTopics()
				.names()
				.get(TIME_TO_ANSWER.toSeconds(), TimeUnit.SECONDS)
				.contains(Topics.PERSONS)) {
				return List.of();
			}
		}
		Map<String, Boolean> erased = new HashMap<>();
		try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(settings, new StringDeserializer(),
				new ByteArrayDeserializer())) {
			TopicPartition partition = new TopicPartition(Topics.PERSONS, 0);
			consumer.assign(List.of(partition));
			consumer.seekToBeginning(List.of(partition));
			long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
			while (consumer.position(partition) < end) {
				for (ConsumerRecord<String, byte[]> record : consumer.poll(TIME_TO_ANSWER)) {
					erased.put(record.key(), record.value() == null);
				}
			}
		}
		List<String> persons = new ArrayList<>();
		erased.forEach((person, gone) -> {
			if (gone) {
				persons.add(person);
			}
		});
		return persons;
	}

}
