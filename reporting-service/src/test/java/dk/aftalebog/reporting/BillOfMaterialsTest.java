package dk.aftalebog.reporting;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What stands in the jar, for whoever looks up which of it has a known fault. */
class BillOfMaterialsTest {

	@Test
	void every_library_is_named_with_its_version_and_its_licence() throws IOException {
		JsonNode bill;
		try (InputStream file = getClass().getResourceAsStream("/META-INF/sbom/application.cdx.json")) {
			bill = JsonMapper.shared().readTree(Objects.requireNonNull(file));
		}
		assertThat(bill.get("bomFormat").asString()).isEqualTo("CycloneDX");
		assertThat(bill.get("components").values()).extracting((library) -> library.get("name").asString())
			.contains("spring-security-web", "nimbus-jose-jwt", "postgresql", "kafka-clients");
		assertThat(bill.get("components").values())
			.filteredOn((library) -> !library.path("group").asString("").startsWith("dk.aftalebog"))
			.allSatisfy((library) -> {
				assertThat(library.get("version").asString()).isNotEmpty();
				assertThat(library.path("licenses").values()).as(library.toString()).isNotEmpty();
			});
	}

}
