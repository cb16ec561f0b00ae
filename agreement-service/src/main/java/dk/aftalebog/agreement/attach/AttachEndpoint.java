package dk.aftalebog.agreement.attach;

import java.nio.charset.StandardCharsets;
import java.util.List;

import dk.aftalebog.access.accesslog.AccessLog;
import dk.aftalebog.agreement.record.Ledger;
import dk.aftalebog.agreement.record.PlanMembership;
import dk.aftalebog.agreement.refusal.Ground;
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
		Attachment kept = this.attachments.handIn((content != null) ? content : new byte[0], plan, name, mediaType);
		return ResponseEntity.status(201)
			.header(HttpHeaders.LOCATION, "/api/attachments/" + kept.sha256())
			.contentType(MediaType.APPLICATION_JSON)
			.body(Json.MAPPER.writeValueAsString(kept));
	}

	@GetMapping({ "/api/attachments/{sha256}", "/attachments/{sha256}" })
	ResponseEntity<byte[]> file(@PathVariable String sha256) {
		Attachment file = this.attachments.plans(sha256)
			.stream()
			.filter(this.membership::includes)
			.findFirst()
			.flatMap((plan) -> this.attachments.find(sha256, plan))
			.orElseThrow(() -> Ground.UNKNOWN_ATTACHMENT.refusal());
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
