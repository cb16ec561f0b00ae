package dk.aftalebog.cluster;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ComposeTest {

	private static final Path FILE = Path.of("..", "docker-compose.yml");

	private static final Map<String, String> SECRETS = Cluster.Secrets.make().variables();

	@TempDir
	Path folder;

	@Test
	void a_service_gets_the_environment_of_docker_compose_yml() {
		assertThat(Compose.read(FILE, SECRETS).environment("agreement-service"))
			.containsEntry("AFTALEBOG_DATABASE_URL", "jdbc:postgresql://postgresql:5432/agreement")
			.containsEntry("AFTALEBOG_KAFKA_BOOTSTRAP_SERVERS", "kafka:9092")
			.containsEntry("AFTALEBOG_DATABASE_PASSWORD", SECRETS.get("AGREEMENT_PASSWORD"))
			.containsEntry("AFTALEBOG_IDENTITY_ISSUER", "http://localhost:8082/realms/aftalebog")
			.containsEntry("AFTALEBOG_IDENTITY_CLIENT_SECRET", SECRETS.get("AGREEMENT_CLIENT_SECRET"));
	}

	@Test
	void each_service_has_its_memory_limited() {
		Compose compose = Compose.read(FILE, SECRETS);
		assertThat(compose.memory("agreement-service")).isNotEmpty();
		assertThat(compose.memory("reporting-service")).isNotEmpty();
	}

	@Test
	void a_variable_takes_its_default_where_nobody_sets_it() throws Exception {
		assertThat(compose("${NAME:-usual}").environment("one")).containsEntry("VALUE", "usual");
		assertThat(compose("a ${NAME:-} b").environment("one")).containsEntry("VALUE", "a  b");
	}

	@Test
	void a_variable_that_must_be_set_is_named() throws Exception {
		Compose compose = compose("${NAME:?set it}");
		assertThatIllegalArgumentException().isThrownBy(() -> compose.environment("one")).withMessageContaining("NAME");
	}

	@Test
	void kafka_is_configured_by_its_environment_as_its_image_does_it() {
		assertThat(KafkaMember
			.properties(Map.of("KAFKA_NODE_ID", "1", "KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false", "PATH", "/bin")))
			.containsOnly(Map.entry("node.id", "1"), Map.entry("auto.create.topics.enable", "false"));
	}

	private Compose compose(String value) throws Exception {
		Path file = Files.writeString(this.folder.resolve("docker-compose.yml"), """
				services:
				  one:
				    environment:
				      VALUE: "%s"
				""".formatted(value));
		return Compose.read(file, Map.of());
	}

}
