package dk.aftalebog.agreement.publication;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;

import dk.aftalebog.agreement.publication.ElectedLoop.Done;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives every committed event its gapless position in the log and stamps the recorded
 * instant: one per commit, strictly increasing, whatever the clock does. It reads below
 * the oldest transaction still running, so that a slow writer is never jumped over. The
 * lock on its row lets one instance at a time do it.
 */
@Component
class Sequencer implements ElectedLoop.Work {

	private static final int PAGE = 1000;

	private final JdbcTemplate jdbc;

	private final TransactionTemplate transaction;

	private final Clock clock;

	private final Duration headInterval;

	Sequencer(JdbcTemplate jdbc, TransactionTemplate transaction, Clock clock, PublicationProperties properties) {
		this.jdbc = jdbc;
		this.transaction = transaction;
		this.clock = clock;
		this.headInterval = properties.headInterval();
	}

	private record State(String xid, long globalIndex, long position, Instant recordedAt) {
	}

	private record Committed(String xid, long globalIndex, String eventId, String commit, int commitSize) {
	}

	@Override
	public void begin() {
		// Nothing: where it goes on from stands in its row.
	}

	/** Sequences the next page of committed events. */
	@Override
	public Done step() {
		// Looked at without a lock first: a lock would cost a transaction id at every
		// poll.
		State seen = state("");
		if (!isWaiting(seen) && !isTimeToMove(seen)) {
			return Done.NOTHING;
		}
		return Objects.requireNonNull(this.transaction.execute((status) -> {
			State state = state(" FOR UPDATE");
			List<Committed> page = wholeCommits(state, PAGE);
			if (page.isEmpty()) {
				moveTime(state);
				return Done.NOTHING;
			}
			append(state, page);
			return (page.size() < PAGE) ? Done.ALL : Done.SOME;
		}));
	}

	private State state(String lock) {
		return Objects.requireNonNull(
				this.jdbc.queryForObject("SELECT xid::text, global_index, position, recorded_at FROM sequencer" + lock,
						(row, number) -> new State(row.getString(1), row.getLong(2), row.getLong(3),
								row.getObject(4, OffsetDateTime.class).toInstant())));
	}

	/**
	 * Asked in the index's order: a mere EXISTS is planned as a scan of the whole store,
	 * for the planner takes it that a third of all events wait.
	 */
	private boolean isWaiting(State state) {
		return !this.jdbc.queryForList("""
				SELECT global_index FROM domain_event
				WHERE (xid, global_index) > (?::xid8, ?) AND xid < pg_snapshot_xmin(pg_current_snapshot())
				ORDER BY xid, global_index
				LIMIT 1""", Long.class, state.xid(), state.globalIndex()).isEmpty();
	}

	/**
	 * A commit bears one recorded instant, so it is never split between two pages. The
	 * order is that of the numbers: a bare {@code xid} would mean the text that is
	 * selected, and put 1000 before 999. The limit stands in the statement itself: of a
	 * parameter the planner would assume a tenth of the store.
	 */
	private List<Committed> wholeCommits(State state, int limit) {
		List<Committed> page = this.jdbc.query("""
				SELECT xid::text, global_index, event_id, commit_id, commit_size
				FROM domain_event
				WHERE (xid, global_index) > (?::xid8, ?) AND xid < pg_snapshot_xmin(pg_current_snapshot())
				ORDER BY domain_event.xid, global_index
				LIMIT %d""".formatted(limit), (row, number) -> new Committed(row.getString(1), row.getLong(2),
				row.getString(3), row.getString(4), row.getInt(5)), state.xid(), state.globalIndex());
		if (page.size() < limit) {
			return page;
		}
		Committed last = page.getLast();
		long ofLastCommit = page.stream().filter((event) -> event.commit().equals(last.commit())).count();
		if (ofLastCommit == last.commitSize()) {
			return page;
		}
		List<Committed> whole = page.subList(0, page.size() - (int) ofLastCommit);
		return whole.isEmpty() ? wholeCommits(state, Math.max(limit * 2, last.commitSize())) : whole;
	}

	private void append(State state, List<Committed> page) {
		int size = page.size();
		Long[] positions = new Long[size];
		String[] ids = new String[size];
		Long[] indexes = new Long[size];
		String[] instants = new String[size];
		Instant recordedAt = state.recordedAt();
		String commit = null;
		long position = state.position();
		for (int i = 0; i < size; i++) {
			Committed event = page.get(i);
			if (!event.commit().equals(commit)) {
				commit = event.commit();
				recordedAt = after(recordedAt);
			}
			position++;
			positions[i] = position;
			ids[i] = event.eventId();
			indexes[i] = event.globalIndex();
			instants[i] = recordedAt.toString();
		}
		this.jdbc.update("""
				INSERT INTO ledger_log (position, event_id, global_index, recorded_at)
				SELECT * FROM unnest(?::bigint[], ?::text[], ?::bigint[], ?::timestamptz[])""", positions, ids, indexes,
				instants);
		Committed last = page.getLast();
		this.jdbc.update("UPDATE sequencer SET xid = ?::xid8, global_index = ?, position = ?, recorded_at = ?",
				last.xid(), last.globalIndex(), position, utc(recordedAt));
	}

	/**
	 * While nothing is written, time goes on: whatever comes later is recorded later, so
	 * that readers may be told how far the log has come. That holds for events, too, that
	 * wait for an older transaction to end.
	 */
	private void moveTime(State state) {
		if (isTimeToMove(state)) {
			this.jdbc.update("UPDATE sequencer SET recorded_at = ?", utc(now()));
		}
	}

	private boolean isTimeToMove(State state) {
		return !now().isBefore(state.recordedAt().plus(this.headInterval));
	}

	private Instant after(Instant last) {
		Instant now = now();
		return now.isAfter(last) ? now : last.plus(1, ChronoUnit.MICROS);
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

	private static OffsetDateTime utc(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

}
