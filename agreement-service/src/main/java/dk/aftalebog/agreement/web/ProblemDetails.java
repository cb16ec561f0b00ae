package dk.aftalebog.agreement.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
		return of(refusal.status(), refusal.code(), refusal.in(language()), refusal.problems());
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
	 * A fault as it is told in one language.
	 *
	 * @param pointer where it stands
	 * @param code its stable code
	 * @param message what is wrong and what to do
	 */
	public record Told(String pointer, String code, String message) {
	}

	/**
	 * Tells a fault in the language that is asked for.
	 * @param problem the fault
	 * @return the fault with one message
	 */
	public static Told told(Problem problem) {
		return new Told(problem.pointer(), problem.code(), problem.in(language()));
	}

	/**
	 * What a client does not ask for in Danish is told in English, as everything in the
	 * API is.
	 */
	private static Locale language() {
		return (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
				&& attributes.getRequest().getHeader(HttpHeaders.ACCEPT_LANGUAGE) != null)
						? attributes.getRequest().getLocale() : Locale.ENGLISH;
	}

	private static ResponseEntity<String> of(int status, String code, String detail, List<Problem> problems) {
		return ResponseEntity.status(status)
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.body(json(status, code, detail, problems));
	}

}
