package dk.aftalebog.reporting.agreement;

import dk.aftalebog.paper.PaperFormat;
import dk.aftalebog.reporting.web.LedgerPage;
import dk.aftalebog.reporting.web.Parameters;
import dk.aftalebog.wording.Wording;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** An agreement to take home, in the language of its page. */
@LedgerPage
class AgreementPaperPage {

	private final AgreementPapers papers;

	AgreementPaperPage(AgreementPapers papers) {
		this.papers = papers;
	}

	@GetMapping("/agreements/{id}/paper.docx")
	ResponseEntity<byte[]> word(@PathVariable String id, @RequestParam MultiValueMap<String, String> sent,
			@ModelAttribute("say") Wording say) {
		return this.papers.file(id, PaperFormat.DOCX, parameters(sent), say);
	}

	@GetMapping("/agreements/{id}/paper.pdf")
	ResponseEntity<byte[]> pdf(@PathVariable String id, @RequestParam MultiValueMap<String, String> sent,
			@ModelAttribute("say") Wording say) {
		return this.papers.file(id, PaperFormat.PDF, parameters(sent), say);
	}

	private static Parameters parameters(MultiValueMap<String, String> sent) {
		return Parameters.ofPage(sent, "inForceOn", "knownAt", "persons");
	}

}
