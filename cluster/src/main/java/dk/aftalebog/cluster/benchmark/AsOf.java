package dk.aftalebog.cluster.benchmark;

import java.io.IOException;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;

/**
 * What an agreement of a hundred events and one of ten thousand said on a day, as known
 * at an instant in the midst of the log: the look-up over the driver, and the whole
 * answer over HTTP; against a SELECT of the same document by its primary key.
 */
final class AsOf {

	private static final int LOOK_UPS = 2000;

	private static final int QUESTIONS = 500;

	/** The service's own look-up: a day and an instant within a rectangle. */
	private static final String RECTANGLE = """
			SELECT document FROM projection.agreement_version
			WHERE agreement = ? AND in_force @> ?::date AND known @> ?::timestamptz""";

	private final Histories histories;

	AsOf(Histories histories) {
		this.histories = histories;
	}

	List<Figure> measure() throws SQLException, IOException {
		Turns ofShort = lookups(Histories.SHORT);
		Turns ofLong = lookups(Histories.LONG);
		// Two that are alike but for their histories: here they take turns.
		Turns http = Turns.of(QUESTIONS, () -> http(Histories.LONG), () -> http(Histories.SHORT));
		noteRectangles(Histories.SHORT, 10);
		noteRectangles(Histories.LONG, 1000);
		double nothing = Turns.median(QUESTIONS, () -> this.histories.side().get("/actuator/info"));
		BenchmarkCommand
			.note("as-of over HTTP takes %.2f ms, of which %.2f ms are what an empty answer of the same service takes"
				.formatted(http.bare(), nothing));
		return List.of(
				Figure.atMost("as-of look-up, 100 events, against SELECT by key", "ms", ofShort.ours(), ofShort.bare(),
						2),
				Figure.atMost("as-of look-up, 10,000 events, against SELECT by key", "ms", ofLong.ours(), ofLong.bare(),
						2),
				Figure.atMost("as-of over HTTP, 100 events, against SELECT by key", "ms", http.bare(), ofShort.bare(),
						2),
				Figure.flat("as-of over HTTP, 10,000 events against 100 events", "ms", http.ours(), http.bare()));
	}

	private Turns lookups(String agreement) throws SQLException, IOException {
		try (ReadSide.Rows rectangle = new ReadSide.Rows(this.histories.side().store(), RECTANGLE);
				ReadSide.Rows document = this.histories.documents()) {
			return Turns.of(LOOK_UPS,
					() -> rectangle.read(agreement, Histories.LATE, this.histories.reached().atOffset(ZoneOffset.UTC)),
					() -> document.read(agreement, Histories.LATE));
		}
	}

	private void http(String agreement) throws IOException {
		this.histories.side()
			.get("/api/agreements/%s?inForceOn=%s&knownAt=%s".formatted(agreement, Histories.LATE,
					this.histories.reached()));
	}

	private void noteRectangles(String agreement, int approvals) throws SQLException {
		String of = " FROM projection.agreement_version WHERE agreement = '" + agreement + "'";
		Store reporting = this.histories.side().store();
		long rows = reporting.number("SELECT count(*)" + of);
		long bytes = reporting.number("SELECT sum(pg_column_size(document))" + of);
		BenchmarkCommand.note("rectangles after %,d approvals: %,d, with documents of %,d KiB".formatted(approvals,
				rows, bytes / 1024));
	}

}
