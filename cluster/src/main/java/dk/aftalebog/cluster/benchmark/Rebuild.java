package dk.aftalebog.cluster.benchmark;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

import dk.aftalebog.cluster.Cluster;

/**
 * The projections of a million events built from zero out of the copy of the log, against
 * COPY of the rows that come of it.
 */
final class Rebuild {

	private static final int AGREEMENTS = 10_000;

	private static final Set<String> TABLES = Set.of("projection.agreement", "projection.history",
			"projection.measurement", "projection.agreement_version", "projection.stream_progress");

	private final Cluster cluster;

	private final Path folder;

	private final Store reporting;

	Rebuild(Cluster cluster, Path folder) {
		this.cluster = cluster;
		this.folder = folder;
		this.reporting = new Store(cluster.database("reporting"));
	}

	List<Figure> measure() throws SQLException {
		this.reporting.execute(
				"""
						TRUNCATE ledger.event, projection.plan, projection.plan_fact, projection.change, projection.agreement, projection.agreement_version,
						         projection.history, projection.measurement, projection.stream_progress""");
		this.reporting.readSide((sink) -> new Corpus(sink).agreements(AGREEMENTS));
		long events = this.reporting.number("SELECT count(*) FROM ledger.event");
		this.cluster.member("reporting-service-1").start();
		double[] rebuild = RelayAndProjection.rates(this.reporting,
				"SELECT coalesce(sum(next_sequence), 0) FROM projection.stream_progress", events);
		BenchmarkCommand.noteMemory(this.cluster, "reporting-service-1", "the rebuild");
		this.cluster.member("reporting-service-1").stop();
		double copy = RelayAndProjection.copyAll(this.reporting, this.folder, TABLES);
		BenchmarkCommand
			.note("rebuild: %,.0f/s over the first tenth, %,.0f/s after it".formatted(rebuild[0], rebuild[1]));
		return List.of(Figure.atLeast("rebuild, %,d events".formatted(events), "/s", rebuild[1], events / copy, 0.5));
	}

}
