package dk.aftalebog.agreement.recordupload;

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

/** Tells of an upload into the fund's portal; the document may be attached. */
@WorkbenchPage
class RecordUploadPage {

	private static final String VIEW = "agreement/upload";

	private final CommandGateway commands;

	private final RevisionForms forms;

	private final FormFiles files;

	RecordUploadPage(CommandGateway commands, RevisionForms forms, FormFiles files) {
		this.commands = commands;
		this.forms = forms;
		this.files = files;
	}

	@GetMapping("/agreements/{agreement}/revisions/{number}/upload")
	ModelAndView form(@PathVariable String agreement, @PathVariable int number, Form form,
			@ModelAttribute("say") Wording say, Model model) {
		Subject subject = this.forms.subject(agreement, number, say);
		form.begin("/uploadedOn", subject.desk().situation().today());
		return this.forms.show(subject, form, VIEW, model);
	}

	@PostMapping("/agreements/{agreement}/revisions/{number}/upload")
	ModelAndView send(@PathVariable String agreement, @PathVariable int number, Form form,
			@ModelAttribute("say") Wording say, Model model) {
		Subject subject = this.forms.subject(agreement, number, say);
		this.files.receive(form, "/document", subject.desk());
		return this.forms.submit(subject, form, "uploaded", () -> this.commands.sendAndWait(new RecordUpload(agreement,
				number, form.seen(), form.read(RecordUpload.Upload.class), LedgerUser.required())), VIEW, model);
	}

}
