package dk.aftalebog.agreement.viewagreement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import dk.aftalebog.access.LedgerUser;
import dk.aftalebog.agreement.pages.Desk;
import dk.aftalebog.agreement.pages.Desks;
import dk.aftalebog.agreement.pages.WorkbenchPage;
import dk.aftalebog.agreement.record.Registrations;
import dk.aftalebog.model.record.RevisionRecord;
import dk.aftalebog.wording.Wording;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The agreements that one can work on, and what can be done on each. */
@WorkbenchPage
class AgreementPages {

	private static final int PAGE = 100;

	private final Desks desks;

	private final Registrations registrations;

	AgreementPages(Desks desks, Registrations registrations) {
		this.desks = desks;
		this.registrations = registrations;
	}

	@GetMapping("/agreements")
	String list(@RequestParam(defaultValue = "") String after, @ModelAttribute("say") Wording say, Model model) {
		LedgerUser user = LedgerUser.required();
		List<String> ids = user.belongsToAll() ? this.registrations.all(after, PAGE + 1)
				: this.registrations.ofPlans(user.plans(), after, PAGE + 1);
		List<String> page = ids.subList(0, Math.min(PAGE, ids.size()));
		model.addAttribute("desks", page.stream().map((id) -> this.desks.of(id, say)).toList());
		model.addAttribute("next", (ids.size() > PAGE) ? page.getLast() : null);
		return "agreement/agreements";
	}

	@GetMapping("/agreements/{agreement}")
	String agreement(@PathVariable String agreement, @ModelAttribute("say") Wording say, Model model) {
		Desk desk = this.desks.of(agreement, say);
		List<RevisionRecord> revisions = new ArrayList<>(desk.situation().record().revisions());
		revisions.sort(Comparator.comparingInt(RevisionRecord::number).reversed());
		model.addAttribute("desk", desk);
		model.addAttribute("underWay", revisions.stream().filter(RevisionRecord::isUnderWay).toList());
		model.addAttribute("past", revisions.stream().filter((revision) -> !revision.isUnderWay()).toList());
		model.addAttribute("years", Years.of(desk.situation()));
		return "agreement/agreement";
	}

}
