package dk.aftalebog.agreement.viewrevision;

import dk.aftalebog.agreement.governance.Revisions;
import dk.aftalebog.agreement.pages.DecidedView;
import dk.aftalebog.agreement.pages.Desk;
import dk.aftalebog.agreement.pages.Desks;
import dk.aftalebog.agreement.pages.ProposedChange;
import dk.aftalebog.agreement.pages.RevisionStep;
import dk.aftalebog.agreement.pages.WorkbenchPage;
import dk.aftalebog.agreement.preview.PreviewView;
import dk.aftalebog.agreement.web.RevisionAnswer;
import dk.aftalebog.model.record.RevisionRecord;
import dk.aftalebog.wording.Wording;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** A revision: where it stands, what it changes, what can be done with it. */
@WorkbenchPage
class RevisionPage {

	private final Desks desks;

	RevisionPage(Desks desks) {
		this.desks = desks;
	}

	@GetMapping("/agreements/{agreement}/revisions/{number}")
	String revision(@PathVariable String agreement, @PathVariable int number, @ModelAttribute("say") Wording say,
			Model model) {
		Desk desk = this.desks.of(agreement, say);
		RevisionRecord revision = Revisions.seen(desk.situation().record(), number, "*");
		model.addAttribute("desk", desk);
		model.addAttribute("revision", revision);
		model.addAttribute("here", desk.revision(number).text());
		model.addAttribute("answer", RevisionAnswer.of(desk.situation().record(), revision));
		model.addAttribute("decided", DecidedView.of(revision.decision().orElse(null), desk));
		model.addAttribute("steps", RevisionStep.of(revision, desk));
		model.addAttribute("changes", ProposedChange.of(revision, desk));
		if (revision.isUnderWay()) {
			model.addAttribute("preview", PreviewView.of(desk, revision, desk.situation().today()));
		}
		return "agreement/revision";
	}

}
