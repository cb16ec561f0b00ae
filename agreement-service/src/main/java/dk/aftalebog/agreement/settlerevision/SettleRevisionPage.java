package dk.aftalebog.agreement.settlerevision;

import dk.aftalebog.access.LedgerUser;
import dk.aftalebog.agreement.pages.Form;
import dk.aftalebog.agreement.pages.RevisionForms;
import dk.aftalebog.agreement.pages.RevisionForms.Subject;
import dk.aftalebog.agreement.pages.WorkbenchPage;
import dk.aftalebog.agreement.preview.PreviewView;
import dk.aftalebog.model.record.RevisionRecord.Status;
import dk.aftalebog.wording.Wording;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Lets a revision take force that needs no decision, with what it does before the eyes.
 */
@WorkbenchPage
class SettleRevisionPage {

	private static final String VIEW = "agreement/settlement";

	private final CommandGateway commands;

	private final RevisionForms forms;

	SettleRevisionPage(CommandGateway commands, RevisionForms forms) {
		this.commands = commands;
		this.forms = forms;
	}

	@GetMapping("/agreements/{agreement}/revisions/{number}/settlement")
	ModelAndView form(@PathVariable String agreement, @PathVariable int number, Form form,
			@ModelAttribute("say") Wording say, Model model) {
		Subject subject = this.forms.subject(agreement, number, say);
		show(subject, model);
		return this.forms.show(subject, form, VIEW, model);
	}

	@PostMapping("/agreements/{agreement}/revisions/{number}/settlement")
	ModelAndView send(@PathVariable String agreement, @PathVariable int number, Form form,
			@ModelAttribute("say") Wording say, Model model) {
		Subject subject = this.forms.subject(agreement, number, say);
		show(subject, model);
		return this.forms.submit(subject, form, "settled",
				() -> this.commands
					.sendAndWait(new SettleRevision(agreement, number, form.seen(), LedgerUser.required())),
				VIEW, model);
	}

	private static void show(Subject subject, Model model) {
		if (subject.revision().status() == Status.SUBMITTED) {
			model.addAttribute("preview",
					PreviewView.of(subject.desk(), subject.revision(), subject.desk().situation().today()));
		}
	}

}
