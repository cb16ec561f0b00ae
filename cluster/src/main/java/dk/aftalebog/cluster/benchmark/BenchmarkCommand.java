package dk.aftalebog.cluster.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import dk.aftalebog.cluster.Cluster;

/** Measures everything and prints each figure beside that of the bare part. */
public final class BenchmarkCommand {

	private BenchmarkCommand() {
	}

	/**
	 * Measures.
	 * @param args which to measure; none: all
	 * @throws IOException where a program that measures is not there
	 * @throws SQLException where PostgreSQL refuses
	 */
	@SuppressWarnings("SystemOut")
	public static void main(String[] args) throws IOException, SQLException {
		Path home = Files.createTempDirectory("aftalebog-benchmark-");
		List<Figure> figures = new ArrayList<>();
		try (Cluster cluster = Cluster.make(Path.of(""), home, "127.43.0")) {
			cluster.member("agreement-service-1").start();
			cluster.member("agreement-service-1").awaitReady();
			figures.addAll(new Commands(cluster, home).measure());
		}
		figures.forEach((figure) -> System.out.println(figure.row()));
	}

}
