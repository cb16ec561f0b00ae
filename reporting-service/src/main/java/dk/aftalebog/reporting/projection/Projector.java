package dk.aftalebog.reporting.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import dk.aftalebog.model.event.AgreementEvent;
import dk.aftalebog.model.event.PlanEvent;
import dk.aftalebog.model.log.StoredEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
 * Projects a stream as far as the copy of the log has it without a gap, a whole commit at
 * a step. A missing number parks the stream until it is filled; an event that cannot be
 * handled stops its stream and says so. The other streams go on.
 */
@Component
public class Projector {

	private static final Logger logger = LoggerFactory.getLogger(Projector.class);

	private final JdbcTemplate jdbc;

	private final TransactionTemplate savepoint;

	private final Plans plans;

	private final Agreements agreements;

	Projector(JdbcTemplate jdbc, PlatformTransactionManager transactions, Plans plans, Agreements agreements) {
		this.jdbc = jdbc;
		this.savepoint = new TransactionTemplate(transactions);
		this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
		this.plans = plans;
		this.agreements = agreements;
	}

	/**
	 * Projects what is new of a stream, in the transaction at hand.
	 * @param stream the stream's id
	 */
	public void project(String stream) {
		this.jdbc.update("INSERT INTO projection.stream_progress (stream) VALUES (?) ON CONFLICT DO NOTHING", stream);
		long next = Objects.requireNonNull(this.jdbc.queryForObject(
				"SELECT next_sequence FROM projection.stream_progress WHERE stream = ? FOR UPDATE", Long.class,
				stream));
		List<LoggedEvent> events = this.jdbc.query(
				"SELECT " + LoggedEvent.COLUMNS
						+ " FROM ledger.event WHERE stream = ? AND sequence >= ? ORDER BY sequence",
				LoggedEvent::of, stream, next);
		String lastHash = hashBefore(stream, next);
		for (List<LoggedEvent> commit : wholeCommits(events, next)) {
			String before = lastHash;
			try {
				this.savepoint.executeWithoutResult((status) -> project(stream, commit, before));
			}
			catch (TransientDataAccessException | RecoverableDataAccessException | DataAccessResourceFailureException
					| TransactionException ex) {
				// The database's trouble, not the event's: the whole batch is tried
				// again.
				throw ex;
			}
			catch (RuntimeException ex) {
				fail(stream, commit, ex);
				return;
			}
			lastHash = commit.getLast().hash();
		}
		this.jdbc.update("""
				UPDATE projection.stream_progress p SET parked_since =
				    CASE WHEN EXISTS (SELECT FROM ledger.event e
				                      WHERE e.stream = p.stream AND e.sequence >= p.next_sequence)
				         THEN coalesce(parked_since, now()) END
				WHERE stream = ?""", stream);
	}

	private void project(String stream, List<LoggedEvent> commit, String lastHash) {
		checkChain(commit, lastHash);
		List<AgreementEvent> events = new ArrayList<>();
		for (LoggedEvent logged : commit) {
			switch (logged.read()) {
				case PlanEvent event -> this.plans.project(logged, event);
				case AgreementEvent event -> events.add(event);
			}
		}
		if (!events.isEmpty()) {
			this.agreements.project(commit, events);
		}
		this.jdbc.update("""
				UPDATE projection.stream_progress
				SET next_sequence = ?, parked_since = NULL, failed_since = NULL, failure = NULL
				WHERE stream = ?""", commit.getLast().sequence() + 1, stream);
	}

	/** Each event names its predecessor: what does not is not of this stream. */
	private static void checkChain(List<LoggedEvent> commit, String lastHash) {
		String expected = lastHash;
		for (int i = 0; i < commit.size(); i++) {
			LoggedEvent event = commit.get(i);
			if (!event.previousHash().equals(expected)) {
				throw new StreamBroken("event %d does not follow the event before it: the chain of hashes breaks"
					.formatted(event.sequence()));
			}
			if (event.commitIndex() != i || !event.commit().equals(commit.getFirst().commit())) {
				throw new StreamBroken(
						"event %d stands in the midst of another commit's events".formatted(event.sequence()));
			}
			expected = event.hash();
		}
	}

	private void fail(String stream, List<LoggedEvent> commit, RuntimeException ex) {
		logger.error("The stream {} stops at its commit from event {}", stream, commit.getFirst().sequence(), ex);
		String failure = (ex instanceof StreamBroken) ? String.valueOf(ex.getMessage())
				: "the commit from event %d cannot be handled: %s".formatted(commit.getFirst().sequence(), ex);
		this.jdbc.update("""
				UPDATE projection.stream_progress
				SET parked_since = NULL, failed_since = coalesce(failed_since, now()), failure = ?
				WHERE stream = ?""", failure.replace('\0', '\uFFFD'), stream);
	}

	private String hashBefore(String stream, long next) {
		return (next == 0) ? StoredEvent.NO_HASH : Objects.requireNonNull(this.jdbc.queryForObject(
				"SELECT hash FROM ledger.event WHERE stream = ? AND sequence = ?", String.class, stream, next - 1));
	}

	private static List<List<LoggedEvent>> wholeCommits(List<LoggedEvent> events, long next) {
		List<List<LoggedEvent>> commits = new ArrayList<>();
		List<LoggedEvent> commit = new ArrayList<>();
		long expected = next;
		for (LoggedEvent event : events) {
			if (event.sequence() != expected++) {
				break;
			}
			commit.add(event);
			if (event.endsCommit()) {
				commits.add(commit);
				commit = new ArrayList<>();
			}
		}
		return commits;
	}

	/** The stream contradicts itself. */
	private static final class StreamBroken extends RuntimeException {

		private static final long serialVersionUID = 1L;

		StreamBroken(String message) {
			super(message);
		}

	}

}
