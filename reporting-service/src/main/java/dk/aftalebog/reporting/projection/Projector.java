package dk.aftalebog.reporting.projection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dk.aftalebog.model.log.StoredEvent;
import dk.aftalebog.reporting.projection.NewEvents.StreamBroken;
import dk.aftalebog.reporting.projection.StreamProjection.CommitFailed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Projects streams as far as the copy of the log has them without a gap, whole commits
 * only. A missing number parks its stream until it is filled; an event that cannot be
 * handled stops its stream and says so. The other streams go on.
 */
@Component
public class Projector {

	private static final Logger logger = LoggerFactory.getLogger(Projector.class);

	private final JdbcTemplate jdbc;

	private final TransactionTemplate savepoint;

	private final AgreementStates states;

	private final Schema schema;

	@Autowired
	Projector(JdbcTemplate jdbc, PlatformTransactionManager transactions, AgreementStates states) {
		this(jdbc, new TransactionTemplate(transactions), states, Schema.LIVE);
		this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
	}

	private Projector(JdbcTemplate jdbc, TransactionTemplate savepoint, AgreementStates states, Schema schema) {
		this.jdbc = jdbc;
		this.savepoint = savepoint;
		this.states = states;
		this.schema = schema;
	}

	/** Projects the same into another schema. */
	Projector into(Schema other) {
		return new Projector(this.jdbc, this.savepoint, this.states, other);
	}

	Schema schema() {
		return this.schema;
	}

	/** Why a stream stops, and where. */
	private record Failure(NewEvents events, int commit, RuntimeException cause) {
	}

	/**
	 * Projects what is new of some streams, in the transaction at hand.
	 * @param streams the streams' ids
	 */
	public void project(Collection<String> streams) {
		if (!streams.isEmpty()) {
			// A projection that takes this one's place waits for this transaction, and
			// this
			// one for it. Locked by a statement of its own: it waits without a snapshot.
			this.jdbc.execute(this.schema.in("LOCK TABLE projection.stream_progress IN ROW EXCLUSIVE MODE"));
			project(newEvents(streams));
		}
	}

	private void project(List<NewEvents> streams) {
		List<Failure> failures = new ArrayList<>();
		try {
			this.savepoint.executeWithoutResult((status) -> batch(streams, failures).write(this.jdbc, this.schema));
			failures.forEach(this::fail);
		}
		catch (TransientDataAccessException | RecoverableDataAccessException | DataAccessResourceFailureException
				| TransactionException ex) {
			// The database's trouble, not the event's: all of it is tried again.
			throw ex;
		}
		catch (RuntimeException ex) {
			divide(streams, ex);
		}
	}

	/** The database refuses something: to find it, streams and commits go one by one. */
	private void divide(List<NewEvents> streams, RuntimeException cause) {
		NewEvents first = streams.getFirst();
		if (streams.size() > 1) {
			streams.forEach((stream) -> project(List.of(stream)));
		}
		else if (first.commits().size() > 1) {
			first.commits()
				.forEach((commit) -> newEvents(List.of(first.stream())).stream()
					.filter((rest) -> rest.next() == commit.getFirst().sequence())
					.forEach((rest) -> project(List.of(rest.first(1)))));
		}
		else {
			fail(new Failure(first, 0, cause));
		}
	}

	private List<NewEvents> newEvents(Collection<String> streams) {
		// In one order, so that no two who project the same streams wait for each other.
		String[] ids = streams.stream().sorted().toArray(String[]::new);
		this.jdbc.update(this.schema
			.in("INSERT INTO projection.stream_progress (stream) SELECT unnest(?::text[]) ON CONFLICT DO NOTHING"),
				(Object) ids);
		Map<String, Long> nexts = new LinkedHashMap<>();
		this.jdbc.query(this.schema.in("""
				SELECT stream, next_sequence FROM projection.stream_progress WHERE stream = ANY (?)
				ORDER BY stream FOR UPDATE"""), (row) -> {
			nexts.put(row.getString(1), row.getLong(2));
		}, (Object) ids);
		Map<String, List<LoggedEvent>> events = new HashMap<>();
		// With the event before the first new one, whose hash that one names.
		this.jdbc.query(this.schema.in("SELECT " + LoggedEvent.COLUMNS + """
				 FROM projection.stream_progress p JOIN ledger.event e USING (stream)
				WHERE p.stream = ANY (?) AND e.sequence >= p.next_sequence - 1
				ORDER BY e.stream, e.sequence"""), (row) -> {
			LoggedEvent event = LoggedEvent.of(row, 0);
			events.computeIfAbsent(event.stream(), (stream) -> new ArrayList<>()).add(event);
		}, (Object) ids);
		List<NewEvents> all = new ArrayList<>();
		nexts.forEach((stream, next) -> {
			List<LoggedEvent> since = events.getOrDefault(stream, List.of());
			boolean hasLast = next > 0;
			all.add(NewEvents.of(stream, next, hasLast ? since.getFirst().hash() : StoredEvent.NO_HASH,
					hasLast ? since.subList(1, since.size()) : since));
		});
		return all;
	}

	private Batch batch(List<NewEvents> streams, List<Failure> failures) {
		Map<String, AgreementState> states = this.states.before(streams, this.schema);
		Batch batch = new Batch();
		for (NewEvents stream : streams) {
			AgreementState state = states.getOrDefault(stream.stream(), AgreementState.NONE);
			try {
				StreamProjection.of(stream, state).addTo(batch);
			}
			catch (CommitFailed ex) {
				failures.add(new Failure(stream, ex.commit(), ex.cause()));
				if (ex.commit() > 0) {
					// What came before the failure has been handled once: it cannot fail.
					StreamProjection.of(stream.first(ex.commit()), state).addTo(batch);
				}
			}
		}
		return batch;
	}

	private void fail(Failure failure) {
		String stream = failure.events().stream();
		long sequence = failure.events().commits().get(failure.commit()).getFirst().sequence();
		RuntimeException cause = failure.cause();
		logger.error("The stream {} stops at its commit from event {}", stream, sequence, cause);
		String why = (cause instanceof StreamBroken) ? String.valueOf(cause.getMessage())
				: "the commit from event %d cannot be handled: %s".formatted(sequence, cause);
		this.jdbc.update(this.schema.in("""
				UPDATE projection.stream_progress
				SET parked_since = NULL, failed_since = coalesce(failed_since, now()), failure = ?
				WHERE stream = ?"""), why.replace('\0', '\uFFFD'), stream);
	}

}
