package dk.aftalebog.reporting.agreement;

import java.util.Locale;

import dk.aftalebog.paper.PaperFormat;
import dk.aftalebog.reporting.web.Parameters;
import dk.aftalebog.reporting.web.ReadsOneState;
import dk.aftalebog.wording.Wording;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@ReadsOneState
class AgreementPaperEndpoint {

	private final AgreementPapers papers;

	private final Wording danish;

	AgreementPaperEndpoint(AgreementPapers papers, MessageSource messages) {
		this.papers = papers;
		this.danish = new Wording(messages, Locale.of("da"));
	}

	@GetMapping("/api/agreements/{id}/paper.docx")
	ResponseEntity<byte[]> word(@PathVariable String id, @RequestParam MultiValueMap<String, String> sent) {
		return this.papers.file(id, PaperFormat.DOCX, parameters(sent), this.danish);
	}

	@GetMapping("/api/agreements/{id}/paper.pdf")
	ResponseEntity<byte[]> pdf(@PathVariable String id, @RequestParam MultiValueMap<String, String> sent) {
		return this.papers.file(id, PaperFormat.PDF, parameters(sent), this.danish);
	}

	private static Parameters parameters(MultiValueMap<String, String> sent) {
		return Parameters.of(sent, "inForceOn", "knownAt", "persons");
	}

}
