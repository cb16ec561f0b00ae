package dk.aftalebog.agreement.confirmdecision;

import dk.aftalebog.access.LedgerUser;
import dk.aftalebog.agreement.pages.DecidedView;
import dk.aftalebog.agreement.pages.Form;
import dk.aftalebog.agreement.pages.ProposedChange;
import dk.aftalebog.agreement.pages.RevisionForms;
import dk.aftalebog.agreement.pages.RevisionForms.Subject;
import dk.aftalebog.agreement.pages.WorkbenchPage;
import dk.aftalebog.wording.Wording;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * A member confirms what was recorded from the minutes, with the decision before the
 * eyes.
 */
@WorkbenchPage
class ConfirmDecisionPage {

	private static final String VIEW = "agreement/confirmation";

	private final CommandGateway commands;

	private final RevisionForms forms;

	ConfirmDecisionPage(CommandGateway commands, RevisionForms forms) {
		this.commands = commands;
		this.forms = forms;
	}

	@GetMapping("/agreements/{agreement}/revisions/{number}/confirmation")
	ModelAndView form(@PathVariable String agreement, @PathVariable int number, Form form,
			@ModelAttribute("say") Wording say, Model model) {
		Subject subject = this.forms.subject(agreement, number, say);
		show(subject, model);
		return this.forms.show(subject, form, VIEW, model);
	}

	@PostMapping("/agreements/{agreement}/revisions/{number}/confirmation")
	ModelAndView send(@PathVariable String agreement, @PathVariable int number, Form form,
			@ModelAttribute("say") Wording say, Model model) {
		Subject subject = this.forms.subject(agreement, number, say);
		show(subject, model);
		return this.forms.submit(subject, form, "confirmed",
				() -> this.commands
					.sendAndWait(new ConfirmDecision(agreement, number, form.seen(), LedgerUser.required())),
				VIEW, model);
	}

	private static void show(Subject subject, Model model) {
		model.addAttribute("decided", DecidedView.of(subject.revision().decision().orElse(null), subject.desk()));
		model.addAttribute("changes", ProposedChange.of(subject.revision(), subject.desk()));
	}

}
