package dk.aftalebog.cluster.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import dk.aftalebog.cluster.Cluster;
import dk.aftalebog.cluster.GeneratedTable;

/** Measures everything and prints each figure beside that of the bare part. */
public final class BenchmarkCommand {

	private BenchmarkCommand() {
	}

	/** What is worth knowing beside the figures. */
	private static final List<String> NOTES = new ArrayList<>();

	/**
	 * Measures.
	 * @param args which to measure, such as {@code commands}; none: all
	 * @throws Exception where a program that measures is not there, or a part refuses
	 */
	@SuppressWarnings("SystemOut")
	public static void main(String[] args) throws Exception {
		Path home = Files.createTempDirectory("aftalebog-benchmark-");
		List<String> chosen = List.of(args);
		List<Figure> figures = new ArrayList<>();
		try (Cluster cluster = Cluster.make(Path.of(""), home, "127.43.0")) {
			for (String service : List.of("agreement-service-1", "reporting-service-1")) {
				cluster.member(service).start();
				cluster.member(service).awaitReady();
			}
			cluster.member("reporting-service-1").stop();
			if (isChosen(chosen, "commands")) {
				figures.addAll(new Commands(cluster, home).measure());
				noteMemory(cluster, "agreement-service-1", "the commands");
			}
			if (isChosen(chosen, "relay")) {
				figures.addAll(new RelayAndProjection(cluster, home).measure());
			}
			if (isChosen(chosen, "delay")) {
				for (String service : List.of("agreement-service-1", "reporting-service-1")) {
					cluster.member(service).start();
					cluster.member(service).awaitReady();
				}
				figures.addAll(new Delay(cluster).measure());
			}
			cluster.member("agreement-service-1").stop();
			if (isChosen(chosen, "as-of")) {
				figures.addAll(new AsOf(cluster).measure());
			}
			cluster.member("reporting-service-1").stop();
			if (isChosen(chosen, "rebuild")) {
				figures.addAll(new Rebuild(cluster, home).measure());
			}
		}
		StringBuilder table = new StringBuilder(Figure.HEADER).append('\n');
		figures.forEach((figure) -> table.append(figure.row()).append('\n'));
		table.append('\n');
		NOTES.forEach((note) -> table.append("- ").append(note).append('\n'));
		System.out.println(table);
		if (chosen.isEmpty()) {
			GeneratedTable.write(Path.of("docs", "performance.md"), table.toString());
		}
	}

	/** How much memory a member takes, right after its work. */
	static void noteMemory(Cluster cluster, String member, String work) {
		note("memory of %s after %s: %,d MiB resident".formatted(member, work,
				cluster.member(member).residentMemory() / 1024));
	}

	static void note(String note) {
		NOTES.add(note);
	}

	private static boolean isChosen(List<String> chosen, String name) {
		return chosen.isEmpty() || chosen.contains(name);
	}

}
