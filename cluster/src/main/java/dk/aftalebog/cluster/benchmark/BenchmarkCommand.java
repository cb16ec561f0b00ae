package dk.aftalebog.cluster.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import dk.aftalebog.cluster.Cluster;
import dk.aftalebog.cluster.GeneratedTable;

/** Measures everything and prints each figure beside that of the bare part. */
public final class BenchmarkCommand {

	private BenchmarkCommand() {
	}

	private static final List<Figure> FIGURES = new ArrayList<>();

	/** What is worth knowing beside the figures. */
	private static final List<String> NOTES = new ArrayList<>();

	/**
	 * Measures.
	 * @param args which to measure, such as {@code commands}; none: all
	 * @throws Exception where a program that measures is not there, or a part refuses
	 */
	public static void main(String[] args) throws Exception {
		Path home = Files.createTempDirectory("aftalebog-benchmark-");
		List<String> chosen = List.of(args);
		say(Figure.HEADER);
		try (Cluster cluster = Cluster.make(Path.of(""), home, "127.43.0")) {
			for (String service : List.of("agreement-service-1", "reporting-service-1")) {
				cluster.member(service).start();
				cluster.member(service).awaitReady();
			}
			cluster.member("reporting-service-1").stop();
			if (isChosen(chosen, "commands")) {
				keep(new Commands(cluster, home).measure());
				noteMemory(cluster, "agreement-service-1", "the commands");
			}
			if (isChosen(chosen, "relay")) {
				keep(new RelayAndProjection(cluster, home).measure());
			}
			if (isChosen(chosen, "delay")) {
				for (String service : List.of("agreement-service-1", "reporting-service-1")) {
					cluster.member(service).start();
					cluster.member(service).awaitReady();
				}
				keep(new Delay(cluster).measure());
			}
			if (isChosen(chosen, "verify")) {
				keep(new Verifying(cluster, home).measure());
			}
			cluster.member("agreement-service-1").stop();
			if (isChosen(chosen, "as-of", "diff", "provenance")) {
				histories(cluster, chosen);
			}
			if (isChosen(chosen, "list", "years")) {
				country(cluster, chosen);
			}
			if (isChosen(chosen, "rebuild")) {
				keep(new Rebuild(cluster, home).measure());
			}
		}
		StringBuilder table = new StringBuilder(Figure.HEADER).append('\n');
		FIGURES.forEach((figure) -> table.append(figure.row()).append('\n'));
		table.append('\n');
		NOTES.forEach((note) -> table.append("- ").append(note).append('\n'));
		if (chosen.isEmpty()) {
			GeneratedTable.write(Path.of("docs", "performance.md"), table.toString());
		}
	}

	private static void histories(Cluster cluster, List<String> chosen) throws SQLException, IOException {
		Histories histories = Histories.load(cluster);
		if (isChosen(chosen, "as-of")) {
			keep(new AsOf(histories).measure());
		}
		if (isChosen(chosen, "diff")) {
			keep(new Diff(histories).measure());
		}
		if (isChosen(chosen, "provenance")) {
			keep(new Provenance(histories).measure());
		}
	}

	private static void country(Cluster cluster, List<String> chosen) throws SQLException, IOException {
		AgreementList list = new AgreementList();
		YearlyView years = new YearlyView();
		for (int agreements : new int[] { Country.TENTH, Country.ALL }) {
			Country country = Country.load(cluster, agreements);
			if (isChosen(chosen, "list")) {
				list.measure(country);
			}
			if (isChosen(chosen, "years")) {
				years.measure(country);
			}
		}
		noteMemory(cluster, "reporting-service-1", "the list and the yearly view");
		keep(list.figures());
		keep(years.figures());
	}

	/** How much memory a member takes, right after its work. */
	static void noteMemory(Cluster cluster, String member, String work) {
		note("memory of %s after %s: %,d MiB resident".formatted(member, work,
				cluster.member(member).residentMemory() / 1024));
	}

	static void note(String note) {
		NOTES.add(note);
		say("- " + note);
	}

	private static void keep(List<Figure> figures) {
		FIGURES.addAll(figures);
		figures.forEach((figure) -> say(figure.row()));
	}

	/** At once: a run takes long, and a part may refuse. */
	@SuppressWarnings("SystemOut")
	private static void say(String line) {
		System.out.println(line);
	}

	private static boolean isChosen(List<String> chosen, String... names) {
		return chosen.isEmpty() || Stream.of(names).anyMatch(chosen::contains);
	}

}
