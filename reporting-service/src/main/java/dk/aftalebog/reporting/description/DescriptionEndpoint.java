package dk.aftalebog.reporting.description;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves the OpenAPI document. It is written by hand: our names in JSON come from a
 * mapper that no generator knows. A test holds it against the endpoints.
 */
@RestController
class DescriptionEndpoint {

	static final String DOCUMENT = "openapi/reporting-service.yaml";

	@GetMapping({ "/openapi.yaml", "/v3/api-docs" })
	ResponseEntity<Resource> description() {
		return ResponseEntity.ok().contentType(MediaType.APPLICATION_YAML).body(new ClassPathResource(DOCUMENT));
	}

}
