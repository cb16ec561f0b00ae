package dk.aftalebog.reporting.log;

import java.nio.charset.StandardCharsets;
import java.util.List;

import dk.aftalebog.reporting.web.NotFound;
import dk.aftalebog.reporting.witness.Checkpoints.Received;
import dk.aftalebog.reporting.witness.Checkpoints;
import dk.aftalebog.reporting.witness.SealedCheckpoint;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What the log's checkpoints prove, for machines and for pages alike. */
@Component
class LogAnswers {

	private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

	private final Checkpoints checkpoints;

	LogAnswers(Checkpoints checkpoints) {
		this.checkpoints = checkpoints;
	}

	/**
	 * A page of checkpoints.
	 *
	 * @param checkpoints the checkpoints, the largest first
	 * @param next the size to go on after; absent on the last page
	 */
	record Page(List<Received> checkpoints, @Nullable Long next) {
	}

	Page page(long after, int limit) {
		List<Received> found = this.checkpoints.list((after > 0) ? after : null, limit + 1);
		boolean more = found.size() > limit;
		List<Received> page = more ? found.subList(0, limit) : found;
		return new Page(page, more ? page.getLast().size() : null);
	}

	List<Received> disputed() {
		return this.checkpoints.disputed();
	}

	/** Where there are two histories both are handed out, one after the other. */
	ResponseEntity<byte[]> checkpoint(String size) {
		List<String> notes = this.checkpoints.notes(number(size));
		if (notes.isEmpty()) {
			throw NotFound.checkpoint(size);
		}
		return file("checkpoint-" + size, String.join("\n", notes));
	}

	/** By the last checkpoint that agrees. */
	ResponseEntity<byte[]> proof(String sent) {
		long position = number(sent);
		SealedCheckpoint checkpoint = this.checkpoints.latest()
			.filter((latest) -> position >= 1 && position <= latest.size())
			.orElseThrow(() -> NotFound.proof(sent));
		String proof = String.valueOf(this.checkpoints.proofs(List.of(position), checkpoint).get(position));
		return file(position + ".tlog-proof", proof);
	}

	/** What is no number is nowhere. */
	private static long number(String text) {
		return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0;
	}

	private static ResponseEntity<byte[]> file(String name, String text) {
		return ResponseEntity.ok()
			.contentType(TEXT)
			.header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
			.body(text.getBytes(StandardCharsets.UTF_8));
	}

}
