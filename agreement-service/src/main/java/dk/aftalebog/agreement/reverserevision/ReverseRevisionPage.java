package dk.aftalebog.agreement.reverserevision;

import dk.aftalebog.access.LedgerUser;
import dk.aftalebog.agreement.governance.Meeting;
import dk.aftalebog.agreement.pages.Form;
import dk.aftalebog.agreement.pages.FormFiles;
import dk.aftalebog.agreement.pages.MeetingFields;
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

/** The board's decision to reverse an editorial revision. */
@WorkbenchPage
class ReverseRevisionPage {

	private static final String VIEW = "agreement/reversal";

	private final CommandGateway commands;

	private final RevisionForms forms;

	private final FormFiles files;

	ReverseRevisionPage(CommandGateway commands, RevisionForms forms, FormFiles files) {
		this.commands = commands;
		this.forms = forms;
		this.files = files;
	}

	@GetMapping("/agreements/{agreement}/revisions/{number}/reversal")
	ModelAndView form(@PathVariable String agreement, @PathVariable int number, Form form,
			@ModelAttribute("say") Wording say, Model model) {
		Subject subject = this.forms.subject(agreement, number, say);
		show(subject, form, model);
		return this.forms.show(subject, form, VIEW, model);
	}

	@PostMapping("/agreements/{agreement}/revisions/{number}/reversal")
	ModelAndView send(@PathVariable String agreement, @PathVariable int number, Form form,
			@ModelAttribute("say") Wording say, Model model) {
		Subject subject = this.forms.subject(agreement, number, say);
		this.files.receive(form, "/minutesAttachment", subject.desk());
		MeetingFields.sent(form);
		if (form.isLook()) {
			show(subject, form, model);
			return this.forms.show(subject, form, VIEW, model);
		}
		ModelAndView answer = this.forms.submit(subject, form, "reversed", () -> this.commands.sendAndWait(
				new ReverseRevision(agreement, number, form.seen(), form.read(Meeting.class), LedgerUser.required())),
				VIEW, model);
		if (VIEW.equals(answer.getViewName())) {
			show(subject, form, model);
		}
		return answer;
	}

	private static void show(Subject subject, Form form, Model model) {
		MeetingFields.lay(form, subject.desk(), model);
		model.addAttribute("changes", ProposedChange.of(subject.revision(), subject.desk()));
	}

}
