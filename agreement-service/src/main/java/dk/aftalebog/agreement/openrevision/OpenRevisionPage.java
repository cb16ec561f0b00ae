package dk.aftalebog.agreement.openrevision;

import java.util.LinkedHashMap;
import java.util.Map;

import dk.aftalebog.access.LedgerUser;
import dk.aftalebog.agreement.governance.Correction;
import dk.aftalebog.agreement.governance.Kinds;
import dk.aftalebog.agreement.pages.Desk;
import dk.aftalebog.agreement.pages.Desks;
import dk.aftalebog.agreement.pages.Form;
import dk.aftalebog.agreement.pages.Submissions;
import dk.aftalebog.agreement.pages.WorkbenchPage;
import dk.aftalebog.json.ModelNames;
import dk.aftalebog.model.event.RevisionKind;
import dk.aftalebog.model.record.AgreementRecord;
import dk.aftalebog.wording.Wording;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Opens a draft, with the terms that hold beside the form. */
@WorkbenchPage
class OpenRevisionPage {

	private final CommandGateway commands;

	private final Desks desks;

	private final Submissions submissions;

	OpenRevisionPage(CommandGateway commands, Desks desks, Submissions submissions) {
		this.commands = commands;
		this.desks = desks;
		this.submissions = submissions;
	}

	@GetMapping("/agreements/{agreement}/revisions/new")
	ModelAndView form(@PathVariable String agreement, Form form, @ModelAttribute("say") Wording say, Model model) {
		Desk desk = this.desks.of(agreement, say);
		form.begin("/kind", "ordinary");
		form.begin("/inForceFrom", desk.situation().today());
		return show(desk, form, model);
	}

	@PostMapping("/agreements/{agreement}/revisions/new")
	ModelAndView open(@PathVariable String agreement, Form form, @ModelAttribute("say") Wording say, Model model) {
		return this.submissions.submit(form, () -> {
			OpenRevision.Draft draft = form.read(OpenRevision.Draft.class);
			AgreementRecord record = this.commands
				.sendAndWait(new OpenRevision(agreement, draft, LedgerUser.required()));
			return new Submissions.Done(this.desks.of(agreement, say).revision(record.revisions().size()).at("changes"),
					"opened");
		}).map(ModelAndView::new).orElseGet(() -> show(this.desks.of(agreement, say), form, model));
	}

	private static ModelAndView show(Desk desk, Form form, Model model) {
		model.addAttribute("desk", desk);
		Map<String, String> kinds = new LinkedHashMap<>();
		for (RevisionKind kind : RevisionKind.values()) {
			kinds.put(ModelNames.nameOf(kind), desk.say().message("open.kind." + kind.name()));
		}
		model.addAttribute("kinds", kinds);
		model.addAttribute("terms", desk.situation().termsOn(desk.situation().today()));
		model.addAttribute("ordinaryFrom", Kinds.ordinaryFrom(desk.situation()));
		model.addAttribute("correctionFrom", Correction.inForceFrom(desk.situation()));
		return form.show("agreement/open-revision");
	}

}
