package dk.aftalebog.reporting.agreement;

import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.aftalebog.reporting.agreement.Uploads.Upload;
import dk.aftalebog.reporting.asof.Agreements;
import dk.aftalebog.reporting.projection.Standstill;
import dk.aftalebog.reporting.web.BadRequest;
import dk.aftalebog.reporting.web.Moment;
import dk.aftalebog.reporting.web.Moments;
import dk.aftalebog.reporting.web.NotFound;
import dk.aftalebog.reporting.web.Parameters;
import dk.aftalebog.reporting.web.ReadsOneState;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@ReadsOneState
class UploadsEndpoint {

	private final Agreements agreements;

	private final Uploads uploads;

	private final Moments moments;

	UploadsEndpoint(Agreements agreements, Uploads uploads, Moments moments) {
		this.agreements = agreements;
		this.uploads = uploads;
		this.moments = moments;
	}

	/**
	 * What was uploaded.
	 *
	 * @param asOf today, the instant, and how far the projection has come
	 * @param id the agreement's id
	 * @param projection why the agreement stands still, if it does: there may be more
	 * @param uploads the uploads, the newest first
	 */
	record Answer(Moment asOf, String id, @Nullable Standstill projection, @JsonInclude List<Upload> uploads) {
	}

	/**
	 * Whoever holds a paper hands in its hash; hexadecimal digits may be of either case.
	 */
	@GetMapping("/api/agreements/{id}/uploads")
	Answer uploads(@PathVariable String id, @RequestParam MultiValueMap<String, String> sent) {
		Parameters parameters = Parameters.of(sent, "document");
		String document = document(parameters.text("document"));
		Moment now = this.moments.now();
		Agreements.Known known = this.agreements.get(id, now.knownAt());
		List<Upload> uploads = this.uploads.of(id, now);
		if (document != null) {
			uploads = uploads.stream().filter((upload) -> document.equals(upload.document())).toList();
			if (uploads.isEmpty()) {
				throw NotFound.upload(id, document);
			}
		}
		return new Answer(now, id, known.projection(), uploads);
	}

	private static @Nullable String document(@Nullable String sent) {
		if (sent == null) {
			return null;
		}
		String hash = sent.toLowerCase(Locale.ROOT);
		if (!hash.matches("[0-9a-f]{64}")) {
			throw new BadRequest("bad-hash", "document",
					"'%s' is no SHA-256; write its 64 hexadecimal digits".formatted(sent));
		}
		return hash;
	}

}
