package dk.aftalebog.agreement.checkdirectory;

import dk.aftalebog.json.Json;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CheckDirectoryEndpoint {

	private final DirectoryCheck check;

	CheckDirectoryEndpoint(DirectoryCheck check) {
		this.check = check;
	}

	@GetMapping("/api/directory/findings")
	ResponseEntity<String> findings() {
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_JSON)
			.body(Json.MAPPER.writeValueAsString(this.check.run()));
	}

}
