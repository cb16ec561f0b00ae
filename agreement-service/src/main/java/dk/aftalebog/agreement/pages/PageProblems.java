package dk.aftalebog.agreement.pages;

import java.util.Locale;

import dk.aftalebog.access.FramePage;
import dk.aftalebog.access.LedgerUser;
import dk.aftalebog.agreement.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.TransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.DisconnectedClientHelper;

/** What a page cannot show becomes a page that says what to do. */
@ControllerAdvice(annotations = { WorkbenchPage.class, FramePage.class })
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageProblems {

	private static final Logger logger = LoggerFactory.getLogger(PageProblems.class);

	@ExceptionHandler
	ModelAndView refused(Refusal refusal, Locale locale) {
		return page(refusal.status(), refusal.code(), refusal.in(locale));
	}

	@ExceptionHandler
	ModelAndView mistyped(MethodArgumentTypeMismatchException ex) {
		return page(404, "bad-address", null);
	}

	@ExceptionHandler({ TransactionException.class, TransientDataAccessException.class,
			RecoverableDataAccessException.class, DataAccessResourceFailureException.class })
	ModelAndView away(RuntimeException ex) {
		return page(503, "store-unavailable", null);
	}

	/** Whoever has gone on to another page is told nothing. */
	@ExceptionHandler
	@Nullable ModelAndView unexpected(Exception ex) {
		if (DisconnectedClientHelper.isClientDisconnectedException(ex)) {
			return null;
		}
		if (ex instanceof ErrorResponse response && response.getStatusCode().is4xxClientError()) {
			return page(response.getStatusCode().value(), "bad-address", null);
		}
		logger.error("A page failed", ex);
		return page(500, "internal-error", null);
	}

	private static ModelAndView page(int status, String code, @Nullable String text) {
		ModelAndView page = new ModelAndView("agreement/problem", HttpStatus.valueOf(status));
		page.addObject("code", code);
		page.addObject("text", text);
		page.addObject("user", LedgerUser.current().orElse(null));
		page.addObject("here", "");
		return page;
	}

}
