package dk.aftalebog.agreement.eventstore;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;

import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;

/** Axon's JDBC engine on tables that a person can read: timestamptz and json. */
final class PostgresqlEventStorageEngine extends JdbcEventStorageEngine {

	PostgresqlEventStorageEngine(Builder builder) {
		super(builder);
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
