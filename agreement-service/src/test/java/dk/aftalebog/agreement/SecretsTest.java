package dk.aftalebog.agreement;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Secrets come from the environment, or not at all. */
class SecretsTest {

	private static final List<Path> FILES = Stream
		.of("src/main/resources/agreement-service.yml", "../reporting-service/src/main/resources/reporting-service.yml",
				"../docker-compose.yml", "../docker/realm-aftalebog.json")
		.map(Path::of)
		.toList();

	@Test
	void no_file_that_is_delivered_holds_a_secret() throws IOException {
		for (Path file : FILES) {
			List<String> secrets = Files.readAllLines(file)
				.stream()
				.filter((line) -> line.matches("(?i)\\s*\"?[\\w.-]*(password|secret|signing-keys|log_keys)\"?\\s*:.*"))
				.toList();
			assertThat(secrets).as(file.toString()).isNotEmpty().allSatisfy((line) -> assertThat(line).contains("${"));
		}
	}

}
