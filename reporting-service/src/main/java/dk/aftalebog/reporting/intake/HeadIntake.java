package dk.aftalebog.reporting.intake;

import java.util.List;

import dk.aftalebog.json.Json;
import dk.aftalebog.model.log.LogHead;
import dk.aftalebog.model.log.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/** Keeps how far the log itself has come, as it says. */
@Component
class HeadIntake {

	private static final Logger logger = LoggerFactory.getLogger(HeadIntake.class);

	private final LedgerCopy copy;

	HeadIntake(LedgerCopy copy) {
		this.copy = copy;
	}

	@KafkaListener(id = "log-head", idIsGroup = false, groupId = "aftalebog-reporting-log-head",
			topics = Topics.LOG_HEAD)
	void take(List<ConsumerRecord<String, byte[]>> records) {
		byte[] json = records.getLast().value();
		if (json == null) {
			return;
		}
		LogHead head;
		try {
			head = Json.MAPPER.readValue(json, LogHead.class);
		}
		catch (JacksonException ex) {
			// Another one follows; waiting for this one to become readable helps nobody.
			logger.error("A head of the log cannot be read: {}", ex.getMessage());
			return;
		}
		this.copy.keepHead(head);
	}

}
