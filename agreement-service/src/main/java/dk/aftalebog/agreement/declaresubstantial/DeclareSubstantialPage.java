package dk.aftalebog.agreement.declaresubstantial;

import dk.aftalebog.access.LedgerUser;
import dk.aftalebog.agreement.pages.Form;
import dk.aftalebog.agreement.pages.RevisionForms.Subject;
import dk.aftalebog.agreement.pages.RevisionForms;
import dk.aftalebog.agreement.pages.WorkbenchPage;
import dk.aftalebog.wording.Wording;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Declares a draft substantial, with a reason. */
@WorkbenchPage
class DeclareSubstantialPage {

	private static final String VIEW = "agreement/substantial";

	private final CommandGateway commands;

	private final RevisionForms forms;

	DeclareSubstantialPage(CommandGateway commands, RevisionForms forms) {
		this.commands = commands;
		this.forms = forms;
	}

	@GetMapping("/agreements/{agreement}/revisions/{number}/substantial")
	ModelAndView form(@PathVariable String agreement, @PathVariable int number, Form form,
			@ModelAttribute("say") Wording say, Model model) {
		Subject subject = this.forms.subject(agreement, number, say);
		return this.forms.show(subject, form, VIEW, model);
	}

	@PostMapping("/agreements/{agreement}/revisions/{number}/substantial")
	ModelAndView send(@PathVariable String agreement, @PathVariable int number, Form form,
			@ModelAttribute("say") Wording say, Model model) {
		Subject subject = this.forms.subject(agreement, number, say);
		return this.forms.submit(
				subject, form, "declared", () -> this.commands.sendAndWait(new DeclareSubstantial(agreement, number,
						form.seen(), form.read(DeclareSubstantial.Declaration.class), LedgerUser.required())),
				VIEW, model);
	}

}
