package dk.aftalebog.quickstart;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import dk.aftalebog.json.EventJson;
import dk.aftalebog.json.EventTypes;
import dk.aftalebog.model.agreement.Period;
import dk.aftalebog.model.agreement.RevisionTerms;
import dk.aftalebog.model.event.PlanEvent.PlanRegistered;
import dk.aftalebog.model.log.StoredEvent;
import dk.aftalebog.model.plan.Plan;

/**
 * A writer beside the service that takes its transaction id early and commits late, or
 * not at all: events with low ids turn up long after later ones.
 */
final class SlowTransactions {

	private static final int MOST_EVENTS = 3;

	private final LedgerUnderLoad ledger;

	private final Random random;

	private final List<StoredEvent> committed = new ArrayList<>();

	private final List<StoredEvent> givenUp = new ArrayList<>();

	SlowTransactions(LedgerUnderLoad ledger, long seed) {
		this.ledger = ledger;
		this.random = new Random(seed);
	}

	void run(int transactions) throws SQLException, InterruptedException {
		for (int i = 0; i < transactions; i++) {
			boolean commits = this.random.nextInt(3) > 0;
			(commits ? this.committed : this.givenUp).addAll(transaction(commits));
		}
	}

	List<StoredEvent> committed() {
		return this.committed;
	}

	List<StoredEvent> givenUp() {
		return this.givenUp;
	}

	private List<StoredEvent> transaction(boolean commits) throws SQLException, InterruptedException {
		String id = UUID.randomUUID().toString();
		int size = 1 + this.random.nextInt(MOST_EVENTS);
		int milliseconds = this.random.nextInt(200, 2000);
		List<StoredEvent> events = new ArrayList<>();
		try (Connection connection = this.ledger.connectionOfAgreementService();
				Statement statement = connection.createStatement()) {
			connection.setAutoCommit(false);
			statement.execute("SELECT pg_current_xact_id()");
			String previousHash = StoredEvent.NO_HASH;
			for (int i = 0; i < size; i++) {
				// No condition is waited for: taking this long is what is being tested.
				Thread.sleep(milliseconds / size);
				StoredEvent event = event(id, i, size, previousHash);
				insert(connection, event);
				previousHash = event.hash();
				events.add(event);
			}
			if (commits) {
				connection.commit();
			}
			else {
				connection.rollback();
			}
		}
		return events;
	}

	private StoredEvent event(String id, int index, int size, String previousHash) {
		PlanRegistered registered = new PlanRegistered(new Plan("langsom-" + id + "-" + index, "Langsom plan", "Prøve",
				new Period(LocalDate.of(2021, 8, 1), LocalDate.of(2025, 7, 31)), List.of(), List.of(), List.of(),
				List.of(), List.of(), null, null, List.of(), RevisionTerms.SILENT));
		return new StoredEvent(UUID.randomUUID().toString(), "test/" + id, index, EventTypes.typeOf(registered),
				this.ledger.clock().instant().truncatedTo(ChronoUnit.MICROS), EventJson.write(registered),
				"{\"actor\":\"langsom\"}", id, index, size, previousHash);
	}

	private static void insert(Connection connection, StoredEvent event) throws SQLException {
		try (PreparedStatement insert = connection.prepareStatement("""
				INSERT INTO domain_event (event_id, stream, sequence, stream_type, event_type, event_time, payload,
				                          metadata, commit_id, commit_index, commit_size, previous_hash, hash)
				VALUES (?, ?, ?, 'plan', ?, ?, ?::json, ?::json, ?, ?, ?, ?, ?)""")) {
			insert.setString(1, event.id());
			insert.setString(2, event.stream());
			insert.setLong(3, event.sequence());
			insert.setString(4, event.type());
			insert.setObject(5, event.time().atOffset(ZoneOffset.UTC));
			insert.setString(6, event.payload());
			insert.setString(7, event.metadata());
			insert.setString(8, event.commit());
			insert.setInt(9, event.commitIndex());
			insert.setInt(10, event.commitSize());
			insert.setString(11, event.previousHash());
			insert.setString(12, event.hash());
			insert.executeUpdate();
		}
	}

}
