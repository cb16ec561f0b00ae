package dk.aftalebog.reporting.web;

import java.util.Locale;

import dk.aftalebog.access.LedgerUser;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** What a page cannot answer becomes a page that says what to do. */
@ControllerAdvice(annotations = LedgerPage.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageProblems {

	private final MessageSource messages;

	PageProblems(MessageSource messages) {
		this.messages = messages;
	}

	@ExceptionHandler
	ModelAndView bad(BadRequest ex, Locale locale) {
		return page(ex.problem(), locale);
	}

	@ExceptionHandler
	ModelAndView notAllowed(NotAllowed ex, Locale locale) {
		return page(ex.problem(), locale);
	}

	@ExceptionHandler
	ModelAndView notYet(NotYet ex, Locale locale) {
		return page(ex.problem(), locale);
	}

	@ExceptionHandler
	ModelAndView missing(NotFound ex, Locale locale) {
		return page(ex.problem(), locale);
	}

	@ExceptionHandler({ TransactionException.class, TransientDataAccessException.class,
			RecoverableDataAccessException.class, DataAccessResourceFailureException.class })
	ModelAndView away(RuntimeException ex, Locale locale) {
		return page(Problem.of(503, "store-unavailable", ""), locale);
	}

	private ModelAndView page(Problem problem, Locale locale) {
		HttpStatus status = HttpStatus.valueOf(problem.status());
		ModelAndView page = new ModelAndView("reporting/problem", status);
		page.addObject("problem", problem);
		page.addObject("user", LedgerUser.current().orElse(null));
		page.addObject("asked", "");
		page.addObject("text", this.messages.getMessage("problem." + problem.code(), null, null, locale));
		page.addObject("at", (problem.parameter() != null)
				? this.messages.getMessage("parameter." + problem.parameter(), null, problem.parameter(), locale)
				: null);
		return page;
	}

}
