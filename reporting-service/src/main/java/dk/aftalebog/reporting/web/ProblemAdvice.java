package dk.aftalebog.reporting.web;

import java.util.LinkedHashMap;
import java.util.Map;

import dk.aftalebog.json.Json;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Every failure becomes a problem detail (RFC 9457) that says what to do. */
@RestControllerAdvice
class ProblemAdvice {

	private static final Logger logger = LoggerFactory.getLogger(ProblemAdvice.class);

	@ExceptionHandler
	ResponseEntity<String> bad(BadRequest ex) {
		return problem(400, ex.code(), String.valueOf(ex.getMessage()), ex.parameter());
	}

	@ExceptionHandler
	ResponseEntity<String> missing(NotFound ex) {
		return problem(404, ex.code(), String.valueOf(ex.getMessage()), null);
	}

	@ExceptionHandler
	ResponseEntity<String> unauthenticated(AuthenticationException ex) {
		return problem(401, "not-authenticated", "Log in: send a user's name and password (HTTP Basic)", null);
	}

	@ExceptionHandler
	ResponseEntity<String> denied(AccessDeniedException ex) {
		return problem(403, "not-allowed", "Your role does not allow this; ask the secretariat", null);
	}

	@ExceptionHandler({ CannotGetJdbcConnectionException.class, CannotCreateTransactionException.class,
			TransientDataAccessException.class, DataAccessResourceFailureException.class })
	ResponseEntity<String> away(RuntimeException ex) {
		logger.warn("The database cannot be reached: {}", ex.getMessage());
		ResponseEntity<String> answer = problem(503, "store-unavailable",
				"The reports' database cannot be reached at the moment; try again", null);
		return ResponseEntity.status(answer.getStatusCode())
			.headers(answer.getHeaders())
			.header(HttpHeaders.RETRY_AFTER, "5")
			.body(answer.getBody());
	}

	@ExceptionHandler
	ResponseEntity<String> unexpected(Exception ex) {
		if (ex instanceof ErrorResponse response && response.getStatusCode().is4xxClientError()) {
			String detail = response.getBody().getDetail();
			return problem(response.getStatusCode().value(), "bad-request", (detail != null) ? detail : "Bad request",
					null);
		}
		logger.error("A request failed", ex);
		return problem(500, "internal-error", "Something went wrong here", null);
	}

	private static ResponseEntity<String> problem(int status, String code, String detail, @Nullable String parameter) {
		Map<String, Object> problem = new LinkedHashMap<>();
		problem.put("type", "urn:aftalebog:problem:" + code);
		problem.put("title", HttpStatus.valueOf(status).getReasonPhrase());
		problem.put("status", status);
		problem.put("detail", detail);
		problem.put("code", code);
		if (parameter != null) {
			problem.put("parameter", parameter);
		}
		return ResponseEntity.status(status)
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.body(Json.MAPPER.writeValueAsString(problem));
	}

}
