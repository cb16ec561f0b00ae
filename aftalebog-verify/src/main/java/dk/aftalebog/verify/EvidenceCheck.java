package dk.aftalebog.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dk.aftalebog.log.Checkpoint;
import dk.aftalebog.log.Hash;
import dk.aftalebog.log.InclusionProof;
import dk.aftalebog.log.MalformedLog;
import dk.aftalebog.log.Proofs;
import dk.aftalebog.log.SignedNote;
import dk.aftalebog.model.log.LogEntry;
import dk.aftalebog.model.log.LogLeaf;
import dk.aftalebog.model.log.StoredEvent;
import dk.aftalebog.verify.Finding.Code;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the events of an evidence pack: one stream from its beginning, each event
 * proven to be in the log that the checkpoint is of.
 */
final class EvidenceCheck implements Export.Lines {

	private final Export pack;

	private final Checkpoint checkpoint;

	private final DocumentCheck document;

	private final List<Finding> findings = new ArrayList<>();

	private @Nullable LogEntry before;

	private long taken;

	EvidenceCheck(Export pack, Checkpoint checkpoint, DocumentCheck document) {
		this.pack = pack;
		this.checkpoint = checkpoint;
		this.document = document;
	}

	@Override
	public boolean take(String line) {
		LogEntry entry = EventCheck.read(line);
		if (entry == null) {
			this.findings
				.add(Finding.of(Code.EVENT_UNREADABLE, "Linje %d er ikke en hændelse".formatted(this.taken + 1),
						"Line %d is no event".formatted(this.taken + 1)));
			return false;
		}
		check(entry);
		if (!this.findings.isEmpty()) {
			return false;
		}
		this.before = entry;
		this.taken++;
		this.document.take(entry);
		return true;
	}

	private void check(LogEntry entry) {
		StoredEvent event = entry.event();
		if (!event.hash().equals(entry.hash())) {
			add(entry, Code.EVENT_ALTERED,
					"indhold, tidspunkt, aktør eller andet i den er ikke det, dens hash er taget over",
					"content, time, actor or something else of it is not what its hash was made over");
			return;
		}
		LogEntry last = this.before;
		boolean follows = (last == null) ? event.sequence() == 0 && event.previousHash().equals(StoredEvent.NO_HASH)
				: event.stream().equals(last.event().stream()) && event.sequence() == last.event().sequence() + 1
						&& event.previousHash().equals(last.hash());
		if (!follows) {
			add(entry, Code.STREAM_BROKEN, "den følger ikke på den, der står før den",
					"it does not follow the one that stands before it");
		}
		String text = this.pack.proof(entry.position()).orElse(null);
		if (text == null) {
			add(entry, Code.PROOF_MISSING, "beviset for den mangler", "its proof is missing");
		}
		else if (!isProven(entry, text)) {
			add(entry, Code.NOT_IN_LOG,
					"beviset fører ikke fra den til kontrolpunktet: den er ikke i den underskrevne log",
					"the proof does not lead from it to the checkpoint: it is not in the signed log");
		}
	}

	/** The root is the checkpoint's own, whatever the proof says of another. */
	private boolean isProven(LogEntry entry, String text) {
		try {
			InclusionProof proof = InclusionProof.parse(text);
			return proof.index() == entry.position() - 1 && Proofs.isIncluded(Hash.ofLeaf(LogLeaf.of(entry).bytes()),
					proof.index(), this.checkpoint.size(), proof.path(), this.checkpoint.root());
		}
		catch (MalformedLog ex) {
			return false;
		}
	}

	private void add(LogEntry entry, Code code, String danish, String english) {
		String named = "%s nr. %d (%s)".formatted(entry.event().stream(), entry.event().sequence(),
				entry.event().type());
		this.findings.add(Finding.at(entry.position(), code, named + ": " + danish, named + ": " + english));
	}

	long events() {
		return this.taken;
	}

	/** After the last event. */
	List<Finding> findings() {
		if (this.findings.isEmpty() && this.taken == 0) {
			return List.of(Finding.of(Code.EVENT_MISSING, "Der er ingen hændelser i pakken",
					"There are no events in the pack"));
		}
		return List.copyOf(this.findings);
	}

	/** An earlier checkpoint of the same size says whether there are two histories. */
	Optional<Finding> against(String source, SignedNote note) {
		Checkpoint then = Checkpoint.parse(note.text());
		if (then.size() == this.checkpoint.size() && !then.root().equals(this.checkpoint.root())) {
			return Optional.of(Finding.of(Code.HISTORY_REWRITTEN,
					"%s siger noget andet om de samme %d hændelser".formatted(source, then.size()),
					"%s says something else of the same %d events".formatted(source, then.size())));
		}
		return Optional.empty();
	}

}
