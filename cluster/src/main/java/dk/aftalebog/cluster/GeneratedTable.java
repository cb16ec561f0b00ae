package dk.aftalebog.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The part of a page that a run writes, between two marks. */
public final class GeneratedTable {

	private static final String BEGIN = "<!-- table: begin -->\n";

	private static final String END = "<!-- table: end -->";

	private GeneratedTable() {
	}

	/**
	 * Writes the table anew, with the date and the machine above it.
	 * @param page the page, with both marks in it
	 * @param table the table's lines
	 * @throws IOException where the page cannot be read or written
	 */
	public static void write(Path page, String table) throws IOException {
		String text = Files.readString(page);
		Files.writeString(page, text.substring(0, text.indexOf(BEGIN) + BEGIN.length()) + "\n" + machine() + "\n\n"
				+ table.strip() + "\n\n" + text.substring(text.indexOf(END)));
	}

	/** What a figure is worth depends on. */
	private static String machine() throws IOException {
		long memory = Files.readAllLines(Path.of("/proc/meminfo"))
			.stream()
			.filter((line) -> line.startsWith("MemTotal:"))
			.mapToLong((line) -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
			.sum();
		String processor = Files.readAllLines(Path.of("/proc/cpuinfo"))
			.stream()
			.filter((line) -> line.startsWith("model name"))
			.map((line) -> line.substring(line.indexOf(':') + 1).strip())
			.findFirst()
			.orElse("processor unknown");
		return "%s; %d cores (%s), %,d MiB of memory; Java %s.".formatted(LocalDate.now(ZoneOffset.UTC),
				Runtime.getRuntime().availableProcessors(), processor, memory, Runtime.version().feature());
	}

}
