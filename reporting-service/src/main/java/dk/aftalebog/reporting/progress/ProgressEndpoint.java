package dk.aftalebog.reporting.progress;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.aftalebog.reporting.projection.Rebuild;
import dk.aftalebog.reporting.projection.Standstill;
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
class ProgressEndpoint {

	private final Moments moments;

	private final ProgressQueries queries;

	ProgressEndpoint(Moments moments, ProgressQueries queries) {
		this.moments = moments;
		this.queries = queries;
	}

	/**
	 * How far the projection has come, and what stands in its way.
	 *
	 * @param asOf the position and the instant it has reached
	 * @param head how far the log itself had come when it last said so
	 * @param standing the streams that stand still: parked or failed
	 * @param forks how many events contradict the copy of the log
	 * @param unreadable how many records were no events at all
	 * @param rebuild how far the last rebuild of the projections has come, if there was
	 * one
	 */
	record Progress(Moment asOf, Head head, @JsonInclude List<Standstill> standing, long forks, long unreadable,
			Rebuild.@Nullable Progress rebuild) {
	}

	/**
	 * The log's own word.
	 *
	 * @param position the last position given
	 * @param reachedAt the instant at or before which nothing will be recorded any more
	 */
	record Head(long position, Instant reachedAt) {
	}

	@GetMapping("/api/progress")
	Progress progress(@RequestParam MultiValueMap<String, String> sent) {
		return new Progress(this.moments.settle(Parameters.of(sent)), this.queries.head(), this.queries.standing(),
				this.queries.count(ProgressQueries.FORKS), this.queries.count(ProgressQueries.UNREADABLE),
				this.queries.rebuild());
	}

}
