package dk.aftalebog.reporting.duties;

import dk.aftalebog.reporting.pages.PlaceNames;
import dk.aftalebog.reporting.web.LedgerPage;
import dk.aftalebog.reporting.web.Moments;
import dk.aftalebog.reporting.web.Parameters;
import dk.aftalebog.wording.Address;
import dk.aftalebog.wording.Places;
import dk.aftalebog.wording.Wording;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What an agreement asks of whom, by when. */
@LedgerPage
class DutiesPage {

	private final Moments moments;

	private final DutyQueries queries;

	private final PlaceNames names;

	DutiesPage(Moments moments, DutyQueries queries, PlaceNames names) {
		this.moments = moments;
		this.queries = queries;
		this.names = names;
	}

	@GetMapping("/agreements/{id}/duties")
	String duties(@PathVariable String id, @RequestParam MultiValueMap<String, String> sent,
			@ModelAttribute("say") Wording say, Model model) {
		Parameters parameters = Parameters.ofPage(sent, "inForceOn", "knownAt");
		DutiesAnswer answer = this.queries.duties(id, this.moments.settle(parameters), false);
		Places places = this.names.of(id, answer.plan(), say, answer.asOf());
		model.addAttribute("answer", answer);
		model.addAttribute("name", places.agreement());
		model.addAttribute("lists", DutyLists.of(answer.duties(), places));
		model.addAttribute("findings", answer.findings().stream().map(places::finding).toList());
		model.addAttribute("back",
				Address.ofAgreement(id)
					.with("inForceOn", parameters.day("inForceOn"))
					.with("knownAt", parameters.instant("knownAt"))
					.text());
		return "reporting/duties";
	}

}
