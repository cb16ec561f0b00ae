package dk.aftalebog.reporting.duties;

import dk.aftalebog.reporting.pages.Address;
import dk.aftalebog.reporting.web.LedgerPage;
import dk.aftalebog.reporting.web.Moments;
import dk.aftalebog.reporting.web.Parameters;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What an agreement asks of whom, by when. */
@LedgerPage
class DutiesPage {

	private final Moments moments;

	private final DutyQueries queries;

	DutiesPage(Moments moments, DutyQueries queries) {
		this.moments = moments;
		this.queries = queries;
	}

	@GetMapping("/agreements/{id}/duties")
	String duties(@PathVariable String id, @RequestParam MultiValueMap<String, String> sent, Model model) {
		Parameters parameters = Parameters.ofPage(sent, "inForceOn", "knownAt", "open");
		boolean onlyOpen = parameters.flag("open");
		model.addAttribute("answer", this.queries.duties(id, this.moments.settle(parameters), onlyOpen));
		Address page = Address.ofAgreement(id);
		model.addAttribute("onlyOpen", onlyOpen);
		model.addAttribute("other",
				page.at("duties")
					.with("inForceOn", parameters.day("inForceOn"))
					.with("knownAt", parameters.instant("knownAt"))
					.with("open", onlyOpen ? null : "true")
					.text());
		model.addAttribute("back",
				page.with("inForceOn", parameters.day("inForceOn"))
					.with("knownAt", parameters.instant("knownAt"))
					.text());
		return "reporting/duties";
	}

}
