package dk.aftalebog.reporting.erasurereceipt;

import dk.aftalebog.paper.PaperFormat;
import dk.aftalebog.reporting.web.LedgerPage;
import dk.aftalebog.reporting.web.Parameters;
import dk.aftalebog.wording.Wording;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The receipt of an erasure, to read and to hand to whoever asked for it. */
@LedgerPage
class ErasurePage {

	private final ErasureQueries queries;

	ErasurePage(ErasureQueries queries) {
		this.queries = queries;
	}

	@GetMapping("/persons/{person}/erasure")
	String receipt(@PathVariable String person, @RequestParam MultiValueMap<String, String> sent, Model model) {
		Parameters.ofPage(sent);
		model.addAttribute("receipt", this.queries.receipt(person));
		return "reporting/erasure";
	}

	@GetMapping("/persons/{person}/erasure.pdf")
	ResponseEntity<byte[]> paper(@PathVariable String person, @RequestParam MultiValueMap<String, String> sent,
			@ModelAttribute("say") Wording say) {
		Parameters.ofPage(sent);
		return PaperFormat.PDF.answer("sletning-" + person, ErasurePaper.of(this.queries.receipt(person), say));
	}

}
