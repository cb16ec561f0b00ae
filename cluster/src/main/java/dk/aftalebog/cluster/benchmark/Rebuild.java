package dk.aftalebog.cluster.benchmark;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import dk.aftalebog.cluster.Cluster;

/**
 * The projections built anew from the copy of the log beside the live ones, by the
 * service that has just projected it and could answer all the while, until the new ones
 * have taken their place; against COPY of the rows that come of it.
 */
final class Rebuild {

	private static final int AGREEMENTS = 10_000;

	private final Cluster cluster;

	private final Path folder;

	Rebuild(Cluster cluster, Path folder) {
		this.cluster = cluster;
		this.folder = folder;
	}

	/** How long it took, and how long COPY of the rows. */
	private record Seconds(long events, double rebuild, double copy) {

		Figure figure() {
			return Figure.atLeast("rebuild beside, %,d events".formatted(this.events), "/s", this.events / this.rebuild,
					this.events / this.copy, 0.5);
		}

	}

	List<Figure> measure() throws SQLException {
		Seconds ofTenth = seconds(AGREEMENTS / 10);
		Seconds ofAll = seconds(AGREEMENTS);
		return List.of(ofTenth.figure(), ofAll.figure(),
				Figure.linear("rebuild beside, %,d events against %,d".formatted(ofAll.events(), ofTenth.events()), "s",
						ofAll.rebuild(), ofTenth.rebuild()));
	}

	private Seconds seconds(int agreements) throws SQLException {
		ReadSide side = ReadSide.of(this.cluster, (sink) -> new Corpus(sink).agreements(agreements));
		long events = side.store().number("SELECT count(*) FROM ledger.event");
		List<Double> rebuilds = new ArrayList<>();
		// A short one varies more, and takes less.
		for (int round = 0; round < (agreements == AGREEMENTS ? 1 : 3); round++) {
			rebuilds.add(rebuild(side, events));
		}
		BenchmarkCommand.noteMemory(this.cluster, "reporting-service-1",
				"the rebuild from %,d events".formatted(events));
		side.service().stop();
		double copy = RelayAndProjection.copyAll(side.store(), this.folder, RelayAndProjection.PROJECTED);
		return new Seconds(events, Numbers.median(rebuilds.stream().mapToDouble(Double::doubleValue).toArray()), copy);
	}

	/** From when it was asked for until the new ones stand in the place of the old. */
	private static double rebuild(ReadSide side, long events) throws SQLException {
		side.client("administrator").post("/api/projection/rebuild", "").accepted();
		side.store().await("SELECT count(*) FROM ledger.rebuild WHERE finished_at IS NOT NULL", (done) -> done > 0);
		if (side.store()
			.number("SELECT projected FROM ledger.rebuild WHERE failure IS NULL UNION ALL SELECT 0 LIMIT 1") != events) {
			throw new IllegalStateException("The rebuild did not come to its end");
		}
		return side.store().number("""
				SELECT extract(epoch FROM finished_at - started_at) * 1000 FROM ledger.rebuild""") / 1e3;
	}

}
