package dk.aftalebog.reporting.pages;

import java.util.Locale;

import dk.aftalebog.access.LedgerUser;
import dk.aftalebog.access.Role;
import dk.aftalebog.reporting.web.LedgerPage;
import dk.aftalebog.wording.Wording;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page has at hand. */
@ControllerAdvice(annotations = LedgerPage.class)
class PageAdvice {

	private final MessageSource messages;

	PageAdvice(MessageSource messages) {
		this.messages = messages;
	}

	@ModelAttribute("say")
	Wording say(Locale locale) {
		return new Wording(this.messages, locale);
	}

	/** Whether the reader reads more than the agreements as they are now. */
	@ModelAttribute("readsAll")
	boolean readsAll() {
		return LedgerUser.current().filter((user) -> user.role() != null && user.role() != Role.FUND).isPresent();
	}

}
