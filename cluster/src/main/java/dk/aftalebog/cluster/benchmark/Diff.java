package dk.aftalebog.cluster.benchmark;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/**
 * What changed in an agreement from before its first revision to after its last, over
 * HTTP; against a SELECT of both documents by their keys.
 */
final class Diff {

	private static final int COUNT = 300;

	private final Histories histories;

	Diff(Histories histories) {
		this.histories = histories;
	}

	List<Figure> measure() throws SQLException, IOException {
		try (ReadSide.Rows documents = this.histories.documents()) {
			Turns ofMiddle = Turns.of(COUNT, () -> diff(Histories.MIDDLE), () -> both(documents, Histories.MIDDLE));
			Turns ofLong = Turns.of(COUNT, () -> diff(Histories.LONG), () -> both(documents, Histories.LONG));
			Turns growth = Turns.of(COUNT, () -> diff(Histories.LONG), () -> diff(Histories.MIDDLE));
			return List.of(ofMiddle.figure("diff over HTTP, 1,000 events, against SELECT of both documents by key"),
					ofLong.figure("diff over HTTP, 10,000 events, against SELECT of both documents by key"),
					Figure.flat("diff over HTTP, 10,000 events against 1,000 events", "ms", growth.ours(),
							growth.bare()));
		}
	}

	private void diff(String agreement) throws IOException {
		this.histories.side()
			.get("/api/agreements/%s/diff?fromInForceOn=%s&fromKnownAt=%3$s&toInForceOn=%4$s&toKnownAt=%3$s"
				.formatted(agreement, Histories.EARLY, this.histories.reached(), Histories.LATE));
	}

	private static void both(ReadSide.Rows documents, String agreement) throws SQLException {
		documents.read(agreement, Histories.EARLY);
		documents.read(agreement, Histories.LATE);
	}

}
