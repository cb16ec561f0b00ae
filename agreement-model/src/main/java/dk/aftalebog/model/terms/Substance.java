package dk.aftalebog.model.terms;

import java.util.List;

import dk.aftalebog.model.change.ChangeNames;
import dk.aftalebog.model.record.RevisionRecord;
import org.jspecify.annotations.Nullable;

/**
 * Why a revision is substantial: by the kinds of change that the terms count, or because
 * its proposer declared it so (rule 4).
 *
 * @param changes the kinds of change that count, each once
 * @param declared why the proposer declared it so, if he or she did
 * @param source where the terms that count stand
 */
public record Substance(List<String> changes, @Nullable String declared, Term.Source source) {

	/**
	 * Looks at a revision.
	 * @param revision the revision
	 * @param terms the terms that hold
	 * @return why it is substantial; nothing where it is not
	 */
	public static Substance of(RevisionRecord revision, TermsInForce terms) {
		List<String> counted = revision.changes()
			.values()
			.stream()
			.map(ChangeNames::kindOf)
			.filter(terms.substantial().value()::contains)
			.distinct()
			.toList();
		return new Substance(counted, revision.substantialBecause().orElse(null), terms.substantial().source());
	}

	/**
	 * Whether it is substantial.
	 * @return true where anything counts, or it was declared
	 */
	public boolean isSubstantial() {
		return !this.changes.isEmpty() || this.declared != null;
	}

	/**
	 * Whether the terms want the fund involved before the decision.
	 * @param terms the terms that hold
	 * @return true where they do
	 */
	public boolean wantsFund(TermsInForce terms) {
		return switch (terms.fundInvolvement().value()) {
			case NEVER -> false;
			case WHEN_SUBSTANTIAL -> isSubstantial();
			case ALWAYS -> true;
		};
	}

}
