package dk.aftalebog.agreement.recordevaluation;

import java.util.List;
import java.util.Map;

import dk.aftalebog.agreement.pages.Desk;
import dk.aftalebog.agreement.pages.Desks;
import dk.aftalebog.agreement.pages.Form;
import dk.aftalebog.agreement.pages.Submissions;
import dk.aftalebog.agreement.pages.Submissions.Done;
import dk.aftalebog.agreement.pages.WorkbenchPage;
import dk.aftalebog.model.year.AgreementYears;
import dk.aftalebog.model.year.YearOfAgreement;
import dk.aftalebog.model.year.YearOfAgreement.ActiveActivity;
import dk.aftalebog.wording.Wording;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The yearly evaluation: the agreement, and each activity that ran in the year. */
@WorkbenchPage
class RecordEvaluationPage {

	private final CommandGateway commands;

	private final Desks desks;

	private final Submissions submissions;

	RecordEvaluationPage(CommandGateway commands, Desks desks, Submissions submissions) {
		this.commands = commands;
		this.desks = desks;
		this.submissions = submissions;
	}

	@GetMapping("/agreements/{agreement}/evaluations/{year}")
	ModelAndView form(@PathVariable String agreement, @PathVariable int year, Form form,
			@ModelAttribute("say") Wording say, Model model) {
		Desk desk = this.desks.of(agreement, say);
		form.begin("/heldOn", desk.situation().today());
		return show(desk, year, form, model);
	}

	@PostMapping("/agreements/{agreement}/evaluations/{year}")
	ModelAndView record(@PathVariable String agreement, @PathVariable int year, Form form,
			@ModelAttribute("say") Wording say, Model model) {
		form.put("/year", Integer.toString(year));
		concluded(form, say);
		return this.submissions.submit(form, () -> {
			this.commands.sendAndWait(new RecordEvaluation(agreement, form.read(RecordEvaluation.Evaluation.class)));
			return new Done(this.desks.of(agreement, say).address(), "evaluated");
		}).map(ModelAndView::new).orElseGet(() -> show(this.desks.of(agreement, say), year, form, model));
	}

	/** An activity of which nothing was said is none of the evaluation's. */
	static void concluded(Form form, Wording say) {
		for (int row : form.rows("/activities", 0)) {
			String at = "/activities/" + row;
			boolean judged = !form.value(at + "/relevant").isEmpty();
			boolean concluded = !form.value(at + "/conclusion").isBlank();
			if (!judged && !concluded) {
				form.put(at + "/activity", "");
			}
			else if (!judged) {
				form.wrong(at + "/relevant", say.message("evaluate.say-relevant"));
			}
		}
	}

	private static ModelAndView show(Desk desk, int year, Form form, Model model) {
		YearOfAgreement said = AgreementYears.of(desk.situation().record(), desk.situation().plan(), Map.of())
			.year(year, desk.situation().today());
		List<ActiveActivity> activities = said.activities();
		for (int i = 0; i < activities.size(); i++) {
			form.put("/activities/" + i + "/activity", activities.get(i).key());
		}
		model.addAttribute("desk", desk);
		model.addAttribute("year", year);
		model.addAttribute("activities", activities);
		model.addAttribute("evaluations", said.evaluations());
		return form.show("agreement/evaluation");
	}

}
