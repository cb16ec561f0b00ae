package dk.aftalebog.reporting.agreement;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.aftalebog.reporting.web.Moment;
import dk.aftalebog.reporting.web.Parameters;
import dk.aftalebog.reporting.web.ReadsOneState;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@ReadsOneState
class AgreementEndpoint {

	private final CurrentVersions versions;

	private final AgreementQueries queries;

	private final Contacts contacts;

	AgreementEndpoint(CurrentVersions versions, AgreementQueries queries, Contacts contacts) {
		this.versions = versions;
		this.queries = queries;
		this.contacts = contacts;
	}

	/**
	 * The list of agreements.
	 *
	 * @param asOf the day, the instant, and how far the projection has come
	 * @param agreements a page of agreements, in the order of their ids
	 * @param next what to send as {@code after} for the next page; absent on the last
	 */
	record Page(Moment asOf, @JsonInclude List<AgreementQueries.Line> agreements, @Nullable String next) {
	}

	@GetMapping("/api/agreements")
	Page agreements(@RequestParam MultiValueMap<String, String> sent) {
		Parameters parameters = Parameters.of(sent, "inForceOn", "knownAt", "plan", "focusArea", "state", "party",
				"area", "q", "after", "limit");
		Filter filter = Filter.of(parameters);
		int limit = parameters.limit(50, 500);
		String after = parameters.text("after");
		Moment moment = this.versions.settleOfAll(parameters);
		List<AgreementQueries.Line> lines = this.queries.agreements(moment, filter, (after != null) ? after : "",
				limit + 1);
		boolean more = lines.size() > limit;
		List<AgreementQueries.Line> page = more ? lines.subList(0, limit) : lines;
		return new Page(moment, page, more ? page.getLast().id() : null);
	}

	@GetMapping("/api/agreements/{id}")
	AgreementAnswer agreement(@PathVariable String id, @RequestParam MultiValueMap<String, String> sent) {
		Parameters parameters = Parameters.of(sent, "inForceOn", "knownAt", "persons");
		boolean persons = parameters.flag("persons");
		AgreementAnswer answer = this.queries.agreement(id, this.versions.settle(id, parameters));
		return persons ? this.contacts.addedTo(answer) : answer;
	}

}
