package dk.aftalebog.reporting.evidence;

import dk.aftalebog.reporting.web.LedgerPage;
import dk.aftalebog.reporting.web.Parameters;
import dk.aftalebog.wording.Wording;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Evidence to take home, explained in the language of its page. */
@LedgerPage
class EvidencePage {

	private final EvidencePacks packs;

	EvidencePage(EvidencePacks packs) {
		this.packs = packs;
	}

	@GetMapping("/agreements/{id}/evidence.zip")
	ResponseEntity<byte[]> evidence(@PathVariable String id, @RequestParam MultiValueMap<String, String> sent,
			@ModelAttribute("say") Wording say) {
		return this.packs.pack(id, Parameters.ofPage(sent, "inForceOn", "knownAt", "path"), say);
	}

}
