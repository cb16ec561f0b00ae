package dk.aftalebog.reporting.web;

import java.util.Locale;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Every failure becomes a problem detail (RFC 9457) that says what to do. */
@RestControllerAdvice
class ProblemAdvice {

	private static final Logger logger = LoggerFactory.getLogger(ProblemAdvice.class);

	@ExceptionHandler
	ResponseEntity<String> bad(BadRequest ex) {
		return ex.problem().answer();
	}

	@ExceptionHandler
	ResponseEntity<String> notAllowed(NotAllowed ex) {
		return ex.problem().answer();
	}

	@ExceptionHandler
	ResponseEntity<String> notYet(NotYet ex) {
		ResponseEntity<String> answer = ex.problem().answer();
		return ResponseEntity.status(answer.getStatusCode())
			.headers(answer.getHeaders())
			.header(HttpHeaders.RETRY_AFTER, NotYet.RETRY_AFTER)
			.body(answer.getBody());
	}

	@ExceptionHandler
	ResponseEntity<String> missing(NotFound ex) {
		return ex.problem().answer();
	}

	@ExceptionHandler({ TransactionException.class, TransientDataAccessException.class,
			RecoverableDataAccessException.class, DataAccessResourceFailureException.class })
	ResponseEntity<String> away(RuntimeException ex) {
		logger.warn("The database cannot be reached: {}", ex.getMessage());
		ResponseEntity<String> answer = Problem
			.of(503, "store-unavailable", "The reports' database cannot be reached at the moment; try again")
			.answer();
		return ResponseEntity.status(answer.getStatusCode())
			.headers(answer.getHeaders())
			.header(HttpHeaders.RETRY_AFTER, "5")
			.body(answer.getBody());
	}

	@ExceptionHandler
	ResponseEntity<String> unexpected(Exception ex) {
		if (ex instanceof ErrorResponse response && response.getStatusCode().is4xxClientError()) {
			HttpStatus status = HttpStatus.valueOf(response.getStatusCode().value());
			String detail = response.getBody().getDetail();
			return Problem
				.of(status.value(), status.name().toLowerCase(Locale.ROOT).replace('_', '-'),
						(detail != null) ? detail : status.getReasonPhrase())
				.answer();
		}
		logger.error("A request failed", ex);
		return Problem.of(500, "internal-error", "Something went wrong here").answer();
	}

}
