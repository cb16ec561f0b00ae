package dk.aftalebog.cluster.benchmark;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** The topics of a cluster, made and deleted from outside. */
final class TopicsOf {

	private TopicsOf() {
	}

	static void create(Map<String, Object> settings, String topic) throws ExecutionException, InterruptedException {
		try (Admin admin = Admin.create(settings)) {
			admin.createTopics(List.of(new NewTopic(topic, 6, (short) 1))).all().get();
		}
	}

	static void delete(Map<String, Object> settings, String topic) throws ExecutionException, InterruptedException {
		try (Admin admin = Admin.create(settings)) {
			admin.deleteTopics(List.of(topic)).all().get();
		}
		catch (ExecutionException ex) {
			if (!(ex.getCause() instanceof UnknownTopicOrPartitionException)) {
				throw ex;
			}
		}
	}

}
