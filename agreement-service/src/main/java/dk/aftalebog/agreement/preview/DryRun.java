package dk.aftalebog.agreement.preview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import dk.aftalebog.agreement.governance.Basis;
import dk.aftalebog.agreement.governance.Effect;
import dk.aftalebog.agreement.governance.FundRule;
import dk.aftalebog.agreement.governance.Rule;
import dk.aftalebog.agreement.governance.Situation;
import dk.aftalebog.agreement.governance.TakingForce;
import dk.aftalebog.json.EventTypes;
import dk.aftalebog.model.diff.Difference;
import dk.aftalebog.model.record.RevisionRecord;
import dk.aftalebog.model.terms.Substance;
import dk.aftalebog.model.terms.TermsInForce;
import dk.aftalebog.model.validity.Problem;
import org.jspecify.annotations.Nullable;

/** Approves a revision without doing so. */
public final class DryRun {

	private final Situation situation;

	private final RevisionRecord revision;

	private final LocalDate meetingOn;

	/**
	 * Looks at a revision.
	 * @param situation the agreement
	 * @param revision the revision
	 * @param meetingOn the date of the meeting that would decide
	 */
	public DryRun(Situation situation, RevisionRecord revision, LocalDate meetingOn) {
		this.situation = situation;
		this.revision = revision;
		this.meetingOn = meetingOn;
	}

	/**
	 * Finds what approval would do.
	 * @return what it would do; breaches are told in both languages
	 */
	public Preview preview() {
		TermsInForce terms = this.situation.termsOn(this.meetingOn);
		Substance substance = Substance.of(this.revision, terms);
		Basis basis = Basis.of(this.situation.record(), this.revision, this.meetingOn);
		Optional<List<Effect>> effects = basis.effects();
		TakingForce force = new TakingForce(this.revision, this.situation, this.meetingOn);
		List<Preview.WouldWrite> wouldWrite = force.facts()
			.stream()
			.map((fact) -> new Preview.WouldWrite(EventTypes.typeOf(fact), fact))
			.toList();
		return new Preview(this.situation.record().registration().agreement(), this.revision.number(), this.meetingOn,
				basis.hash().orElse(null), wouldWrite, substance.isSubstantial(),
				new Preview.Because(substance, isForBoard() && substance.wantsFund(terms)), refusedBy(force),
				redline(effects.orElse(List.of())),
				new ForeseenConsequences(this.situation, this.revision, this.meetingOn, force.facts()).foresee());
	}

	private boolean isForBoard() {
		return this.revision.kind().isDecidedByBoard();
	}

	private List<Problem> refusedBy(TakingForce force) {
		List<Problem> problems = new ArrayList<>();
		if (this.revision.changes().isEmpty()) {
			problems.add(Rule.REVISION_EMPTY.problem("", this.revision.number()));
		}
		if (isForBoard()) {
			problems.addAll(FundRule.problems(this.revision, this.meetingOn, this.situation));
		}
		problems.addAll(force.problems());
		return problems;
	}

	private static List<Preview.Interval> redline(List<Effect> effects) {
		List<Preview.Interval> intervals = new ArrayList<>();
		for (int i = 0; i < effects.size(); i++) {
			Effect effect = effects.get(i);
			List<Effect> later = effects.subList(i + 1, effects.size());
			intervals.add(new Preview.Interval(effect.from(), effect.until(),
					effect.redline()
						.stream()
						.map((difference) -> new Preview.Touched(difference.path(), difference.before(),
								difference.after(), supersededFrom(difference, later)))
						.toList()));
		}
		return intervals;
	}

	/** The first day on which what it puts there does not stand. */
	private static @Nullable LocalDate supersededFrom(Difference difference, List<Effect> later) {
		return later.stream()
			.filter((effect) -> effect.redline()
				.stream()
				.noneMatch((other) -> other.path().equals(difference.path())
						&& Objects.equals(other.after(), difference.after())))
			.map(Effect::from)
			.findFirst()
			.orElse(null);
	}

}
