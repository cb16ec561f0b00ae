package dk.aftalebog.reporting.lateknowledge;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.aftalebog.reporting.web.BadRequest;
import dk.aftalebog.reporting.web.Moment;
import dk.aftalebog.reporting.web.Moments;
import dk.aftalebog.reporting.web.Parameters;
import dk.aftalebog.reporting.web.ReadsOneState;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@ReadsOneState
class LateKnowledgeEndpoint {

	private final Moments moments;

	private final LateKnowledgeQueries queries;

	LateKnowledgeEndpoint(Moments moments, LateKnowledgeQueries queries) {
		this.moments = moments;
		this.queries = queries;
	}

	/**
	 * A page of what changed, the latest knowledge first.
	 *
	 * @param asOf the instant as known at which it answers, and how far the projection
	 * has come
	 * @param split how many changes are late in each way, over all pages
	 * @param changes the changes, worst first
	 * @param next what to send as {@code after} for the next page; absent on the last
	 */
	record Page(Moment asOf, @JsonInclude List<LateKnowledgeQueries.Count> split,
			@JsonInclude List<LateKnowledgeQueries.Change> changes, @Nullable String next) {
	}

	/**
	 * Where a page ends.
	 *
	 * @param days the distance of its last change
	 * @param position that one's position
	 */
	record Place(int days, long position) {

		static @Nullable Place of(@Nullable String after) {
			if (after == null) {
				return null;
			}
			if (!after.matches("[0-9]{1,9}\\.[0-9]{1,18}")) {
				throw new BadRequest("bad-number", "after",
						"'%s' is no place to go on after; send what the page before says as next, like 30.1200"
							.formatted(after));
			}
			int dot = after.indexOf('.');
			return new Place(Integer.parseInt(after.substring(0, dot)), Long.parseLong(after.substring(dot + 1)));
		}

	}

	@GetMapping("/api/late-knowledge")
	Page lateKnowledge(@RequestParam MultiValueMap<String, String> sent) {
		Parameters parameters = Parameters.of(sent, "knownAt", "plan", "agreement", "kind", "after", "limit");
		int limit = parameters.limit(50, 500);
		Place after = Place.of(parameters.text("after"));
		Kind kind = parameters.choice("kind", Kind.class);
		Moment moment = this.moments.settle(parameters);
		LateKnowledgeQueries.Filter filter = new LateKnowledgeQueries.Filter(moment.knownAt(), parameters.text("plan"),
				parameters.text("agreement"), kind);
		List<LateKnowledgeQueries.Change> changes = this.queries.changes(filter, after, limit + 1);
		boolean more = changes.size() > limit;
		List<LateKnowledgeQueries.Change> page = more ? changes.subList(0, limit) : changes;
		return new Page(moment, this.queries.split(filter), page,
				more ? "%d.%d".formatted(page.getLast().days(), page.getLast().logPosition()) : null);
	}

}
