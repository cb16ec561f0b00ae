package dk.aftalebog.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

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

	/**
	 * Writes one row, in the place of an earlier one that begins with the same cell.
	 * @param page the page, with both marks in it
	 * @param header the table's header
	 * @param row the row
	 * @throws IOException where the page cannot be read or written
	 */
	public static void writeRow(Path page, String header, String row) throws IOException {
		String text = Files.readString(page);
		List<String> lines = new ArrayList<>(header.lines().toList());
		text.substring(text.indexOf(BEGIN), text.indexOf(END))
			.lines()
			.filter((line) -> line.startsWith("| ") && !header.contains(line)
					&& !firstCell(line).equals(firstCell(row)))
			.forEach(lines::add);
		lines.add(row);
		write(page, String.join("\n", lines));
	}

	private static String firstCell(String row) {
		return row.substring(0, row.indexOf('|', 1));
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
