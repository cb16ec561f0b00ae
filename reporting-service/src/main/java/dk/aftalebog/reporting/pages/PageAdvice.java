package dk.aftalebog.reporting.pages;

import java.util.Locale;

import dk.aftalebog.access.LedgerUser;
import dk.aftalebog.access.Role;
import dk.aftalebog.reporting.web.LedgerPage;
import dk.aftalebog.wording.Wording;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page has at hand. */
@ControllerAdvice(annotations = LedgerPage.class)
class PageAdvice {

	private final MessageSource messages;

	private final String workbench;

	PageAdvice(MessageSource messages, @Value("${aftalebog.workbench}") String workbench) {
		this.messages = messages;
		this.workbench = workbench;
	}

	@ModelAttribute("say")
	Wording say(Locale locale) {
		return new Wording(this.messages, locale);
	}

	/** Where agreements are worked on. */
	@ModelAttribute("workbench")
	String workbench() {
		return this.workbench;
	}

	/** Whether the reader reads more than the agreements as they are now. */
	@ModelAttribute("readsAll")
	boolean readsAll() {
		return LedgerUser.current().filter((user) -> user.role() != null && user.role() != Role.FUND).isPresent();
	}

}
