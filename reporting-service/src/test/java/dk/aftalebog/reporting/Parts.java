package dk.aftalebog.reporting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import dk.aftalebog.model.log.Topics;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** PostgreSQL and Kafka, one of each for all tests of a run. */
final class Parts {

	private static final int PARTITIONS = 3;

	private static final Parts SHARED = new Parts();

	private final EmbeddedPostgres postgresql = startPostgresql();

	private final EmbeddedKafkaKraftBroker kafka = new EmbeddedKafkaKraftBroker(1, 1);

	private final AtomicInteger databases = new AtomicInteger();

	private Parts() {
		this.kafka.brokerProperty("auto.create.topics.enable", "false");
		this.kafka.afterPropertiesSet();
	}

	static Parts shared() {
		return SHARED;
	}

	String bootstrapServers() {
		return this.kafka.getBrokersAsString();
	}

	/**
	 * Makes a database whose owner may do no more than its owner may.
	 * @return its URL
	 */
	String freshDatabase() {
		String name = "reporting" + this.databases.incrementAndGet();
		try (Connection connection = this.postgresql.getPostgresDatabase().getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute("CREATE ROLE %s LOGIN".formatted(name));
			statement.execute("CREATE DATABASE %s OWNER %s".formatted(name, name));
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
		return this.postgresql.getJdbcUrl(name, name);
	}

	/** Makes the topics anew: whoever reads them begins at the beginning. */
	void freshTopics() {
		try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers()))) {
			List<String> names = List.of(Topics.EVENTS, Topics.LOG_HEAD, Topics.CHECKPOINTS);
			if (admin.listTopics().names().get().containsAll(names)) {
				admin.deleteTopics(names).all().get();
			}
			if (admin.listTopics().names().get().contains(Topics.PERSONS)) {
				admin.deleteTopics(List.of(Topics.PERSONS)).all().get();
			}
			List<Future<Void>> made = names.stream()
				.<Future<Void>>map((name) -> admin
					.createTopics(List.of(new NewTopic(name, name.equals(Topics.EVENTS) ? PARTITIONS : 1, (short) 1)))
					.all())
				.toList();
			for (Future<Void> topic : made) {
				topic.get();
			}
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	void makePersonsTopic() {
		try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers()))) {
			admin.createTopics(List.of(new NewTopic(Topics.PERSONS, 1, (short) 1))).all().get();
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private static EmbeddedPostgres startPostgresql() {
		try {
			return EmbeddedPostgres.builder().start();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
