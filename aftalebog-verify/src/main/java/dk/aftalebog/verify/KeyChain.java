package dk.aftalebog.verify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dk.aftalebog.json.EventJson;
import dk.aftalebog.json.UnknownEventType;
import dk.aftalebog.log.Checkpoint;
import dk.aftalebog.log.Hash;
import dk.aftalebog.log.MalformedLog;
import dk.aftalebog.log.SignedNote;
import dk.aftalebog.log.VerifierKey;
import dk.aftalebog.model.event.LogEvent.KeysChanged;
import dk.aftalebog.model.log.LogEntry;
import dk.aftalebog.model.log.LogLeaf;
import tools.jackson.core.JacksonException;

/**
 * The keys that the keys one has vouch for: where a checkpoint that they signed is of
 * events among which one announces other keys.
 */
final class KeyChain implements Export.Lines {

	private final RunningTree tree;

	private final List<SignedNote> notes;

	private final Map<Long, List<VerifierKey>> announced = new HashMap<>();

	private final long end;

	private long taken;

	private KeyChain(List<SignedNote> notes) {
		this.notes = notes.stream().sorted(Comparator.comparingLong(KeyChain::size)).toList();
		this.tree = new RunningTree(this.notes.stream().map(KeyChain::size).toList());
		this.end = this.notes.isEmpty() ? 0 : size(this.notes.getLast());
	}

	/**
	 * Follows the changes of keys that an export tells of.
	 * @return the keys one has and those they vouch for
	 */
	static List<VerifierKey> follow(Export export, List<VerifierKey> trusted) {
		KeyChain chain = new KeyChain(export.keyChanges());
		if (chain.end > 0) {
			export.events(chain);
		}
		return chain.from(trusted);
	}

	@Override
	public boolean take(String line) {
		LogEntry entry = EventCheck.read(line);
		if (entry == null || !entry.event().hash().equals(entry.hash())) {
			return false;
		}
		this.taken++;
		this.tree.append(Hash.ofLeaf(LogLeaf.of(entry).bytes()));
		if (entry.event().type().startsWith("log.")) {
			announce(entry);
		}
		return this.taken < this.end;
	}

	private void announce(LogEntry entry) {
		try {
			if (EventJson.read(entry.event().type(), entry.event().payload()) instanceof KeysChanged changed) {
				this.announced.put(this.taken, changed.keys().stream().map(VerifierKey::parse).toList());
			}
		}
		catch (JacksonException | UnknownEventType | MalformedLog ex) {
			// It announces nothing that could be trusted.
		}
	}

	private List<VerifierKey> from(List<VerifierKey> trusted) {
		List<VerifierKey> keys = new ArrayList<>(trusted);
		for (SignedNote note : this.notes) {
			Checkpoint checkpoint = Checkpoint.parse(note.text());
			if (isSigned(note, keys) && checkpoint.root().equals(this.tree.roots().get(checkpoint.size()))) {
				this.announced.forEach((position, announcement) -> {
					if (position <= checkpoint.size()) {
						announcement.stream().filter((key) -> !keys.contains(key)).forEach(keys::add);
					}
				});
			}
		}
		return keys;
	}

	private static boolean isSigned(SignedNote note, List<VerifierKey> keys) {
		try {
			return !note.signedBy(keys).isEmpty();
		}
		catch (MalformedLog ex) {
			return false;
		}
	}

	private static long size(SignedNote note) {
		return Checkpoint.parse(note.text()).size();
	}

}
