package dk.aftalebog.access.accesslog;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.util.MultiValueMap;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * For the auditor: {@code GET /api/access-log}, with {@code person} or {@code subject} to
 * narrow it and {@code after} to go on.
 */
@RestController
class AccessLogEndpoint {

	private static final int PAGE = 500;

	private static final List<String> PARAMETERS = List.of("after", "person", "subject");

	private final AccessLog log;

	AccessLogEndpoint(AccessLog log) {
		this.log = log;
	}

	/**
	 * A page.
	 *
	 * @param entries the accesses, in the order in which they were kept
	 * @param next what to send as {@code after} for the next page; absent on the last
	 */
	record Page(@JsonInclude List<AccessLog.Entry> entries, @Nullable Long next) {
	}

	@GetMapping("/api/access-log")
	Page page(@RequestParam MultiValueMap<String, String> sent, @RequestParam(required = false) @Nullable String person,
			@RequestParam(required = false) @Nullable String subject, @RequestParam(defaultValue = "0") long after) {
		sent.keySet().stream().filter((name) -> !PARAMETERS.contains(name)).findFirst().ifPresent((name) -> {
			throw new ErrorResponseException(HttpStatus.BAD_REQUEST, ProblemDetail.forStatusAndDetail(
					HttpStatus.BAD_REQUEST,
					"There is no parameter '%s' here; known are %s".formatted(name, String.join(", ", PARAMETERS))),
					null);
		});
		List<AccessLog.Entry> entries = this.log.page(person, subject, after, PAGE);
		return new Page(entries, (entries.size() == PAGE) ? entries.getLast().number() : null);
	}

}
