package dk.aftalebog.agreement.publication;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How events are published.
 *
 * @param partitions the partitions of the topic of events; never changed later, for a
 * stream's events would then lie in two
 * @param replicationFactor in how many brokers each record is kept
 * @param pollInterval how long the publisher waits when there is nothing to do
 * @param headInterval how often it says how far the log has come while nothing happens
 * @param personInterval how often the directory of persons is looked at
 */
@ConfigurationProperties("aftalebog.publication")
record PublicationProperties(@DefaultValue("6") int partitions, @DefaultValue("1") short replicationFactor,
		@DefaultValue("25ms") Duration pollInterval, @DefaultValue("1s") Duration headInterval,
		@DefaultValue("200ms") Duration personInterval) {
}
