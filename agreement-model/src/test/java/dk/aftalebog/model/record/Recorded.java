package dk.aftalebog.model.record;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import dk.aftalebog.model.Example;
import dk.aftalebog.model.agreement.RevisionTerms;
import dk.aftalebog.model.change.Change;
import dk.aftalebog.model.event.AgreementEvent.AgreementRegistered;
import dk.aftalebog.model.event.AgreementEvent.ChangeProposed;
import dk.aftalebog.model.event.AgreementEvent.ContentFact;
import dk.aftalebog.model.event.AgreementEvent.RevisionApproved;
import dk.aftalebog.model.event.AgreementEvent.RevisionOpened;
import dk.aftalebog.model.event.AgreementEvent.RevisionSubmitted;
import dk.aftalebog.model.event.AgreementEvent;
import dk.aftalebog.model.event.Decision;
import dk.aftalebog.model.event.RevisionKind;
import org.jspecify.annotations.Nullable;

import static dk.aftalebog.model.Example.day;

/**
 * A record in the words of the domain: an agreement of 2021 to 2025, and what happens.
 */
public final class Recorded {

	private final AgreementRecord record = new AgreementRecord();

	private Instant now = Instant.parse("2022-06-05T10:00:00Z");

	private @Nullable Actor by;

	/** Registers the agreement. */
	public Recorded(Change... registered) {
		then(new AgreementRegistered("aftale", "plan", "Tryghed", decision("2021-06-01", null), null));
		facts(0, "2021-06-01", "2021-08-01",
				Stream
					.concat(Stream.of(new Change.AgreementConcluded("Tryghed", Example.FOUR_YEARS)),
							Stream.of(registered))
					.toArray(Change[]::new));
	}

	/** The same under terms of revision. */
	public static Recorded under(RevisionTerms terms, Change... registered) {
		return new Recorded(Stream.concat(Stream.of(new Change.RevisionTermsSet(terms)), Stream.of(registered))
			.toArray(Change[]::new));
	}

	public Recorded by(@Nullable Actor by) {
		this.by = by;
		return this;
	}

	/** What follows is appended at noon, Danish summer time. */
	public Recorded on(String day) {
		this.now = Instant.parse(day + "T10:00:00Z");
		return this;
	}

	public Recorded then(AgreementEvent event) {
		this.record.apply(event, this.now, this.by);
		return this;
	}

	public Recorded opened(int revision, String inForceFrom, Change... changes) {
		return opened(revision, RevisionKind.ORDINARY, inForceFrom, changes);
	}

	public Recorded opened(int revision, RevisionKind kind, String inForceFrom, Change... changes) {
		then(new RevisionOpened(revision, kind, "Titel", "Grund", day(inForceFrom), null, null));
		for (int i = 0; i < changes.length; i++) {
			then(new ChangeProposed(revision, i + 1, changes[i]));
		}
		return this;
	}

	public Recorded submitted(int revision, String inForceFrom, Change... changes) {
		return opened(revision, inForceFrom, changes).then(new RevisionSubmitted(revision));
	}

	/** In the seat; absent: from the minutes. */
	public Recorded approved(int revision, String meetingOn, @Nullable String seat, String inForceFrom,
			Change... changes) {
		submitted(revision, inForceFrom, changes);
		then(new RevisionApproved(revision, decision(meetingOn, seat)));
		return facts(revision, meetingOn, inForceFrom, changes);
	}

	public Recorded facts(int revision, String decidedOn, String inForceFrom, Change... changes) {
		for (Change change : changes) {
			then(new ContentFact(revision, day(decidedOn), day(inForceFrom), change));
		}
		return this;
	}

	public AgreementRecord record() {
		return this.record;
	}

	public RevisionRecord revision(int number) {
		return this.record.revision(number).orElseThrow();
	}

	public static Decision decision(String meetingOn, @Nullable String seat) {
		return new Decision(day(meetingOn), "Referat", List.of(), false, null, null, seat, null);
	}

}
