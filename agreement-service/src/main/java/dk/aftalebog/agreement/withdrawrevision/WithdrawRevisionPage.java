package dk.aftalebog.agreement.withdrawrevision;

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

/** Withdraws a revision, with a reason. */
@WorkbenchPage
class WithdrawRevisionPage {

	private static final String VIEW = "agreement/withdrawal";

	private final CommandGateway commands;

	private final RevisionForms forms;

	WithdrawRevisionPage(CommandGateway commands, RevisionForms forms) {
		this.commands = commands;
		this.forms = forms;
	}

	@GetMapping("/agreements/{agreement}/revisions/{number}/withdrawal")
	ModelAndView form(@PathVariable String agreement, @PathVariable int number, Form form,
			@ModelAttribute("say") Wording say, Model model) {
		Subject subject = this.forms.subject(agreement, number, say);
		return this.forms.show(subject, form, VIEW, model);
	}

	@PostMapping("/agreements/{agreement}/revisions/{number}/withdrawal")
	ModelAndView send(@PathVariable String agreement, @PathVariable int number, Form form,
			@ModelAttribute("say") Wording say, Model model) {
		Subject subject = this.forms.subject(agreement, number, say);
		return this.forms.submit(
				subject, form, "withdrawn", () -> this.commands.sendAndWait(new WithdrawRevision(agreement, number,
						form.seen(), form.read(WithdrawRevision.Withdrawal.class).reason(), LedgerUser.required())),
				VIEW, model);
	}

}
