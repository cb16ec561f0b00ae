package dk.aftalebog.reporting.provenance;

import dk.aftalebog.reporting.pages.PlaceNames;
import dk.aftalebog.reporting.web.LedgerPage;
import dk.aftalebog.reporting.web.Moment;
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

/** <i>Hvorfra?</i>: what put each value there, and what stood there before. */
@LedgerPage
class ProvenancePage {

	private final Moments moments;

	private final ProvenanceQueries queries;

	private final PlaceNames names;

	ProvenancePage(Moments moments, ProvenanceQueries queries, PlaceNames names) {
		this.moments = moments;
		this.queries = queries;
		this.names = names;
	}

	@GetMapping("/agreements/{id}/provenance")
	String provenance(@PathVariable String id, @RequestParam MultiValueMap<String, String> sent,
			@ModelAttribute("say") Wording say, Model model) {
		Parameters parameters = Parameters.ofPage(sent, "inForceOn", "knownAt", "path");
		Moment moment = this.moments.settle(parameters);
		ProvenanceAnswer answer = this.queries.provenance(id, moment, parameters.text("path"));
		model.addAttribute("answer", answer);
		Places places = this.names.of(id, answer.plan(), say, moment);
		model.addAttribute("name", places.agreement());
		model.addAttribute("elements", Sources.of(answer.values(), places));
		model.addAttribute("evidence",
				Address.ofAgreement(id)
					.at("evidence.zip")
					.with("inForceOn", answer.asOf().inForceOn())
					.with("knownAt", answer.asOf().knownAt())
					.with("path", parameters.text("path"))
					.text());
		model.addAttribute("back",
				Address.ofAgreement(id)
					.with("inForceOn", parameters.day("inForceOn"))
					.with("knownAt", parameters.instant("knownAt"))
					.text());
		return "reporting/provenance";
	}

}
