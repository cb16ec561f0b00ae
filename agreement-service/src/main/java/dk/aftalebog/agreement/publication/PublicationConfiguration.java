package dk.aftalebog.agreement.publication;

import javax.sql.DataSource;

import dk.aftalebog.agreement.eventstore.CommitListener;
import dk.aftalebog.model.log.Topics;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;

/**
 * What publishes, each in one instance at a time, and the topics that this service owns.
 */
@Configuration(proxyBeanMethods = false)
class PublicationConfiguration {

	@Bean
	ElectedLoop relayLoop(DataSource dataSource, PublicationProperties properties, Relay relay) {
		return new ElectedLoop("relay", dataSource, properties.pollInterval(), relay, () -> {
		});
	}

	@Bean
	ElectedLoop sequencerLoop(DataSource dataSource, PublicationProperties properties, Sequencer sequencer,
			@Qualifier("relayLoop") ElectedLoop relayLoop) {
		return new ElectedLoop("sequencer", dataSource, properties.pollInterval(), sequencer, relayLoop::wake);
	}

	@Bean
	ElectedLoop personRelayLoop(DataSource dataSource, PublicationProperties properties, PersonRelay relay) {
		return new ElectedLoop("person relay", dataSource, properties.personInterval(), relay, () -> {
		});
	}

	/** Where both run in this instance, nobody waits for a poll. */
	@Bean
	CommitListener wakeSequencer(@Qualifier("sequencerLoop") ElectedLoop sequencerLoop) {
		return sequencerLoop::wake;
	}

	@Bean
	NewTopic events(PublicationProperties properties) {
		return TopicBuilder.name(Topics.EVENTS)
			.partitions(properties.partitions())
			.replicas(properties.replicationFactor())
			.config(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE)
			.config(TopicConfig.RETENTION_MS_CONFIG, "-1")
			.config(TopicConfig.RETENTION_BYTES_CONFIG, "-1")
			.build();
	}

	/**
	 * One partition: a person's records keep their order whatever the number. Tombstones
	 * stay, for a database may be restored from a copy of any age; what they erase is
	 * compacted away within minutes.
	 */
	@Bean
	NewTopic personsTopic(PublicationProperties properties) {
		return TopicBuilder.name(Topics.PERSONS)
			.partitions(1)
			.replicas(properties.replicationFactor())
			.compact()
			.config(TopicConfig.DELETE_RETENTION_MS_CONFIG, Long.toString(Long.MAX_VALUE))
			.config(TopicConfig.SEGMENT_MS_CONFIG, "60000")
			.config(TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG, "60000")
			.config(TopicConfig.MIN_CLEANABLE_DIRTY_RATIO_CONFIG, "0.01")
			.build();
	}

	@Bean
	NewTopic logHead(PublicationProperties properties) {
		return TopicBuilder.name(Topics.LOG_HEAD)
			.partitions(1)
			.replicas(properties.replicationFactor())
			.compact()
			.build();
	}

}
