package dk.aftalebog.agreement.registerperson;

import java.util.UUID;

import dk.aftalebog.agreement.pages.Desk;
import dk.aftalebog.agreement.pages.Desks;
import dk.aftalebog.agreement.pages.Form;
import dk.aftalebog.agreement.pages.Submissions.Done;
import dk.aftalebog.agreement.pages.Submissions;
import dk.aftalebog.agreement.pages.WorkbenchPage;
import dk.aftalebog.wording.Wording;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Enters a person in the directory of an agreement's plan, to be somebody's contact. */
@WorkbenchPage
class RegisterPersonPage {

	private final CommandGateway commands;

	private final Desks desks;

	private final Submissions submissions;

	RegisterPersonPage(CommandGateway commands, Desks desks, Submissions submissions) {
		this.commands = commands;
		this.desks = desks;
		this.submissions = submissions;
	}

	@GetMapping("/agreements/{agreement}/persons/new")
	ModelAndView form(@PathVariable String agreement, Form form, @ModelAttribute("say") Wording say, Model model) {
		model.addAttribute("desk", this.desks.of(agreement, say));
		return form.show("agreement/register-person");
	}

	@PostMapping("/agreements/{agreement}/persons/new")
	ModelAndView register(@PathVariable String agreement, Form form, @ModelAttribute("say") Wording say, Model model) {
		Desk desk = this.desks.of(agreement, say);
		form.put("/plan", desk.situation().latestPlan().id());
		return this.submissions.submit(form, () -> {
			RegisterPerson.Document document = form.read(RegisterPerson.Document.class);
			this.commands
				.sendAndWait(new RegisterPerson(UUID.randomUUID().toString(), document.plan(), document.details()));
			return new Done(desk.address(), "person-entered");
		}).map(ModelAndView::new).orElseGet(() -> {
			model.addAttribute("desk", desk);
			return form.show("agreement/register-person");
		});
	}

}
