package dk.aftalebog.agreement.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dk.aftalebog.agreement.refusal.Refusal;
import dk.aftalebog.json.Json;
import dk.aftalebog.model.validity.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Refusals as RFC 9457 problem details. */
final class ProblemDetails {

	private ProblemDetails() {
	}

	static ResponseEntity<String> of(Refusal refusal) {
		return of(refusal.status(), refusal.code(), String.valueOf(refusal.getMessage()), refusal.problems());
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
			details.put("problems", problems);
		}
		return Json.MAPPER.writeValueAsString(details);
	}

	private static ResponseEntity<String> of(int status, String code, String detail, List<Problem> problems) {
		return ResponseEntity.status(status)
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.body(json(status, code, detail, problems));
	}

}
