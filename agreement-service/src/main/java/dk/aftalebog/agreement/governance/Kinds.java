package dk.aftalebog.agreement.governance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import dk.aftalebog.model.agreement.RevisionTerms.Cadence;
import dk.aftalebog.model.event.RevisionKind;
import dk.aftalebog.model.record.RevisionRecord;
import dk.aftalebog.model.terms.TermsInForce;
import dk.aftalebog.model.timeline.Version;
import dk.aftalebog.model.validity.Problem;

/** When which kind of revision may come (rule 2). */
public final class Kinds {

	private Kinds() {
	}

	/**
	 * Finds what stands against a revision of a kind.
	 * @param kind the kind
	 * @param proposedOn when it is proposed
	 * @param itself the number of the revision asked about, which does not stand in its
	 * own way
	 * @param situation the agreement
	 * @return the breaches
	 */
	public static List<Problem> problems(RevisionKind kind, LocalDate proposedOn, int itself, Situation situation) {
		TermsInForce terms = situation.termsOn(proposedOn);
		return switch (kind) {
			case ORDINARY ->
				usedUp(proposedOn, itself, situation).filter((other) -> isOnceAYear(terms)).map((other) -> {
					LocalDate year = agreementYear(proposedOn, situation);
					return Rule.ORDINARY_USED_UP.problem("/kind", year, other.number(), year.plusYears(1));
				}).stream().toList();
			case URGENT -> terms.urgentAllowed().value() ? List.of()
					: List.of(Rule.URGENT_NOT_ALLOWED.problem("/kind", Speech.of(terms.urgentAllowed().source())));
			case EDITORIAL, TRANSCRIPTION_CORRECTION -> List.of();
		};
	}

	/**
	 * Returns the first day on which an ordinary revision may be proposed.
	 * @param situation the agreement
	 * @return today, or the first day of the next agreement year
	 */
	public static LocalDate ordinaryFrom(Situation situation) {
		LocalDate today = situation.today();
		boolean open = problems(RevisionKind.ORDINARY, today, 0, situation).isEmpty();
		return open ? today : agreementYear(today, situation).plusYears(1);
	}

	private static boolean isOnceAYear(TermsInForce terms) {
		return terms.cadence().value() == Cadence.ONCE_A_YEAR;
	}

	/** A rejected or withdrawn one does not use the year up. */
	private static Optional<RevisionRecord> usedUp(LocalDate proposedOn, int itself, Situation situation) {
		LocalDate year = agreementYear(proposedOn, situation);
		return situation.record()
			.revisions()
			.stream()
			.filter((other) -> other.number() != itself && other.kind() == RevisionKind.ORDINARY)
			.filter((other) -> other.status() == RevisionRecord.Status.APPROVED || other.isUnderWay())
			.filter((other) -> agreementYear(other.proposedOn(), situation).equals(year))
			.findFirst();
	}

	/**
	 * The first day of the agreement year that a day lies in: years are counted from the
	 * first day of the period.
	 */
	private static LocalDate agreementYear(LocalDate day, Situation situation) {
		List<Version> versions = situation.timeline().versions();
		LocalDate begins = versions.getFirst().agreement().period().from();
		LocalDate first = begins.plusYears(day.getYear() - begins.getYear());
		return first.isAfter(day) ? begins.plusYears(day.getYear() - begins.getYear() - 1L) : first;
	}

}
