package dk.aftalebog.agreement.withdrawchange;

import dk.aftalebog.access.LedgerUser;
import dk.aftalebog.agreement.pages.Form;
import dk.aftalebog.agreement.pages.ProposedChange;
import dk.aftalebog.agreement.pages.RevisionForms.Subject;
import dk.aftalebog.agreement.pages.RevisionForms;
import dk.aftalebog.agreement.pages.Submissions.Done;
import dk.aftalebog.agreement.pages.WorkbenchPage;
import dk.aftalebog.wording.Wording;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Takes a proposed change out of a draft. */
@WorkbenchPage
class WithdrawChangePage {

	private static final String VIEW = "agreement/withdraw-change";

	private final CommandGateway commands;

	private final RevisionForms forms;

	WithdrawChangePage(CommandGateway commands, RevisionForms forms) {
		this.commands = commands;
		this.forms = forms;
	}

	@GetMapping("/agreements/{agreement}/revisions/{number}/changes/{change}/withdrawal")
	ModelAndView form(@PathVariable String agreement, @PathVariable int number, @PathVariable int change, Form form,
			@ModelAttribute("say") Wording say, Model model) {
		Subject subject = this.forms.subject(agreement, number, say);
		model.addAttribute("change", change);
		model.addAttribute("changes", ProposedChange.of(subject.revision(), subject.desk()));
		return this.forms.show(subject, form, VIEW, model);
	}

	@PostMapping("/agreements/{agreement}/revisions/{number}/changes/{change}/withdrawal")
	ModelAndView send(@PathVariable String agreement, @PathVariable int number, @PathVariable int change, Form form,
			@ModelAttribute("say") Wording say, Model model) {
		Subject subject = this.forms.subject(agreement, number, say);
		model.addAttribute("change", change);
		model.addAttribute("changes", ProposedChange.of(subject.revision(), subject.desk()));
		Done done = new Done(subject.desk().revision(number).at("changes"), "change-withdrawn");
		return this.forms.submit(subject, form, done,
				() -> this.commands
					.sendAndWait(new WithdrawChange(agreement, number, form.seen(), change, LedgerUser.required())),
				VIEW, model);
	}

}
