package dk.aftalebog.verify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import dk.aftalebog.json.Json;
import dk.aftalebog.log.Checkpoint;
import dk.aftalebog.log.Hash;
import dk.aftalebog.log.MalformedLog;
import dk.aftalebog.log.SignedNote;
import dk.aftalebog.log.VerifierKey;
import dk.aftalebog.verify.Finding.Code;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** One export, checked by everything that is known of the log from elsewhere. */
final class Verification {

	private final Export export;

	/** Those that are trusted, and those that these vouch for. */
	private List<VerifierKey> keys;

	private final List<Earlier> earlier;

	private final @Nullable DocumentCheck document;

	private final List<Finding> findings = new ArrayList<>();

	private final List<String> remarks = new ArrayList<>();

	/**
	 * A verification.
	 * @param export the export
	 * @param keys the keys that are trusted
	 * @param earlier what was told of the log at other times
	 * @param document a document to hold against the events, if there is one
	 */
	Verification(Export export, List<VerifierKey> keys, List<Earlier> earlier, @Nullable DocumentCheck document) {
		this.export = export;
		this.keys = List.copyOf(keys);
		this.earlier = earlier.stream().sorted(Comparator.comparingLong((then) -> then.checkpoint().size())).toList();
		this.document = document;
	}

	Report run() {
		SignedNote note = this.export.checkpoint();
		Checkpoint checkpoint = Checkpoint.parse(note.text());
		followKeys();
		if (!isTrusted(this.export.toString(), note)) {
			return new Report(this.findings, 0, 0, List.of(), this.export.isEvidence());
		}
		List<Earlier> trusted = this.earlier.stream()
			.filter((then) -> isTrusted(then.source(), then.note()) && isThisLog(then, checkpoint))
			.toList();
		return this.export.isEvidence() ? evidence(checkpoint, trusted) : log(checkpoint, trusted);
	}

	/** An evidence pack shows what it holds; how the log goes on only an export shows. */
	private Report evidence(Checkpoint checkpoint, List<Earlier> trusted) {
		DocumentCheck shown = (this.document != null) ? this.document
				: new DocumentCheck(ShownDocument.read(this.export.document(), null, null, null), null);
		EvidenceCheck events = new EvidenceCheck(this.export, checkpoint, shown);
		this.export.events(events);
		trusted.forEach((then) -> events.against(then.source(), then.note()).ifPresent(this.findings::add));
		List<Finding> ofEvents = events.findings();
		this.findings.addAll(ofEvents);
		if (ofEvents.isEmpty()) {
			this.findings.addAll(shown.findings());
			this.export.values()
				.ifPresent((values) -> this.findings
					.addAll(ValueCheck.findings(json(values), shown.facts(), shown.shown().inForceOn())));
			this.remarks.add("Kontrolpunktet er for %d hændelser, rod %s.".formatted(checkpoint.size(),
					checkpoint.root().brief()));
			this.remarks.add(
					"The checkpoint is of %d events, root %s.".formatted(checkpoint.size(), checkpoint.root().brief()));
		}
		return new Report(this.findings, events.events(), 1, this.remarks, true);
	}

	private JsonNode json(String text) {
		try {
			return Json.MAPPER.readTree(text);
		}
		catch (JacksonException ex) {
			throw new CannotVerify("Værdierne i %s kan ikke læses".formatted(this.export),
					"The values in %s cannot be read".formatted(this.export));
		}
	}

	private Report log(Checkpoint checkpoint, List<Earlier> trusted) {
		List<Long> sizes = trusted.stream().map((then) -> then.checkpoint().size()).toList();
		SignedLeaves signed = SignedLeaves.in(this.export, checkpoint, sizes).orElse(null);
		EventCheck events = new EventCheck(checkpoint.size(), signed,
				trusted.stream().map(Earlier::leaves).filter(Objects::nonNull).toList(), sizes, (entry) -> {
					if (this.document != null) {
						this.document.take(entry);
					}
				});
		this.export.events(events);
		List<Finding> ofEvents = events.findings();
		boolean whole = ofEvents.isEmpty();
		if (signed == null) {
			checkTree(checkpoint, whole && events.tree().root().equals(checkpoint.root()));
		}
		checkGrowth(trusted, checkpoint, (signed != null) ? signed.roots() : events.tree().roots());
		this.findings.addAll(ofEvents);
		if (this.document != null && whole) {
			this.findings.addAll(this.document.findings());
		}
		return new Report(this.findings, events.events(), events.streamCount(), this.remarks, false);
	}

	private void followKeys() {
		List<VerifierKey> all = KeyChain.follow(this.export, this.keys);
		for (VerifierKey key : all.subList(this.keys.size(), all.size())) {
			this.remarks.add("Nøglen %s er kundgjort i loggen under en nøgle, du har.".formatted(key));
			this.remarks.add("The key %s is announced in the log under a key that you have.".formatted(key));
		}
		this.keys = all;
	}

