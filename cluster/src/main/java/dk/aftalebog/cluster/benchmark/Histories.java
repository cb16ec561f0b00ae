package dk.aftalebog.cluster.benchmark;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;

import dk.aftalebog.cluster.Cluster;

/**
 * Agreements with a history of a hundred, a thousand and ten thousand events, a tenth as
 * many of them revisions; and what each says on two days, by its key. The documents are
 * alike: only the histories grow.
 */
final class Histories {

	static final String SHORT = "kort";

	static final String MIDDLE = "mellem";

	static final String LONG = "lang";

	/** After the registration, before the first revision. */
	static final LocalDate EARLY = LocalDate.parse("2021-08-15");

	/** After the last revision. */
	static final LocalDate LATE = LocalDate.parse("2024-08-01");

	/** In a table of three agreements reading all of it would be as cheap as an index. */
	private static final int OTHERS = 300;

	private final ReadSide side;

	private final Instant reached;

	private Histories(ReadSide side, Instant reached) {
		this.side = side;
		this.reached = reached;
	}

	static Histories load(Cluster cluster) throws SQLException {
		Instant[] reached = new Instant[] { Instant.EPOCH };
		ReadSide side = ReadSide.of(cluster, (sink) -> {
			Corpus corpus = new Corpus(sink);
			corpus.agreement(SHORT, 10, 100);
			corpus.agreement(MIDDLE, 100, 1000);
			corpus.agreement(LONG, 1000, 10_000);
			reached[0] = corpus.recordedAt();
			for (int i = 0; i < OTHERS; i++) {
				corpus.agreement("andre-" + i, 10, 50);
			}
		});
		side.store()
			.execute("DROP TABLE IF EXISTS bare_document", """
					CREATE TABLE bare_document AS
					SELECT v.agreement AS id, d.day, v.document
					FROM projection.agreement_version v JOIN (VALUES (date '%s'), (date '%s')) AS d (day)
					     ON v.in_force @> d.day
					WHERE upper_inf(v.known)""".formatted(EARLY, LATE),
					"ALTER TABLE bare_document ADD PRIMARY KEY (id, day)", "ANALYZE bare_document");
		return new Histories(side, reached[0]);
	}

	ReadSide side() {
		return this.side;
	}

	/** An instant in the midst of the log, so that nothing is special about "now". */
	Instant reached() {
		return this.reached;
	}

	/** Reads a document by its key: an agreement and one of the two days. */
	ReadSide.Rows documents() throws SQLException {
		return new ReadSide.Rows(this.side.store(), "SELECT document FROM bare_document WHERE id = ? AND day = ?");
	}

}
