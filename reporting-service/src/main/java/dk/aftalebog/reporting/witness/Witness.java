package dk.aftalebog.reporting.witness;

import java.util.List;

import dk.aftalebog.log.Checkpoint;
import dk.aftalebog.log.MalformedLog;
import dk.aftalebog.log.SignedNote;
import dk.aftalebog.reporting.witness.Checkpoints.Verdict;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes checkpoints in and holds them against the copy. */
@Component
public class Witness {

	private static final Logger logger = LoggerFactory.getLogger(Witness.class);

	private static final int PAGE = 1000;

	private final JdbcTemplate jdbc;

	private final CopyTree tree;

	private final TrustedKeys keys;

	private final TransactionTemplate transaction;

	Witness(JdbcTemplate jdbc, CopyTree tree, TrustedKeys keys, TransactionTemplate transaction) {
		this.jdbc = jdbc;
		this.tree = tree;
		this.keys = keys;
		this.transaction = transaction;
	}

	/**
	 * Takes a checkpoint in. The same again, signed by other keys, takes its place.
	 * @param bytes a signed note
	 * @throws MalformedLog where it is no checkpoint
	 */
	public void receive(byte[] bytes) {
		SignedNote note = SignedNote.parse(bytes);
		Checkpoint checkpoint = Checkpoint.parse(note.text());
		this.jdbc.update("""
				INSERT INTO ledger.checkpoint (size, root, note) VALUES (?, ?, ?)
				ON CONFLICT (size, root) DO UPDATE SET note = EXCLUDED.note, verdict = NULL
				WHERE checkpoint.note <> EXCLUDED.note""", checkpoint.size(), checkpoint.root().toString(),
				note.toString());
	}

	/** A key may have been added since. */
	@EventListener(ApplicationReadyEvent.class)
	void lookAgain() {
		this.jdbc.update("UPDATE ledger.checkpoint SET verdict = NULL WHERE verdict = 'unknown-key'");
	}

	/** Makes the tree grow by what has come, and judges what it has grown up to. */
	@Scheduled(fixedDelay = 1000)
	void look() {
		try {
			boolean more = true;
			while (more) {
				more = Boolean.TRUE.equals(this.transaction.execute((status) -> step()));
			}
		}
		catch (DataAccessException | CannotCreateTransactionException ex) {
			logger.warn("The copy of the log cannot be held against its checkpoints yet: {}", ex.getMessage());
		}
	}

	private boolean step() {
		long size = this.tree.sizeToGrow().orElse(-1L);
		if (size < 0) {
			return false;
		}
		long grown = this.tree.grow(size);
		List<SignedNote> awaited = this.jdbc.query(
				"SELECT note FROM ledger.checkpoint WHERE verdict IS NULL AND size <= ? ORDER BY size LIMIT " + PAGE,
				(row, number) -> SignedNote.parse(row.getString(1)), grown);
		awaited.forEach(this::judge);
		return grown > size || awaited.size() == PAGE;
	}

	private void judge(SignedNote note) {
		Checkpoint checkpoint = Checkpoint.parse(note.text());
		Verdict verdict = verdict(note, checkpoint);
		if (verdict != Verdict.AGREES) {
			logger.error("A checkpoint of {} events is not the copy's: {}", checkpoint.size(), verdict.wireName());
		}
		this.jdbc.update("UPDATE ledger.checkpoint SET verdict = ? WHERE size = ? AND root = ?", verdict.wireName(),
				checkpoint.size(), checkpoint.root().toString());
	}

	/** A key signs one log, and bears its name. */
	private Verdict verdict(SignedNote note, Checkpoint checkpoint) {
		try {
			if (note.signedBy(this.keys.all())
				.stream()
				.noneMatch((key) -> key.id().name().equals(checkpoint.origin()))) {
				return Verdict.UNKNOWN_KEY;
			}
		}
		catch (MalformedLog ex) {
			return Verdict.FORGED;
		}
		return this.tree.at(checkpoint.size()).root().equals(checkpoint.root()) ? Verdict.AGREES : Verdict.DIFFERS;
	}

}
