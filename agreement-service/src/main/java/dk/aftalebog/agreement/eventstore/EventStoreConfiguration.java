package dk.aftalebog.agreement.eventstore;

import java.sql.SQLException;
import java.time.Clock;
import java.util.Set;

import javax.sql.DataSource;

import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Declares Axon's JDBC parts one by one: its auto-configuration of them does not find its
 * place on Boot 4.
 */
@Configuration(proxyBeanMethods = false)
class EventStoreConfiguration {

	/** Unique violation; and not-null violation, for a predecessor that is not there. */
	private static final Set<String> WRITTEN_MEANWHILE = Set.of("23505", "23502");

	@Bean
	TransactionManager axonTransactionManager(PlatformTransactionManager transactionManager) {
		return new SpringTransactionManager(transactionManager);
	}

	@Bean
	ConnectionProvider connectionProvider(DataSource dataSource) {
		return new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(dataSource));
	}

	@Bean
	@Qualifier("eventSerializer")
	Serializer eventSerializer() {
		return new LedgerSerializer();
	}

	@Bean
	EventStorageEngine eventStorageEngine(ConnectionProvider connectionProvider, TransactionManager transactionManager,
			@Qualifier("eventSerializer") Serializer eventSerializer, Snapshots snapshots, CommitListener listener) {
		JdbcEventStorageEngine.Builder builder = JdbcEventStorageEngine.builder()
			.connectionProvider(connectionProvider)
			.transactionManager(transactionManager)
			.eventSerializer(eventSerializer)
			.snapshotSerializer(eventSerializer)
			.dataType(String.class)
			.schema(schema())
			.appendEvents(new AppendWithHash(new LastHashes(), listener))
			.persistenceExceptionResolver(duplicateKey());
		return new PostgresqlEventStorageEngine(builder, snapshots);
	}

	@Bean
	EventStore eventStore(EventStorageEngine eventStorageEngine, Clock clock) {
		// Axon stamps events with a static clock; ours is injected everywhere else.
		GenericEventMessage.clock = clock;
		return EmbeddedEventStore.builder().storageEngine(eventStorageEngine).build();
	}

	private static EventSchema schema() {
		return new EventSchema.Builder().eventTable("domain_event")
			.snapshotTable("snapshot_event")
			.globalIndexColumn("global_index")
			.timestampColumn("event_time")
			.eventIdentifierColumn("event_id")
			.aggregateIdentifierColumn("stream")
			.sequenceNumberColumn("sequence")
			.typeColumn("stream_type")
			.payloadTypeColumn("event_type")
			.payloadRevisionColumn("event_revision")
			.payloadColumn("payload")
			.metaDataColumn("metadata")
			.build();
	}

	/** The loser of two writers on one stream; Axon makes it a ConcurrencyException. */
	private static PersistenceExceptionResolver duplicateKey() {
		return (exception) -> {
			for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
				if (cause instanceof SQLException sql && WRITTEN_MEANWHILE.contains(sql.getSQLState())) {
					return true;
				}
			}
			return false;
		};
	}

}
