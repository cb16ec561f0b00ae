package dk.aftalebog.reporting.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import dk.aftalebog.model.event.AgreementEvent;
import dk.aftalebog.model.event.PlanEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
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
		this.jdbc.update("INSERT INTO projection.stream (stream) VALUES (?) ON CONFLICT DO NOTHING", stream);
		long next = Objects.requireNonNull(this.jdbc.queryForObject(
				"SELECT next_sequence FROM projection.stream WHERE stream = ? FOR UPDATE", Long.class, stream));
		for (List<LoggedEvent> commit : wholeCommits(stream, next)) {
			try {
				this.savepoint.executeWithoutResult((status) -> project(stream, commit));
			}
			catch (RuntimeException ex) {
				logger.error("The stream {} stops at event {}", stream, commit.getFirst().sequence(), ex);
				this.jdbc.update("UPDATE projection.stream SET failure = ? WHERE stream = ?",
						"event %d: %s".formatted(commit.getFirst().sequence(), ex.getMessage()), stream);
				return;
			}
		}
	}

	private void project(String stream, List<LoggedEvent> commit) {
		List<AgreementEvent> events = new ArrayList<>();
		for (LoggedEvent logged : commit) {
			switch (logged.read()) {
				case PlanEvent event -> this.plans.project(event);
				case AgreementEvent event -> events.add(event);
			}
		}
		if (!events.isEmpty()) {
			this.agreements.project(commit, events);
		}
		this.jdbc.update("UPDATE projection.stream SET next_sequence = ?, failure = NULL WHERE stream = ?",
				commit.getLast().sequence() + 1, stream);
	}

	private List<List<LoggedEvent>> wholeCommits(String stream, long next) {
		List<LoggedEvent> events = this.jdbc.query(
				"SELECT " + LoggedEvent.COLUMNS
						+ " FROM ledger.event WHERE stream = ? AND sequence >= ? ORDER BY sequence",
				LoggedEvent::of, stream, next);
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

}
