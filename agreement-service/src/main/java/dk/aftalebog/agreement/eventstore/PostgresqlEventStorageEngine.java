package dk.aftalebog.agreement.eventstore;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;

/** Axon's JDBC engine on tables that a person can read: timestamptz and json. */
final class PostgresqlEventStorageEngine extends JdbcEventStorageEngine {

	private final Snapshots snapshots;

	PostgresqlEventStorageEngine(Builder builder, Snapshots snapshots) {
		super(builder);
		this.snapshots = snapshots;
	}

	@Override
	public Optional<DomainEventMessage<?>> readSnapshot(String stream) {
		return this.snapshots.find(stream);
	}

	@Override
	protected Object readTimeStamp(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

	@Override
	@SuppressWarnings({ "unchecked", "TypeParameterUnusedInFormals" })
	protected <T> T readPayload(ResultSet row, String column) throws SQLException {
		return (T) row.getString(column);
	}

}
