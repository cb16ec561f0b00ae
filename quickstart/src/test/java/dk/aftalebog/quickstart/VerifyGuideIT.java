package dk.aftalebog.quickstart;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The commands of the guide on verifying, against what is printed there. */
class VerifyGuideIT {

	private static final Pattern STEP = Pattern.compile("```sh\\n((?:(?!```).)*?)```\\n\\n```text\\n(.*?)\\n```",
			Pattern.DOTALL);

	private static final Pattern DEFINITION = Pattern.compile("^token\\(\\) .*$", Pattern.MULTILINE);

	@TempDir
	static Path data;

	@TempDir
	static Path folder;

	@Test
	void every_command_says_what_the_guide_prints() throws IOException, InterruptedException {
		String guide = Files.readString(Path.of("..", "docs", "guides", "verify-the-record.md"));
		Matcher definition = DEFINITION.matcher(guide);
		assertThat(definition.find()).isTrue();
		List<String> printed = new ArrayList<>();
		List<String> real = new ArrayList<>();
		try (RunningLedger ledger = new RunningLedger(data)) {
			ledger.awaitReports();
			ledger.awaitSigned();
			Matcher step = STEP.matcher(guide);
			while (step.find()) {
				printed.add(numberless(step.group(2)));
				real.add(numberless(run(definition.group() + "\n" + step.group(1), ledger)));
			}
		}
		assertThat(printed).hasSize(5);
		assertThat(real).isEqualTo(printed);
	}

	private static String run(String command, RunningLedger ledger) throws IOException, InterruptedException {
		String java = ProcessHandle.current().info().command().orElse("java");
		Path jars = Path.of("..").toAbsolutePath().normalize().resolve("aftalebog-verify").resolve("target");
		String here = command.replace("localhost:8080", "localhost:" + ledger.port(Port.AGREEMENT))
			.replace("localhost:8081", "localhost:" + ledger.port(Port.REPORTING))
			.replace("localhost:8082", "localhost:" + ledger.port(Port.IDENTITY))
			.replace("java -jar aftalebog-verify/target", java + " -jar " + jars)
			.replace("data/log.vkey", data.resolve("log.vkey").toString());
		Process process = new ProcessBuilder("sh", "-c", here).directory(folder.toFile())
			.redirectError(ProcessBuilder.Redirect.INHERIT)
			.start();
		String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor()).as(said).isZero();
		return said;
	}

	/** How long the samples' story is, the guide need not know. */
	private static String numberless(String said) {
		return said.strip()
			.replaceAll("(hændelse|event|for|of|i|in|hvad|what) \\d+", "$1 …")
			.replaceAll("(rod|root) [0-9a-f]{4}( [0-9a-f]{4}){3}", "$1 …");
	}

}
