package dk.aftalebog.agreement.transparency;

import javax.sql.DataSource;

import dk.aftalebog.agreement.publication.ElectedLoop;
import dk.aftalebog.model.log.Topics;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;

/** What makes the tree grow, in one instance at a time, and the topic of checkpoints. */
@Configuration(proxyBeanMethods = false)
class TransparencyConfiguration {

	/** It waits between two checkpoints whether there was something new or not. */
	@Bean
	ElectedLoop treeLoop(DataSource dataSource, TransparencyProperties properties, TreeKeeper keeper) {
		return new ElectedLoop("tree", dataSource, properties.checkpointInterval(), keeper, () -> {
		});
	}

	/**
	 * One partition, in which they keep their order; not compacted, for the earliest is
	 * what the latest is held against.
	 */
	@Bean
	NewTopic checkpoints(@Value("${aftalebog.publication.replication-factor:1}") short replicationFactor) {
		return TopicBuilder.name(Topics.CHECKPOINTS)
			.partitions(1)
			.replicas(replicationFactor)
			.config(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE)
			.config(TopicConfig.RETENTION_MS_CONFIG, "-1")
			.config(TopicConfig.RETENTION_BYTES_CONFIG, "-1")
			.build();
	}

}
