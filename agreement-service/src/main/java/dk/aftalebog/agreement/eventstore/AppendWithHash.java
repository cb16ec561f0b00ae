package dk.aftalebog.agreement.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dk.aftalebog.model.log.StoredEvent;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.statements.AppendEventsStatementBuilder;
import org.axonframework.eventsourcing.eventstore.jdbc.statements.TimestampWriter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Appends the events of one commit, each with its own hash and that of the one before it
 * in its stream. Two writers who saw the same predecessor take the same sequence, and the
 * unique key lets one of them in. An event whose predecessor is not in the store, or not
 * the one it was hashed after, has no previous hash, and is refused for that: what is
 * remembered of a stream here is believed only where the store agrees.
 */
final class AppendWithHash implements AppendEventsStatementBuilder {

	private static final String INSERT = """
			INSERT INTO domain_event (event_id, stream, sequence, stream_type, event_type, event_revision, event_time,
			                          payload, metadata, commit_id, commit_index, commit_size, previous_hash, hash)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?::json, ?::json, ?, ?, ?,
			        CASE WHEN ? = 0 THEN ? ELSE (SELECT hash FROM domain_event WHERE stream = ? AND sequence = ? AND hash = ?) END,
			        ?)""";

	private final LastHashes lastHashes;

	private final CommitListener listener;

	AppendWithHash(LastHashes lastHashes, CommitListener listener) {
		this.lastHashes = lastHashes;
		this.listener = listener;
	}

	@Override
	public PreparedStatement build(Connection connection, EventSchema schema, Class<?> dataType,
			List<? extends EventMessage<?>> events, Serializer serializer, TimestampWriter timestampWriter)
			throws SQLException {
		String commit = UUID.randomUUID().toString();
		Map<String, LastHashes.Last> last = new HashMap<>();
		PreparedStatement insert = connection.prepareStatement(INSERT);
		for (int i = 0; i < events.size(); i++) {
			DomainEventMessage<?> message = (DomainEventMessage<?>) events.get(i);
			SerializedObject<String> payload = message.serializePayload(serializer, String.class);
			SerializedObject<String> metadata = message.serializeMetaData(serializer, String.class);
			String stream = message.getAggregateIdentifier();
			StoredEvent event = new StoredEvent(message.getIdentifier(), stream, message.getSequenceNumber(),
					payload.getType().getName(), message.getTimestamp().truncatedTo(ChronoUnit.MICROS),
					payload.getData(), metadata.getData(), commit, i, events.size(),
					previousHash(connection, last.get(stream), message));
			String hash = event.hash();
			last.put(stream, new LastHashes.Last(event.sequence(), hash));
			bind(insert, event, hash, message.getType(), payload.getType().getRevision());
			insert.addBatch();
		}
		this.lastHashes.keepOnceCommitted(last);
		AfterCommit.run(this.listener::committed);
		return insert;
	}

	private String previousHash(Connection connection, LastHashes.@Nullable Last inThisCommit,
			DomainEventMessage<?> message) throws SQLException {
		if (inThisCommit != null) {
			return inThisCommit.hash();
		}
		if (message.getSequenceNumber() == 0) {
			return StoredEvent.NO_HASH;
		}
		String remembered = this.lastHashes.find(message.getAggregateIdentifier(), message.getSequenceNumber() - 1);
		if (remembered != null) {
			return remembered;
		}
		try (PreparedStatement select = connection
			.prepareStatement("SELECT hash FROM domain_event WHERE stream = ? AND sequence = ?")) {
			select.setString(1, message.getAggregateIdentifier());
			select.setLong(2, message.getSequenceNumber() - 1);
			try (ResultSet rows = select.executeQuery()) {
				if (!rows.next()) {
					throw new IllegalStateException("The stream '%s' has no event before number %d"
						.formatted(message.getAggregateIdentifier(), message.getSequenceNumber()));
				}
				return rows.getString(1);
			}
		}
	}

	private static void bind(PreparedStatement insert, StoredEvent event, String hash, String streamType,
			@Nullable String revision) throws SQLException {
		insert.setString(1, event.id());
		insert.setString(2, event.stream());
		insert.setLong(3, event.sequence());
		insert.setString(4, streamType);
		insert.setString(5, event.type());
		insert.setString(6, revision);
		insert.setObject(7, OffsetDateTime.ofInstant(event.time(), ZoneOffset.UTC));
		insert.setString(8, event.payload());
		insert.setString(9, event.metadata());
		insert.setString(10, event.commit());
		insert.setInt(11, event.commitIndex());
		insert.setInt(12, event.commitSize());
		insert.setLong(13, event.sequence());
		insert.setString(14, event.previousHash());
		insert.setString(15, event.stream());
		insert.setLong(16, event.sequence() - 1);
		insert.setString(17, event.previousHash());
		insert.setString(18, hash);
	}

}
