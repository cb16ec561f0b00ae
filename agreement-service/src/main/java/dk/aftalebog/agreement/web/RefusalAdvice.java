package dk.aftalebog.agreement.web;

import java.sql.SQLException;
import java.util.Locale;

import dk.aftalebog.agreement.refusal.Ground;
import dk.aftalebog.agreement.refusal.Refusal;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Every failure becomes a problem detail that says what to do. */
@RestControllerAdvice
class RefusalAdvice {

	private static final Logger logger = LoggerFactory.getLogger(RefusalAdvice.class);

	@ExceptionHandler
	ResponseEntity<String> refused(Refusal refusal) {
		ResponseEntity<String> answer = ProblemDetails.of(refusal);
		return (refusal.status() == 503) ? later(answer) : answer;
	}

	@ExceptionHandler({ ConcurrencyException.class, AggregateStreamCreationException.class })
	ResponseEntity<String> lost(RuntimeException ex) {
		return ProblemDetails.of(Ground.WRITTEN_MEANWHILE.refusal());
	}

	@ExceptionHandler
	ResponseEntity<String> missing(MissingRequestHeaderException ex) {
		String header = ex.getHeaderName();
		return ProblemDetails.of("If-Match".equalsIgnoreCase(header) ? Ground.IF_MATCH_MISSING.refusal()
				: Ground.HEADER_MISSING.refusal(header));
	}

	@ExceptionHandler
	ResponseEntity<String> unreadable(HttpMessageNotReadableException ex) {
		return ProblemDetails.of(Ground.BODY_MISSING.refusal());
	}

	@ExceptionHandler
	ResponseEntity<String> mistyped(MethodArgumentTypeMismatchException ex) {
		return ProblemDetails.of(Ground.BAD_PARAMETER.refusal(String.valueOf(ex.getValue()), ex.getName()));
	}

	@ExceptionHandler({ DataAccessException.class, TransactionException.class, EventStoreException.class })
	ResponseEntity<String> storeAway(RuntimeException ex) {
		if (!isUnavailable(ex)) {
			return unexpected(ex);
		}
		logger.warn("The database cannot be reached: {}", ex.getMessage());
		return later(ProblemDetails.of(Ground.STORE_UNAVAILABLE.refusal()));
	}

	private static ResponseEntity<String> later(ResponseEntity<String> answer) {
		return ResponseEntity.status(answer.getStatusCode())
			.headers(answer.getHeaders())
			.header(HttpHeaders.RETRY_AFTER, "5")
			.body(answer.getBody());
	}

	@ExceptionHandler
	ResponseEntity<String> unexpected(Exception ex) {
		if (ex instanceof ErrorResponse response && response.getStatusCode().is4xxClientError()) {
			HttpStatusCode status = response.getStatusCode();
			String detail = response.getBody().getDetail();
			return ProblemDetails.of(status.value(), code(status), (detail != null) ? detail : "Bad request");
		}
		logger.error("A request failed", ex);
		return ProblemDetails.of(500, "internal-error", "Something went wrong here; nothing was written");
	}

	/** What the framework refuses: {@code not-found}, {@code method-not-allowed} … */
	private static String code(HttpStatusCode status) {
		return HttpStatus.valueOf(status.value()).name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	private static boolean isUnavailable(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof CannotGetJdbcConnectionException || cause instanceof CannotCreateTransactionException
					|| cause instanceof TransientDataAccessException
					|| (cause instanceof SQLException sql && isConnectionFailure(sql.getSQLState()))) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Class 08: connection exceptions; 57P01 to 57P03: the server shuts down or starts
	 * up. No state: the pool's word for a connection that is gone already.
	 */
	private static boolean isConnectionFailure(@Nullable String sqlState) {
		return sqlState == null || sqlState.startsWith("08") || sqlState.startsWith("57P");
	}

}
