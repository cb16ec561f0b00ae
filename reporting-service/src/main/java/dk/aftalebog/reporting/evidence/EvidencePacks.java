package dk.aftalebog.reporting.evidence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import dk.aftalebog.json.Json;
import dk.aftalebog.log.InclusionProof;
import dk.aftalebog.model.log.EvidenceFiles;
import dk.aftalebog.model.log.ExportFiles;
import dk.aftalebog.model.log.LogEntry;
import dk.aftalebog.reporting.asof.Agreements;
import dk.aftalebog.reporting.asof.Versions;
import dk.aftalebog.reporting.web.Moment;
import dk.aftalebog.reporting.web.Moments;
import dk.aftalebog.reporting.web.NotFound;
import dk.aftalebog.reporting.web.NotYet;
import dk.aftalebog.reporting.web.Parameters;
import dk.aftalebog.reporting.witness.Checkpoints;
import dk.aftalebog.reporting.witness.SealedCheckpoint;
import dk.aftalebog.wording.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Packs what was said, the events that say so, and the proof that they are in the log.
 */
@Component
class EvidencePacks {

	private final Moments moments;

	private final Agreements agreements;

	private final Versions versions;

	private final StreamOfAgreement stream;

	private final Checkpoints checkpoints;

	private final EvidenceText text;

	EvidencePacks(Moments moments, Agreements agreements, Versions versions, StreamOfAgreement stream,
			Checkpoints checkpoints, EvidenceText text) {
		this.moments = moments;
		this.agreements = agreements;
		this.versions = versions;
		this.stream = stream;
		this.checkpoints = checkpoints;
		this.text = text;
	}

	/** Where an event is not signed yet, or not projected, there is no evidence yet. */
	ResponseEntity<byte[]> pack(String id, Parameters parameters, Wording say) {
		Moment moment = this.moments.settle(parameters);
		Agreements.Known known = this.agreements.get(id, moment.knownAt());
		if (known.projection() != null) {
			throw NotYet.standsStill(id, known.projection().reason());
		}
		List<LogEntry> entries = this.stream.entries(id, moment.knownAt());
		long last = entries.getLast().position();
		SealedCheckpoint checkpoint = this.checkpoints.latest()
			.filter((latest) -> latest.size() >= last)
			.orElseThrow(() -> NotYet.signed(last));
		Evidence evidence = new Evidence(Evidence.document(known, moment, this.versions.of(id, moment)),
				values(id, parameters.text("path"), entries, moment));
		byte[] zip = zip(evidence, entries, checkpoint, say);
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType("application/zip"))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment()
						.filename("bevis-%s-%s.zip".formatted(id, moment.inForceOn()), StandardCharsets.UTF_8)
						.build()
						.toString())
			.body(zip);
	}

	private static Evidence.@Nullable Values values(String id, @Nullable String path, List<LogEntry> entries,
			Moment moment) {
		if (path == null) {
			return null;
		}
		Evidence.Values values = Evidence.values(path, entries, moment.inForceOn());
		if (values.values().isEmpty()) {
			throw NotFound.value(id, path);
		}
		return values;
	}

	private byte[] zip(Evidence evidence, List<LogEntry> entries, SealedCheckpoint checkpoint, Wording say) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
			file(zip, EvidenceFiles.PAGE, this.text.page(evidence, entries, checkpoint, say));
			file(zip, EvidenceFiles.DOCUMENT, Json.MAPPER.writeValueAsString(evidence.document()));
			if (evidence.values() != null) {
				file(zip, EvidenceFiles.VALUES, Json.MAPPER.writeValueAsString(evidence.values()));
			}
			file(zip, ExportFiles.EVENTS,
					entries.stream()
						.map((entry) -> Json.MAPPER.writeValueAsString(entry) + "\n")
						.collect(Collectors.joining()));
			file(zip, ExportFiles.CHECKPOINT, checkpoint.note());
			file(zip, EvidenceFiles.POLICY, this.checkpoints.policy());
			Map<Long, InclusionProof> proofs = this.checkpoints
				.proofs(entries.stream().map(LogEntry::position).toList(), checkpoint);
			for (Map.Entry<Long, InclusionProof> proof : proofs.entrySet()) {
				file(zip, EvidenceFiles.proof(proof.getKey()), proof.getValue().toString());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	private static void file(ZipOutputStream zip, String name, String text) throws IOException {
		zip.putNextEntry(new ZipEntry(name));
		zip.write(text.getBytes(StandardCharsets.UTF_8));
		zip.closeEntry();
	}

}
