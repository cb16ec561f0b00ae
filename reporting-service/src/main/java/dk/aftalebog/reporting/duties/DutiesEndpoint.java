package dk.aftalebog.reporting.duties;

import dk.aftalebog.reporting.web.Moments;
import dk.aftalebog.reporting.web.Parameters;
import dk.aftalebog.reporting.web.ReadsOneState;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@ReadsOneState
class DutiesEndpoint {

	private final Moments moments;

	private final DutyQueries queries;

	DutiesEndpoint(Moments moments, DutyQueries queries) {
		this.moments = moments;
		this.queries = queries;
	}

	@GetMapping("/api/agreements/{id}/duties")
	DutiesAnswer duties(@PathVariable String id, @RequestParam MultiValueMap<String, String> sent) {
		Parameters parameters = Parameters.of(sent, "inForceOn", "knownAt", "open");
		boolean onlyOpen = parameters.flag("open");
		return this.queries.duties(id, this.moments.settle(parameters), onlyOpen);
	}

}
