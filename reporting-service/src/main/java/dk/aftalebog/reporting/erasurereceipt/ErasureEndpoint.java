package dk.aftalebog.reporting.erasurereceipt;

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
class ErasureEndpoint {

	private final ErasureQueries queries;

	private final Wording danish;

	ErasureEndpoint(ErasureQueries queries, MessageSource messages) {
		this.queries = queries;
		this.danish = new Wording(messages, Locale.of("da"));
	}

	@GetMapping("/api/persons/{person}/erasure")
	ErasureReceipt receipt(@PathVariable String person, @RequestParam MultiValueMap<String, String> sent) {
		Parameters.of(sent);
		return this.queries.receipt(person);
	}

	@GetMapping("/api/persons/{person}/erasure.pdf")
	ResponseEntity<byte[]> paper(@PathVariable String person, @RequestParam MultiValueMap<String, String> sent) {
		Parameters.of(sent);
		return PaperFormat.PDF.answer("sletning-" + person, ErasurePaper.of(this.queries.receipt(person), this.danish));
	}

}
