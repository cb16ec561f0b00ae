package dk.aftalebog.quickstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import dk.aftalebog.access.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** The realm that docker-compose.yml brings up, against what the ledger reads. */
class KeycloakRealmTest {

	private static final List<String> ROLES = Arrays.stream(Role.values()).map(Role::wireName).toList();

	private static JsonNode realm;

	@BeforeAll
	static void read() throws IOException {
		realm = JsonMapper.shared().readTree(Files.readString(Path.of("..", "docker", "realm-aftalebog.json")));
	}

	@Test
	void it_has_the_ledgers_roles() {
		assertThat(names(realm.at("/roles/realm"), "name")).containsExactlyElementsOf(ROLES);
	}

	@Test
	void its_tokens_bear_the_claims_that_the_ledger_reads() {
		JsonNode scope = realm.get("clientScopes")
			.values()
			.stream()
			.filter((one) -> one.get("name").asString().equals("aftalebog"))
			.findFirst()
			.orElseThrow();
		List<JsonNode> settings = scope.get("protocolMappers")
			.values()
			.stream()
			.map((mapper) -> mapper.get("config"))
			.toList();
		assertThat(settings).extracting((config) -> config.path("claim.name").asString(""))
			.contains("role", "organisation", "plans", "seats");
		assertThat(settings).extracting((config) -> config.path("included.custom.audience").asString(""))
			.contains("aftalebog");
	}

	@Test
	void there_is_a_client_for_each_service_and_for_scripts_in_each_role_and_no_secret_in_the_file() {
		assertThat(names(realm.get("clients"), "clientId")).containsExactlyInAnyOrderElementsOf(
				Stream.concat(Stream.of("agreement-service", "reporting-service"), ROLES.stream()).toList());
		assertThat(names(realm.get("clients"), "secret")).allSatisfy((secret) -> assertThat(secret).startsWith("${"));
	}

	private static List<String> names(JsonNode list, String name) {
		return list.values().stream().map((item) -> item.get(name).asString()).toList();
	}

}
