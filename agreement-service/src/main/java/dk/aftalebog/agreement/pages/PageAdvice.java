package dk.aftalebog.agreement.pages;

import java.util.Locale;

import dk.aftalebog.wording.Wording;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page of the workbench has at hand. */
@ControllerAdvice(annotations = WorkbenchPage.class)
class PageAdvice {

	private final MessageSource messages;

	private final String book;

	PageAdvice(MessageSource messages, @Value("${aftalebog.book}") String book) {
		this.messages = messages;
		this.book = book;
	}

	@ModelAttribute("say")
	Wording say(Locale locale) {
		return new Wording(this.messages, locale);
	}

	/** Where agreements are read. */
	@ModelAttribute("book")
	String book() {
		return this.book;
	}

}
