package dk.aftalebog.agreement.governance;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

import dk.aftalebog.json.Json;
import dk.aftalebog.model.change.Change;
import dk.aftalebog.model.event.AgreementEvent.ContentFact;
import dk.aftalebog.model.event.AgreementEvent.RevisionOpened;
import dk.aftalebog.model.language.Words;
import dk.aftalebog.model.record.AgreementRecord;
import dk.aftalebog.model.record.RevisionRecord;
import dk.aftalebog.model.timeline.Fact;
import dk.aftalebog.model.timeline.Timeline;
import dk.aftalebog.model.timeline.TimelineBroken;

/**
 * What a decision is bound to (rule 5): the revision as it was proposed, and what it does
 * to the agreement on every interval of its timeline. A measurement entered meanwhile
 * does not move it, nor does a fact that the revision neither touches nor rests on.
 */
public final class Basis {

	/**
	 * A decision of today comes after every one on the record, whatever day today is.
	 */
	private static final LocalDate AFTER_ALL = LocalDate.of(9999, 12, 31);

	private final AgreementRecord record;

	private final RevisionRecord revision;

	private final LocalDate decidedOn;

	private Basis(AgreementRecord record, RevisionRecord revision, LocalDate decidedOn) {
		this.record = record;
		this.revision = revision;
		this.decidedOn = decidedOn;
	}

	/**
	 * Looks at a revision as it would be decided next.
	 * @param record the agreement
	 * @param revision the revision
	 * @return its basis
	 */
	public static Basis of(AgreementRecord record, RevisionRecord revision) {
		return new Basis(record, revision, AFTER_ALL);
	}

	/**
	 * Looks at a revision as it would be decided at a meeting: of two decisions in force
	 * from one day the later meeting's stands.
	 * @param record the agreement
	 * @param revision the revision
	 * @param meetingOn the date of the meeting
	 * @return its basis
	 */
	public static Basis of(AgreementRecord record, RevisionRecord revision, LocalDate meetingOn) {
		return new Basis(record, revision, meetingOn);
	}

	/**
	 * Returns what the revision would do.
	 * @return the effects, interval by interval; absent where it would not apply
	 */
	public Optional<List<Effect>> effects() {
		return effects(this.record.facts());
	}

	/**
	 * Returns the hash that a decision carries.
	 * @return 64 lower-case hexadecimal digits; absent where the revision would not apply
	 */
	public Optional<String> hash() {
		return effects().map(this::hash);
	}

	/**
	 * Refuses where what was seen has moved since.
	 * @param seen the hash of what was seen
	 */
	public void requireSeen(String seen) {
		if (hash().filter(seen::equals).isPresent()) {
			return;
		}
		throw Rule.BASIS_MOVED.refusal(this.revision.number(), moved(seen));
	}

	/**
	 * Finds the facts that have moved it since the last event on the revision.
	 * @return the facts recorded since then; none where it does what it did then
	 */
	public List<Fact> movedSinceLastTouched() {
		long then = this.revision.lastSequence();
		List<Fact> since = after(then);
		if (since.isEmpty()) {
			return since;
		}
		Optional<String> before = effects(upTo(then)).map(this::hash);
		return before.equals(hash()) ? List.of() : since;
	}

	/** Looks back for the state of the record that gives the hash that was seen. */
	private Words moved(String seen) {
		TreeSet<Long> states = new TreeSet<>();
		states.add(this.revision.lastSequence());
		this.record.facts().forEach((fact) -> states.add(fact.sequence()));
		for (long state : states.tailSet(this.revision.lastSequence(), true)) {
			List<Fact> known = upTo(state);
			if (hashes(known).contains(seen)) {
				List<Fact> since = after(state);
				return since.isEmpty()
						? new Words("a meeting on %s puts it before what others decided".formatted(this.decidedOn),
								"et møde den %s lægger den før det, andre besluttede".formatted(this.decidedOn))
						: named(since);
			}
		}
		return new Words("the hash is of no state that it has been in since its last change",
				"hashværdien svarer ikke til nogen tilstand siden sidste ændring");
	}

	/** As seen for this meeting, or for the next one. */
	private List<String> hashes(List<Fact> known) {
		List<String> hashes = new ArrayList<>();
		effects(known).map(this::hash).ifPresent(hashes::add);
		of(this.record, this.revision).effects(known).map(this::hash).ifPresent(hashes::add);
		return hashes;
	}

	/** Tells facts by what brought them, each once. */
	static Words named(Collection<Fact> facts) {
		List<Words> each = facts.stream().map(Speech::source).distinct().toList();
		return new Words(String.join("; ", each.stream().map(Words::english).toList()),
				String.join("; ", each.stream().map(Words::danish).toList()));
	}

	private List<Fact> upTo(long sequence) {
		return this.record.facts().stream().filter((fact) -> fact.sequence() <= sequence).toList();
	}

	private List<Fact> after(long sequence) {
		return this.record.facts().stream().filter((fact) -> fact.sequence() > sequence).toList();
	}

	private Optional<List<Effect>> effects(List<Fact> known) {
		List<Fact> with = new ArrayList<>(known);
		for (Change change : this.revision.changes().values()) {
			with.add(Fact.of(Long.MAX_VALUE - this.revision.lastChange() + with.size() - known.size(),
					new ContentFact(this.revision.number(), this.decidedOn, this.revision.inForceFrom(), change)));
		}
		try {
			return Optional.of(Effect.between(Timeline.of(known), Timeline.of(with), this.revision.changes().values()));
		}
		catch (TimelineBroken ex) {
			return Optional.empty();
		}
	}

	/** What is hashed, written as JSON. */
	private record Hashed(RevisionOpened revision, Collection<Change> changes, List<Effect> effects) {
	}

	private String hash(List<Effect> effects) {
		String text = Json.MAPPER
			.writeValueAsString(new Hashed(this.revision.opened(), this.revision.changes().values(), effects));
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
