package dk.aftalebog.reporting.witness;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import dk.aftalebog.log.InclusionProof;
import dk.aftalebog.log.MerkleTree;
import dk.aftalebog.log.SignedNote;
import dk.aftalebog.log.TiledTree;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The checkpoints as this service has them, and proofs by its own tree. */
@Component
public class Checkpoints {

	private final JdbcClient jdbc;

	private final CopyTree tree;

	private final TrustedKeys keys;

	Checkpoints(JdbcClient jdbc, CopyTree tree, TrustedKeys keys) {
		this.jdbc = jdbc;
		this.keys = keys;
		this.tree = tree;
	}

	/** What this service says of a checkpoint. */
	public enum Verdict {

		/** It is what the copy of the log comes to. */
		AGREES,
		/** The copy comes to another root: two histories. */
		DIFFERS,
		/** None of the trusted keys signed it. */
		UNKNOWN_KEY,
		/** It says it is signed by a trusted key, and is not. */
		FORGED,
		/** The copy has not come so far, or nobody has looked yet. */
		AWAITED;

		/** Its name in answers and in the database. */
		String wireName() {
			return name().toLowerCase(Locale.ROOT).replace('_', '-');
		}

		static Verdict named(String name) {
			return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
		}

	}

	/**
	 * A checkpoint as it came.
	 *
	 * @param size how many events it is of
	 * @param root the root, in base 64
	 * @param receivedAt when it came
	 * @param verdict what this service says of it
	 */
	public record Received(long size, String root, Instant receivedAt, Verdict verdict) {
	}

	/**
	 * Finds the last one that agrees with the copy.
	 * @return the checkpoint; empty before the first
	 */
	public Optional<SealedCheckpoint> latest() {
		return this.jdbc.sql("""
				SELECT size, root, note FROM ledger.checkpoint WHERE verdict = 'agrees' ORDER BY size DESC LIMIT 1""")
			.query((row, number) -> new SealedCheckpoint(row.getLong(1), row.getString(2), row.getString(3)))
			.optional();
	}

	/**
	 * Finds the signed note of a checkpoint.
	 * @param size how many events it is of
	 * @return the notes; several where there are two histories
	 */
	public List<String> notes(long size) {
		return this.jdbc.sql("SELECT note FROM ledger.checkpoint WHERE size = :size ORDER BY received_at")
			.param("size", size)
			.query((row, number) -> row.getString(1))
			.list();
	}

	/**
	 * Lists checkpoints, the largest first.
	 * @param below only smaller ones than this size; absent: all
	 * @param limit at most so many
	 * @return the checkpoints
	 */
	public List<Received> list(@Nullable Long below, int limit) {
		return this.jdbc.sql("""
				SELECT size, root, received_at, coalesce(verdict, 'awaited') FROM ledger.checkpoint
				WHERE size < :below ORDER BY size DESC, root LIMIT :limit""")
			.param("below", (below != null) ? below : Long.MAX_VALUE)
			.param("limit", limit)
			.query(Checkpoints::received)
			.list();
	}

	/**
	 * Lists those that do not agree with the copy, the first 100 of them.
	 * @return the checkpoints; empty as it should be
	 */
	public List<Received> disputed() {
		return this.jdbc.sql("""
				SELECT size, root, received_at, verdict FROM ledger.checkpoint
				WHERE verdict IS DISTINCT FROM 'agrees' AND verdict IS NOT NULL ORDER BY size, root LIMIT 100""")
			.query(Checkpoints::received)
			.list();
	}

	private static Received received(ResultSet row, int number) throws SQLException {
		return new Received(row.getLong(1), row.getString(2), row.getObject(3, OffsetDateTime.class).toInstant(),
				Verdict.named(row.getString(4)));
	}

	/**
	 * Proves that events are in the log.
	 * @param positions the events' positions, from 1 up to the checkpoint's size
	 * @param checkpoint the checkpoint
	 * @return the proofs by the positions, in their order
	 */
	public Map<Long, InclusionProof> proofs(List<Long> positions, SealedCheckpoint checkpoint) {
		TiledTree tiles = this.tree.at(checkpoint.size());
		SignedNote note = SignedNote.parse(checkpoint.note());
		Map<Long, InclusionProof> proofs = new LinkedHashMap<>();
		for (long position : positions) {
			proofs.put(position, new InclusionProof(position - 1,
					MerkleTree.inclusion(position - 1, checkpoint.size(), tiles), note));
		}
		return proofs;
	}

	/**
	 * Says who has to have signed: C2SP tlog-policy.
	 * @return the policy; no witness is asked for, for none of ours signs
	 */
	public String policy() {
		StringBuilder policy = new StringBuilder();
		this.keys.all().forEach((key) -> policy.append("log ").append(key).append('\n'));
		return policy.append("quorum none\n").toString();
	}

}
