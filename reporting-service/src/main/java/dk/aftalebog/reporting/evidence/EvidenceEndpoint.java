package dk.aftalebog.reporting.evidence;

import java.util.Locale;

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
class EvidenceEndpoint {

	private final EvidencePacks packs;

	private final Wording danish;

	EvidenceEndpoint(EvidencePacks packs, MessageSource messages) {
		this.packs = packs;
		this.danish = new Wording(messages, Locale.of("da"));
	}

	@GetMapping("/api/agreements/{id}/evidence.zip")
	ResponseEntity<byte[]> evidence(@PathVariable String id, @RequestParam MultiValueMap<String, String> sent) {
		return this.packs.pack(id, Parameters.of(sent, "inForceOn", "knownAt", "path"), this.danish);
	}

}
