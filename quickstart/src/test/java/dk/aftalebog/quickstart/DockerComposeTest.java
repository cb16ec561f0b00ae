package dk.aftalebog.quickstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

import static org.assertj.core.api.Assertions.assertThat;

class DockerComposeTest {

	private static final Path FILE = Path.of("..", "docker-compose.yml");

	@Test
	void docker_compose_yml_follows_the_published_schema() throws IOException {
		assertThat(schema().validate(Files.readString(FILE), InputFormat.YAML)).isEmpty();
	}

	@Test
	void the_schema_finds_a_mistake() throws IOException {
		String mistaken = Files.readString(FILE).replace("healthcheck:", "healthchek:");
		assertThat(schema().validate(mistaken, InputFormat.YAML)).isNotEmpty();
	}

	@Test
	void every_service_is_there_with_a_health_check() throws IOException {
		Map<String, Map<String, Map<String, Object>>> compose = new Yaml().load(Files.readString(FILE));
		Map<String, Map<String, Object>> services = compose.getOrDefault("services", Map.of());
		assertThat(services).containsOnlyKeys("postgresql", "kafka", "keycloak", "agreement-service",
				"reporting-service");
		assertThat(services.values()).allSatisfy((service) -> assertThat(service).containsKey("healthcheck"));
	}

	/**
	 * The published schema says id, as drafts before 6 did, beside a later draft's
	 * $schema.
	 */
	private static Schema schema() throws IOException {
		String published = Files.readString(Path.of("src", "test", "resources", "compose-spec.json"));
		return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2019_09)
			.getSchema(published.replaceAll("\"id\": \"[^\"]*\",", ""));
	}

}
