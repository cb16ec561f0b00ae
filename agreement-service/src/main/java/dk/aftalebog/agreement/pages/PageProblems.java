package dk.aftalebog.agreement.pages;

import java.util.Locale;

import dk.aftalebog.access.LedgerUser;
import dk.aftalebog.agreement.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/** What a page cannot show becomes a page that says what to do. */
@ControllerAdvice(annotations = WorkbenchPage.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageProblems {

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

	private static ModelAndView page(int status, String code, @Nullable String text) {
		ModelAndView page = new ModelAndView("agreement/problem", HttpStatus.valueOf(status));
		page.addObject("code", code);
		page.addObject("text", text);
		page.addObject("user", LedgerUser.current().orElse(null));
		page.addObject("here", "");
		return page;
	}

}
