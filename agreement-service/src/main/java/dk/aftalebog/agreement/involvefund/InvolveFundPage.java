package dk.aftalebog.agreement.involvefund;

import dk.aftalebog.access.LedgerUser;
import dk.aftalebog.agreement.pages.Form;
import dk.aftalebog.agreement.pages.FormFiles;
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

/** Tells of the fund's involvement; its letter may be attached. */
@WorkbenchPage
class InvolveFundPage {

	private static final String VIEW = "agreement/fund-involvement";

	private final CommandGateway commands;

	private final RevisionForms forms;

	private final FormFiles files;

	InvolveFundPage(CommandGateway commands, RevisionForms forms, FormFiles files) {
		this.commands = commands;
		this.forms = forms;
		this.files = files;
	}

	@GetMapping("/agreements/{agreement}/revisions/{number}/fund-involvement")
	ModelAndView form(@PathVariable String agreement, @PathVariable int number, Form form,
			@ModelAttribute("say") Wording say, Model model) {
		Subject subject = this.forms.subject(agreement, number, say);
		form.begin("/involvedOn", subject.desk().situation().today());
		return this.forms.show(subject, form, VIEW, model);
	}

	@PostMapping("/agreements/{agreement}/revisions/{number}/fund-involvement")
	ModelAndView send(@PathVariable String agreement, @PathVariable int number, Form form,
			@ModelAttribute("say") Wording say, Model model) {
		Subject subject = this.forms.subject(agreement, number, say);
		this.files.receive(form, "/letter", subject.desk());
		return this.forms.submit(subject, form, "fund-involved",
				() -> this.commands.sendAndWait(new InvolveFund(agreement, number, form.seen(),
						form.read(InvolveFund.Involvement.class), LedgerUser.required())),
				VIEW, model);
	}

}
