package dk.aftalebog.reporting.diff;

import java.util.Locale;

import dk.aftalebog.reporting.diff.Redlines.Told;
import dk.aftalebog.paper.PaperFormat;
import dk.aftalebog.reporting.web.BadRequest;
import dk.aftalebog.reporting.web.Moment;
import dk.aftalebog.reporting.web.Moments;
import dk.aftalebog.reporting.web.Parameters;
import dk.aftalebog.reporting.web.ReadsOneState;
import dk.aftalebog.wording.Wording;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@ReadsOneState
class DiffEndpoint {

	private final Moments moments;

	private final DiffQueries queries;

	private final Redlines redlines;

	private final Wording danish;

	DiffEndpoint(Moments moments, DiffQueries queries, Redlines redlines, MessageSource messages) {
		this.moments = moments;
		this.queries = queries;
		this.redlines = redlines;
		this.danish = new Wording(messages, Locale.of("da"));
	}

	@GetMapping("/api/agreements/{id}/diff")
	DiffAnswer diff(@PathVariable String id, @RequestParam MultiValueMap<String, String> sent) {
		Parameters parameters = Parameters.of(sent, Redlines.POINTS);
		Moment from = this.moments.settle(parameters, "fromInForceOn", "fromKnownAt");
		Moment to = this.moments.settle(parameters, "toInForceOn", "toKnownAt");
		checkOrder(from, to);
		return this.queries.diff(id, from, to);
	}

	@GetMapping("/api/agreements/{id}/redline.pdf")
	ResponseEntity<byte[]> redline(@PathVariable String id, @RequestParam MultiValueMap<String, String> sent) {
		Told told = this.redlines.of(id, Parameters.of(sent, Redlines.POINTS), this.danish);
		return PaperFormat.PDF.answer(RedlinePaper.fileName(told), RedlinePaper.of(told, this.danish));
	}

	/**
	 * Backwards, a redline would tell as taken out what was put in: of nothing that ever
	 * happened. Each clock is judged by itself.
	 */
	static void checkOrder(Moment from, Moment to) {
		if (from.inForceOn().isAfter(to.inForceOn())) {
			throw new BadRequest("from-after-to", "fromInForceOn",
					"From %s to %s goes backwards; change them over (a day that is left out is today)"
						.formatted(from.inForceOn(), to.inForceOn()));
		}
		if (from.knownAt().isAfter(to.knownAt())) {
			throw new BadRequest("from-after-to", "fromKnownAt",
					"From %s to %s goes backwards; change them over (an instant that is left out is now)"
						.formatted(from.knownAt(), to.knownAt()));
		}
	}

}
