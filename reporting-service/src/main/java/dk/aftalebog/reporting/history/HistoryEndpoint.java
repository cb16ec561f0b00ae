package dk.aftalebog.reporting.history;

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
	 * @param asOf how far the projection has come
	 * @param agreement the agreement's id
	 * @param events what happened, in the order of the log
	 * @param next what to send as {@code after} for the next page; absent on the last
	 */
	record Page(Moment asOf, String agreement, List<HistoryQueries.Entry> events, @Nullable Long next) {
	}

	@GetMapping(path = "/api/agreements/{id}/history", produces = MediaType.APPLICATION_JSON_VALUE)
	String history(@PathVariable String id, @RequestParam Map<String, String> sent) {
		Parameters parameters = Parameters.of(sent, "knownAt", "after", "limit");
		int limit = (int) parameters.number("limit", 200, 1000);
		Moment moment = this.moments.settle(null, parameters.text("knownAt"));
		List<HistoryQueries.Entry> entries = this.queries.history(id, moment.knownAt(),
				parameters.number("after", 0, Long.MAX_VALUE), limit + 1);
		boolean more = entries.size() > limit;
		List<HistoryQueries.Entry> page = more ? entries.subList(0, limit) : entries;
		return Json.MAPPER
			.writeValueAsString(new Page(moment, id, page, (more && limit > 0) ? page.getLast().logPosition() : null));
	}

}