	private boolean isTrusted(String source, SignedNote note) {
		try {
			List<VerifierKey> signers = note.signedBy(this.keys);
			if (!signers.isEmpty()) {
				return isOfKey(source, Checkpoint.parse(note.text()), signers);
			}
			String others = note.signatures()
				.stream()
				.map((signature) -> signature.key().toString())
				.toList()
				.toString();
			this.findings.add(Finding.of(Code.WRONG_KEY,
					"Kontrolpunktet i %s er ikke underskrevet med nøglen %s, men med %s".formatted(source,
							this.keys.stream().map(VerifierKey::id).toList(), others),
					"The checkpoint in %s is not signed with the key %s, but with %s".formatted(source,
							this.keys.stream().map(VerifierKey::id).toList(), others)));
		}
		catch (MalformedLog ex) {
			this.findings.add(Finding.of(Code.FORGED_SIGNATURE,
					"Underskriften på kontrolpunktet i %s er ikke nøglens: kontrolpunktet er forfalsket"
						.formatted(source),
					"The signature on the checkpoint in %s is not the key's: the checkpoint is forged"
						.formatted(source)));
		}
		return false;
	}

	/** A key signs one log, and bears its name. */
	private boolean isOfKey(String source, Checkpoint checkpoint, List<VerifierKey> signers) {
		if (signers.stream().anyMatch((key) -> key.id().name().equals(checkpoint.origin()))) {
			return true;
		}
		this.findings.add(Finding.of(Code.ANOTHER_LOG,
				"Kontrolpunktet i %s er om loggen %s, og nøglen er %s".formatted(source, checkpoint.origin(),
						signers.getFirst().id()),
				"The checkpoint in %s is of the log %s, and the key is %s".formatted(source, checkpoint.origin(),
						signers.getFirst().id())));
		return false;
	}

	private boolean isThisLog(Earlier then, Checkpoint now) {
		if (then.checkpoint().origin().equals(now.origin())) {
			return true;
		}
		this.findings.add(Finding.of(Code.ANOTHER_LOG,
				"%s er om loggen %s, ikke om %s".formatted(then.source(), then.checkpoint().origin(), now.origin()),
				"%s is of the log %s, not of %s".formatted(then.source(), then.checkpoint().origin(), now.origin())));
		return false;
	}

	/**
	 * Without tiles that are the signed ones only the whole can be told, not the place.
	 */
	private void checkTree(Checkpoint checkpoint, boolean eventsAreSigned) {
		if (eventsAreSigned) {
			this.remarks.add(
					"Eksportens fliser mangler eller er andre end de underskrevne; hændelserne selv er de underskrevne.");
			this.remarks.add(
					"The export's tiles are missing, or not the signed ones; the events themselves are the signed ones.");
		}
		else {
			this.findings.add(Finding.of(Code.TREE_NOT_AS_SIGNED,
					"De %d hændelser er ikke dem, kontrolpunktet er underskrevet for, og fliserne, der kunne sige hvilken, er heller ikke"
						.formatted(checkpoint.size()),
					"The %d events are not those that the checkpoint was signed for, nor are the tiles that could tell which one"
						.formatted(checkpoint.size())));
		}
	}

	/** Every checkpoint that somebody has seen must be of the beginning of this log. */
	private void checkGrowth(List<Earlier> trusted, Checkpoint now, Map<Long, Hash> roots) {
		long same = 0;
		for (Earlier then : trusted) {
			Checkpoint checkpoint = then.checkpoint();
			Hash root = (checkpoint.size() == 0) ? Hash.OF_NOTHING : roots.get(checkpoint.size());
			if (checkpoint.size() > now.size()) {
				this.findings.add(Finding.at(now.size() + 1, Code.LOG_SHRANK,
						"%s er et kontrolpunkt for %d hændelser; her er kun %d".formatted(then.source(),
								checkpoint.size(), now.size()),
						"%s is a checkpoint of %d events; here are %d only".formatted(then.source(), checkpoint.size(),
								now.size())));
				return;
			}
			if (root == null) {
				// An event before it is at fault, and named.
				return;
			}
			if (!root.equals(checkpoint.root())) {
				this.findings.add(Finding.at(same + 1, Code.HISTORY_REWRITTEN,
						"To historier: de første %d hændelser er ikke dem, kontrolpunktet i %s blev underskrevet for; den første, der er en anden, er en af %d til %d"
							.formatted(checkpoint.size(), then.source(), same + 1, checkpoint.size()),
						"Two histories: the first %d events are not those that the checkpoint in %s was signed for; the first that is another is one of %d to %d"
							.formatted(checkpoint.size(), then.source(), same + 1, checkpoint.size())));
				return;
			}
			same = checkpoint.size();
		}
		if (!trusted.isEmpty()) {
			this.remarks.add("Vokset ud af %d tidligere kontrolpunkt(er), det største for %d hændelser."
				.formatted(trusted.size(), same));
			this.remarks.add(
					"Grown out of %d earlier checkpoint(s), the largest of %d events.".formatted(trusted.size(), same));
		}
	}

}
