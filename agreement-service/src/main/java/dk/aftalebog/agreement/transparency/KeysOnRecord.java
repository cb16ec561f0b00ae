package dk.aftalebog.agreement.transparency;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import dk.aftalebog.json.EventJson;
import dk.aftalebog.json.EventTypes;
import dk.aftalebog.log.KeyId;
import dk.aftalebog.log.SignedNote;
import dk.aftalebog.log.VerifierKey;
import dk.aftalebog.model.event.LogEvent.KeysChanged;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** That keys change stands in the log that they sign. */
@Component
class KeysOnRecord {

	private static final String STREAM = "log/keys";

	private final JdbcTemplate jdbc;

	private final EventStore events;

	private final StoredTree tree;

	private final LogKeys keys;

	KeysOnRecord(JdbcTemplate jdbc, EventStore events, StoredTree tree, LogKeys keys) {
		this.jdbc = jdbc;
		this.events = events;
		this.tree = tree;
		this.keys = keys;
	}

	/** Writes an event where other keys are configured than signed so far. */
	void write() {
		Set<KeyId> configured = ids(this.keys.verifiers());
		List<KeysChanged> changes = changes();
		Set<KeyId> known = changes.isEmpty() ? this.tree.checkpoint().map(KeysOnRecord::signers).orElse(configured)
				: ids(changes.getLast().keys().stream().map(VerifierKey::parse).toList());
		if (!known.equals(configured)) {
			KeysChanged changed = new KeysChanged(this.keys.verifiers().stream().map(VerifierKey::toString).toList());
			this.events.publish(new GenericDomainEventMessage<>("log", STREAM, changes.size(), changed,
					MetaData.from(Map.of("actor", "agreement-service", "role", "administrator", "organisation",
							this.keys.origin(), "correlationId", UUID.randomUUID().toString()))));
		}
	}

	private List<KeysChanged> changes() {
		String type = EventTypes.typeOf(new KeysChanged(List.of()));
		return this.jdbc.query("SELECT payload FROM domain_event WHERE stream = ? ORDER BY sequence",
				(row, number) -> (KeysChanged) EventJson.read(type, row.getString(1)), STREAM);
	}

	/** The positions of the changes in the log. */
	List<Long> positions() {
		return this.jdbc.query("""
				SELECT l.position FROM domain_event e JOIN ledger_log l USING (event_id)
				WHERE e.stream = ? ORDER BY e.sequence""", (row, number) -> row.getLong(1), STREAM);
	}

	private static Set<KeyId> signers(SignedNote note) {
		return note.signatures().stream().map(SignedNote.Signature::key).collect(Collectors.toSet());
	}

	private static Set<KeyId> ids(List<VerifierKey> keys) {
		return keys.stream().map(VerifierKey::id).collect(Collectors.toSet());
	}

}
