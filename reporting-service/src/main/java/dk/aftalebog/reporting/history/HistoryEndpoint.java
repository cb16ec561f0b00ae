package dk.aftalebog.reporting.history;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.aftalebog.reporting.web.Moment;
import dk.aftalebog.reporting.web.Moments;
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
class HistoryEndpoint {

	private final Moments moments;

	private final HistoryQueries queries;

	HistoryEndpoint(Moments moments, HistoryQueries queries) {
		this.moments = moments;
		this.queries = queries;
	}

	/**
	 * A page of an agreement's history.
	 *
	 * @param asOf the instant as known at which it answers, and how far the projection
	 * has come
	 * @param agreement the agreement's id
	 * @param events what happened, in the order of the log
	 * @param next what to send as {@code after} for the next page; absent on the last
	 */
	record Page(Moment asOf, String agreement, @JsonInclude List<HistoryQueries.Entry> events, @Nullable Long next) {
	}

	@GetMapping("/api/agreements/{id}/history")
	Page history(@PathVariable String id, @RequestParam MultiValueMap<String, String> sent) {
		Parameters parameters = Parameters.of(sent, "knownAt", "kind", "revision", "recordedFrom", "recordedTo", "role",
				"organisation", "after", "limit");
		Filter filter = Filter.of(parameters);
		int limit = parameters.limit(200, 1000);
		long after = parameters.afterPosition();
		Moment moment = this.moments.settle(parameters);
		List<HistoryQueries.Entry> entries = this.queries.history(id, moment.knownAt(), filter, after, limit + 1);
		boolean more = entries.size() > limit;
		List<HistoryQueries.Entry> page = more ? entries.subList(0, limit) : entries;
		return new Page(moment, id, page, more ? page.getLast().logPosition() : null);
	}

}
