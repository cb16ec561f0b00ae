package dk.aftalebog.reporting.provenance;

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
class ProvenanceEndpoint {

	private final Moments moments;

	private final ProvenanceQueries queries;

	ProvenanceEndpoint(Moments moments, ProvenanceQueries queries) {
		this.moments = moments;
		this.queries = queries;
	}

	@GetMapping("/api/agreements/{id}/provenance")
	ProvenanceAnswer provenance(@PathVariable String id, @RequestParam MultiValueMap<String, String> sent) {
		Parameters parameters = Parameters.of(sent, "inForceOn", "knownAt", "path");
		return this.queries.provenance(id, this.moments.settle(parameters), parameters.text("path"));
	}

}
