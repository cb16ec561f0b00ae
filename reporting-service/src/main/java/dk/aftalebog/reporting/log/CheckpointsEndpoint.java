package dk.aftalebog.reporting.log;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.aftalebog.reporting.web.Moment;
import dk.aftalebog.reporting.web.Moments;
import dk.aftalebog.reporting.web.Parameters;
import dk.aftalebog.reporting.web.ReadsOneState;
import dk.aftalebog.reporting.witness.Checkpoints.Received;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@ReadsOneState
class CheckpointsEndpoint {

	private static final int USUAL = 100;

	private static final int MOST = 1000;

	private final Moments moments;

	private final LogAnswers answers;

	CheckpointsEndpoint(Moments moments, LogAnswers answers) {
		this.moments = moments;
		this.answers = answers;
	}

	/**
	 * The checkpoints that have come.
	 *
	 * @param asOf how far the copy of the log has come, and the last checkpoint that
	 * agrees with it
	 * @param checkpoints a page of them, the largest first
	 * @param disputed those that do not agree with the copy; empty as it should be
	 * @param next what to send as {@code after} for the next page; absent on the last
	 */
	record Answer(Moment asOf, @JsonInclude List<Received> checkpoints, @JsonInclude List<Received> disputed,
			@Nullable Long next) {
	}

	@GetMapping("/api/log/checkpoints")
	Answer checkpoints(@RequestParam MultiValueMap<String, String> sent) {
		Parameters parameters = Parameters.of(sent, "after", "limit");
		LogAnswers.Page page = this.answers.page(parameters.afterPosition(), parameters.limit(USUAL, MOST));
		return new Answer(this.moments.now(), page.checkpoints(), this.answers.disputed(), page.next());
	}

	@GetMapping("/api/log/checkpoints/{size}")
	ResponseEntity<byte[]> checkpoint(@PathVariable String size, @RequestParam MultiValueMap<String, String> sent) {
		Parameters.of(sent);
		return this.answers.checkpoint(size);
	}

	@GetMapping("/api/log/proofs/{position}")
	ResponseEntity<byte[]> proof(@PathVariable String position, @RequestParam MultiValueMap<String, String> sent) {
		Parameters.of(sent);
		return this.answers.proof(position);
	}

}
