package dk.aftalebog.agreement.attach;

import java.nio.charset.StandardCharsets;
import java.util.List;

import dk.aftalebog.access.accesslog.AccessLog;
import dk.aftalebog.agreement.record.Ledger;
import dk.aftalebog.agreement.record.PlanMembership;
import dk.aftalebog.agreement.refusal.Refusal;
import dk.aftalebog.json.Json;
import dk.aftalebog.model.event.Attachment;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AttachEndpoint {

	private static final int LONGEST_NAME = 255;

	private final Attachments attachments;

	private final Ledger ledger;

	private final PlanMembership membership;

	private final AccessLog accessLog;

	AttachEndpoint(Attachments attachments, Ledger ledger, PlanMembership membership, AccessLog accessLog) {
		this.accessLog = accessLog;
		this.attachments = attachments;
		this.ledger = ledger;
		this.membership = membership;
	}

	@PostMapping("/api/attachments")
	ResponseEntity<String> attach(@RequestBody(required = false) byte[] content, @RequestParam String plan,
			@RequestParam String name, @RequestHeader(HttpHeaders.CONTENT_TYPE) String mediaType) {
		this.ledger.plan(plan);
		if (content == null || content.length == 0) {
			throw new Refusal(400, "attachment-empty", "The file is empty; send its bytes as the body");
		}
		if (name.isBlank() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
			throw new Refusal(400, "bad-name",
					"A file's name has 1 to %d characters and no control characters; give it another"
						.formatted(LONGEST_NAME));
		}
		Attachment kept = this.attachments.keep(content, plan, name, mediaType);
		return ResponseEntity.status(201)
			.header(HttpHeaders.LOCATION, "/api/attachments/" + kept.sha256())
			.contentType(MediaType.APPLICATION_JSON)
			.body(Json.MAPPER.writeValueAsString(kept));
	}

	@GetMapping("/api/attachments/{sha256}")
	ResponseEntity<byte[]> file(@PathVariable String sha256) {
		Attachment file = this.attachments.plans(sha256)
			.stream()
			.filter(this.membership::includes)
			.findFirst()
			.flatMap((plan) -> this.attachments.find(sha256, plan))
			.orElseThrow(() -> new Refusal(404, "unknown-attachment",
					"No file with this SHA-256 was handed in for one of your plans"));
		// A signed paper or minutes name people.
		this.accessLog.read("attachment " + sha256, List.of());
		// Handed back as a file to save: whatever it holds, it does not run on our pages.
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_OCTET_STREAM)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(file.name(), StandardCharsets.UTF_8).build().toString())
			.body(this.attachments.content(sha256).orElseThrow());
	}

}
