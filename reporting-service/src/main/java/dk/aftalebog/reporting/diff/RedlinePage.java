package dk.aftalebog.reporting.diff;

import dk.aftalebog.reporting.diff.Redlines.Told;
import dk.aftalebog.paper.PaperFormat;
import dk.aftalebog.reporting.web.LedgerPage;
import dk.aftalebog.reporting.web.Parameters;
import dk.aftalebog.wording.Address;
import dk.aftalebog.wording.Wording;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What changed between two points, to the word. */
@LedgerPage
class RedlinePage {

	private final Redlines redlines;

	RedlinePage(Redlines redlines) {
		this.redlines = redlines;
	}

	@GetMapping("/agreements/{id}/redline")
	String redline(@PathVariable String id, @RequestParam MultiValueMap<String, String> sent,
			@ModelAttribute("say") Wording say, Model model) {
		Parameters parameters = Parameters.ofPage(sent, Redlines.POINTS);
		Told told = this.redlines.of(id, parameters, say);
		model.addAttribute("answer", told.answer());
		model.addAttribute("name", told.name());
		model.addAttribute("elements", told.elements());
		model.addAttribute("fromKnownAt", parameters.instant("fromKnownAt"));
		model.addAttribute("toKnownAt", parameters.instant("toKnownAt"));
		model.addAttribute("pdf",
				Address.ofAgreement(id)
					.at("redline.pdf")
					.with("fromInForceOn", told.answer().from().asOf().inForceOn())
					.with("fromKnownAt", parameters.instant("fromKnownAt"))
					.with("toInForceOn", told.answer().to().asOf().inForceOn())
					.with("toKnownAt", parameters.instant("toKnownAt"))
					.text());
		model.addAttribute("back",
				Address.ofAgreement(id)
					.with("inForceOn", parameters.day("toInForceOn"))
					.with("knownAt", parameters.instant("toKnownAt"))
					.text());
		return "reporting/redline";
	}

	@GetMapping("/agreements/{id}/redline.pdf")
	ResponseEntity<byte[]> pdf(@PathVariable String id, @RequestParam MultiValueMap<String, String> sent,
			@ModelAttribute("say") Wording say) {
		Told told = this.redlines.of(id, Parameters.ofPage(sent, Redlines.POINTS), say);
		return PaperFormat.PDF.answer(RedlinePaper.fileName(told), RedlinePaper.of(told, say));
	}

}
