package dk.aftalebog.agreement.submitrevision;

import dk.aftalebog.access.LedgerUser;
import dk.aftalebog.agreement.pages.Form;
import dk.aftalebog.agreement.pages.RevisionForms.Subject;
import dk.aftalebog.agreement.pages.RevisionForms;
import dk.aftalebog.agreement.pages.WorkbenchPage;
import dk.aftalebog.agreement.preview.PreviewView;
import dk.aftalebog.wording.Wording;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Submits a draft, with what it does before the eyes. */
@WorkbenchPage
class SubmitRevisionPage {

	private static final String VIEW = "agreement/submission";

	private final CommandGateway commands;

	private final RevisionForms forms;

	SubmitRevisionPage(CommandGateway commands, RevisionForms forms) {
		this.commands = commands;
		this.forms = forms;
	}

	@GetMapping("/agreements/{agreement}/revisions/{number}/submission")
	ModelAndView form(@PathVariable String agreement, @PathVariable int number, Form form,
			@ModelAttribute("say") Wording say, Model model) {
		Subject subject = this.forms.subject(agreement, number, say);
		model.addAttribute("preview",
				PreviewView.of(subject.desk(), subject.revision(), subject.desk().situation().today()));
		return this.forms.show(subject, form, VIEW, model);
	}

	@PostMapping("/agreements/{agreement}/revisions/{number}/submission")
	ModelAndView send(@PathVariable String agreement, @PathVariable int number, Form form,
			@ModelAttribute("say") Wording say, Model model) {
		Subject subject = this.forms.subject(agreement, number, say);
		model.addAttribute("preview",
				PreviewView.of(subject.desk(), subject.revision(), subject.desk().situation().today()));
		return this.forms.submit(subject, form, "submitted",
				() -> this.commands
					.sendAndWait(new SubmitRevision(agreement, number, form.seen(), LedgerUser.required())),
				VIEW, model);
	}

}
