package dk.aftalebog.reporting.agreement;

import java.util.List;
import java.util.Map;

import dk.aftalebog.json.Json;
import dk.aftalebog.reporting.web.Moment;
import dk.aftalebog.reporting.web.Moments;
import dk.aftalebog.reporting.web.Parameters;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AgreementEndpoint {

	private final Moments moments;

	private final AgreementQueries queries;

	AgreementEndpoint(Moments moments, AgreementQueries queries) {
		this.moments = moments;
		this.queries = queries;
	}

	/**
	 * The list of agreements.
	 *
	 * @param asOf the day, the instant, and how far the projection has come
	 * @param agreements a page of agreements, in the order of their ids
	 * @param next what to send as {@code after} for the next page; absent on the last
	 */
	record Page(Moment asOf, List<AgreementQueries.Line> agreements, @Nullable String next) {
	}

	@GetMapping(path = "/api/agreements", produces = MediaType.APPLICATION_JSON_VALUE)
	String agreements(@RequestParam Map<String, String> sent) {
		Parameters parameters = Parameters.of(sent, "inForceOn", "knownAt", "after", "limit");
		int limit = (int) parameters.number("limit", 50, 500);
		String after = parameters.text("after");
		Moment moment = this.moments.settle(parameters.text("inForceOn"), parameters.text("knownAt"));
		List<AgreementQueries.Line> lines = this.queries.agreements(moment, (after != null) ? after : "", limit + 1);
		boolean more = lines.size() > limit;
		List<AgreementQueries.Line> page = more ? lines.subList(0, limit) : lines;
		return Json.MAPPER.writeValueAsString(new Page(moment, page, (more && limit > 0) ? page.getLast().id() : null));
	}

	@GetMapping(path = "/api/agreements/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
	String agreement(@PathVariable String id, @RequestParam Map<String, String> sent) {
		Parameters parameters = Parameters.of(sent, "inForceOn", "knownAt");
		Moment moment = this.moments.settle(parameters.text("inForceOn"), parameters.text("knownAt"));
		return Json.MAPPER.writeValueAsString(this.queries.agreement(id, moment));
	}

}
