package dk.aftalebog.reporting.rebuild;

import java.util.Optional;

import dk.aftalebog.reporting.projection.Rebuild;
import dk.aftalebog.reporting.projection.RebuildRunning;
import dk.aftalebog.reporting.web.Parameters;
import dk.aftalebog.reporting.web.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RebuildEndpoint {

	private final Rebuild rebuild;

	RebuildEndpoint(Rebuild rebuild) {
		this.rebuild = rebuild;
	}

	@PostMapping("/api/projection/rebuild")
	@ResponseStatus(HttpStatus.ACCEPTED)
	Optional<Rebuild.Progress> rebuild(@RequestParam MultiValueMap<String, String> sent) {
		Parameters.of(sent);
		this.rebuild.start();
		return this.rebuild.progress();
	}

	@ExceptionHandler
	ResponseEntity<String> running(RebuildRunning ex) {
		return Problem.of(409, "rebuild-running", String.valueOf(ex.getMessage())).answer();
	}

}
