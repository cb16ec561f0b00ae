package dk.aftalebog.reporting.intake;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

/** Asks Kafka which topic stands behind a name: one made anew has another id. */
@Component
class TopicIds implements DisposableBean {

	private static final int SECONDS_TO_ANSWER = 10;

	private final KafkaAdmin kafkaAdmin;

	private @Nullable Admin admin;

	TopicIds(KafkaAdmin kafkaAdmin) {
		this.kafkaAdmin = kafkaAdmin;
	}

	String idOf(String topic) {
		try {
			return Objects.requireNonNull(admin().describeTopics(List.of(topic)).topicNameValues().get(topic))
				.get(SECONDS_TO_ANSWER, TimeUnit.SECONDS)
				.topicId()
				.toString();
		}
		catch (ExecutionException | TimeoutException ex) {
			throw new IllegalStateException("Kafka does not say which topic '%s' is".formatted(topic), ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while asking Kafka", ex);
		}
	}

	@Override
	public synchronized void destroy() {
		if (this.admin != null) {
			this.admin.close();
		}
	}

	/** Made at first use, so that the service starts while Kafka is away. */
	private synchronized Admin admin() {
		Admin made = this.admin;
		if (made == null) {
			made = Admin.create(this.kafkaAdmin.getConfigurationProperties());
			this.admin = made;
		}
		return made;
	}

}
