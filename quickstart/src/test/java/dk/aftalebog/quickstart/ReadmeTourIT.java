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

/** The tour in the README, command by command, against the answers printed there. */
class ReadmeTourIT {

	/** How a token is got, which the commands use. */
	private static final Pattern DEFINITION = Pattern.compile("```sh\\n(token\\(\\) .*?)```", Pattern.DOTALL);

	private static final Pattern STEP = Pattern.compile("```sh\\n((?:(?!```).)*?)```\\n\\n```json\\n(.*?)\\n```",
			Pattern.DOTALL);

	@TempDir
	static Path data;

	@Test
	void every_command_gives_the_answer_that_the_readme_prints() throws IOException, InterruptedException {
		String readme = Files.readString(Path.of("..", "README.md"));
		List<String> printed = new ArrayList<>();
		List<String> real = new ArrayList<>();
		try (RunningLedger ledger = new RunningLedger(data)) {
			ledger.awaitReports();
			ledger.awaitSigned();
			String tour = readme.substring(readme.indexOf("## Tour"));
			Matcher definition = DEFINITION.matcher(tour);
			assertThat(definition.find()).isTrue();
			Matcher step = STEP.matcher(tour);
			while (step.find()) {
				printed.add(timeless(step.group(2)));
				real.add(timeless(run(definition.group(1) + step.group(1), ledger)));
			}
		}
		assertThat(printed).hasSize(6);
		assertThat(real).isEqualTo(printed);
	}

	private static String run(String command, RunningLedger ledger) throws IOException, InterruptedException {
		String here = command.replace("localhost:8080", "localhost:" + ledger.port(Port.AGREEMENT))
			.replace("localhost:8081", "localhost:" + ledger.port(Port.REPORTING))
			.replace("localhost:8082", "localhost:" + ledger.port(Port.IDENTITY));
		Process process = new ProcessBuilder("sh", "-c", here).redirectError(ProcessBuilder.Redirect.INHERIT).start();
		String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor()).as(here).isZero();
		return answer;
	}

	/** What depends on the day the tour is taken, and on how far the log had come. */
	private static String timeless(String answer) {
		return answer.strip()
			.replaceAll("(\"(?:reachedAt|submittedOn)\":\")[^\"]*", "$1…")
			.replaceAll("\"checkpoint\":\\{[^}]*}", "\"checkpoint\":…")
			.replaceAll("\"logPosition\":\\d+", "\"logPosition\":…");
	}

}
