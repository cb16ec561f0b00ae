package dk.aftalebog.cluster.benchmark;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/**
 * Where every value of an agreement comes from and what stood there before, over HTTP;
 * against a SELECT of all events of that agreement by the key of their stream.
 */
final class Provenance {

	private static final int COUNT = 30;

	private static final String EVENTS = """
			SELECT position, sequence, event_type, recorded_at, event_time, metadata, payload
			FROM ledger.event WHERE stream = ? ORDER BY sequence""";

	private final Histories histories;

	Provenance(Histories histories) {
		this.histories = histories;
	}

	List<Figure> measure() throws SQLException, IOException {
		try (ReadSide.Rows events = new ReadSide.Rows(this.histories.side().store(), EVENTS)) {
			Turns ofShort = provenance(Histories.SHORT, events);
			Turns ofMiddle = provenance(Histories.MIDDLE, events);
			Turns ofLong = provenance(Histories.LONG, events);
			return List.of(ofShort.figure("provenance over HTTP, 100 events, against SELECT of them by key"),
					ofMiddle.figure("provenance over HTTP, 1,000 events, against SELECT of them by key"),
					ofLong.figure("provenance over HTTP, 10,000 events, against SELECT of them by key"),
					Figure.linear("provenance over HTTP, 1,000 events against 100 events", "ms", ofMiddle.ours(),
							ofShort.ours()),
					Figure.linear("provenance over HTTP, 10,000 events against 1,000 events", "ms", ofLong.ours(),
							ofMiddle.ours()));
		}
	}

	private Turns provenance(String agreement, ReadSide.Rows events) throws SQLException, IOException {
		String path = "/api/agreements/%s/provenance?inForceOn=%s&knownAt=%s".formatted(agreement, Histories.LATE,
				this.histories.reached());
		return Turns.of(COUNT, () -> this.histories.side().get(path), () -> events.read("agreement/" + agreement));
	}

}
