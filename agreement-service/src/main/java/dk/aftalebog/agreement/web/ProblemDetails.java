package dk.aftalebog.agreement.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dk.aftalebog.agreement.refusal.Refusal;
import dk.aftalebog.json.Json;
import dk.aftalebog.model.validity.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Refusals as RFC 9457 problem details. */
public final class ProblemDetails {

	private ProblemDetails() {
	}

	static ResponseEntity<String> of(Refusal refusal) {
		String english = String.valueOf(refusal.getMessage());
		return of(refusal.status(), refusal.code(), isDanish() ? refusal.danish().orElse(english) : english,
				refusal.problems());
	}

	static ResponseEntity<String> of(int status, String code, String detail) {
		return of(status, code, detail, List.of());
	}

	static String json(int status, String code, String detail, List<Problem> problems) {
		Map<String, Object> details = new LinkedHashMap<>();
		details.put("type", "urn:aftalebog:problem:" + code);
		details.put("title", HttpStatus.valueOf(status).getReasonPhrase());
		details.put("status", status);
		details.put("detail", detail);
		details.put("code", code);
		if (!problems.isEmpty()) {
			details.put("problems", problems.stream().map(ProblemDetails::told).toList());
		}
		return Json.MAPPER.writeValueAsString(details);
	}

	/**
	 * Tells a fault in one language, the one that is asked for.
	 * @param problem the fault
	 * @return the fault with one message
	 */
	public static Problem told(Problem problem) {
		String danish = problem.danish();
		return new Problem(problem.pointer(), problem.code(),
				(isDanish() && danish != null) ? danish : problem.message());
	}

	/**
	 * What a client does not ask for in Danish is told in English, as everything in the
	 * API is.
	 */
	private static boolean isDanish() {
		return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
				&& attributes.getRequest().getHeader(HttpHeaders.ACCEPT_LANGUAGE) != null
				&& attributes.getRequest().getLocale().getLanguage().equals("da");
	}

	private static ResponseEntity<String> of(int status, String code, String detail, List<Problem> problems) {
		return ResponseEntity.status(status)
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.body(json(status, code, detail, problems));
	}

}
