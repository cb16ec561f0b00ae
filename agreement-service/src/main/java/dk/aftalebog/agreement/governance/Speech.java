package dk.aftalebog.agreement.governance;

import java.util.List;
import java.util.stream.Collectors;

import dk.aftalebog.model.event.RevisionKind;
import dk.aftalebog.model.language.Words;
import dk.aftalebog.model.record.RevisionRecord.Status;
import dk.aftalebog.model.terms.Term;
import dk.aftalebog.model.terms.TermsInForce.Proposer;
import dk.aftalebog.model.timeline.Fact;

/** How the rules' messages call things. */
final class Speech {

	private Speech() {
	}

	static Words of(Status status) {
		return switch (status) {
			case DRAFT -> new Words("a draft", "et udkast");
			case SUBMITTED -> new Words("submitted", "indsendt");
			case APPROVED -> new Words("approved", "godkendt");
			case REJECTED -> new Words("rejected", "afvist");
			case WITHDRAWN -> new Words("withdrawn", "trukket tilbage");
			case SETTLED -> new Words("settled", "trådt i kraft uden beslutning");
			case REVERSED -> new Words("reversed", "omgjort");
		};
	}

	static Words of(RevisionKind kind) {
		return switch (kind) {
			case ORDINARY -> new Words("ordinary", "ordinær");
			case URGENT -> new Words("urgent", "hasteændring");
			case EDITORIAL -> new Words("editorial", "redaktionel");
			case TRANSCRIPTION_CORRECTION -> new Words("transcription correction", "rettelse af afskriften");
		};
	}

	static Words of(Term.Source source) {
		return switch (source) {
			case AGREEMENT -> new Words("the agreement's own", "delaftalens egne");
			case PLAN -> new Words("assumed from the plan's default", "forudsat efter planens standard");
			case LEDGER ->
				new Words("assumed, as agreement and plan are silent", "forudsat, da delaftale og plan tier");
		};
	}

	static String of(List<Proposer> proposers) {
		return proposers.stream()
			.map((proposer) -> "'" + proposer.who().title() + "'")
			.collect(Collectors.joining(", "));
	}

	/** The fact in the way, by what brought it. */
	static Words of(Fact fact) {
		Integer revision = fact.revision();
		if (revision == null) {
			return new Words("The awaited value entered on " + fact.decidedOn(),
					"Den ventede værdi indtastet " + fact.decidedOn());
		}
		return (revision == 0) ? new Words("The registration's fact", "Registreringens oplysning")
				: new Words("The fact of revision %d decided on %s".formatted(revision, fact.decidedOn()),
						"Ændringen i revision %d besluttet %s".formatted(revision, fact.decidedOn()));
	}

	/** What brought a fact. */
	static Words source(Fact fact) {
		Integer revision = fact.revision();
		if (revision == null) {
			return new Words("an awaited value was entered on " + fact.decidedOn(),
					"en ventet værdi blev indtastet " + fact.decidedOn());
		}
		return new Words("revision %d took force, decided on %s".formatted(revision, fact.decidedOn()),
				"revision %d trådte i kraft, besluttet %s".formatted(revision, fact.decidedOn()));
	}

}
