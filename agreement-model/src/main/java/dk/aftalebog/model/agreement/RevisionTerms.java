package dk.aftalebog.model.agreement;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The agreement's own terms of revision (revision af delaftalen), as data. What is absent
 * the paper leaves silent; the plan's default holds then.
 *
 * @param proposers who may propose, and for which scope
 * @param cadence how often there is an ordinary revision
 * @param urgentAllowed whether an urgent revision may come at any time
 * @param decider the title of who decides
 * @param substantial the kinds of change that count as substantial
 * @param fundInvolvement when the fund (Landsbyggefonden) is involved
 * @param evidence what a decision is recorded in
 * @param upload who uploads the revised agreement, and within how many days
 * @param agreementEvaluation how often the agreement's relevance is evaluated
 * @param activityEvaluation how often each activity's relevance is evaluated
 * @param text how the paper puts it, in our words
 */
public record RevisionTerms(List<Proposer> proposers, @Nullable Cadence cadence, @Nullable Boolean urgentAllowed,
		@Nullable String decider, List<String> substantial, @Nullable FundInvolvement fundInvolvement,
		@Nullable String evidence, @Nullable Upload upload, @Nullable Evaluation agreementEvaluation,
		@Nullable Evaluation activityEvaluation, @Nullable String text) {

	/** Terms that say nothing. */
	public static final RevisionTerms SILENT = new RevisionTerms(List.of(), null, null, null, List.of(), null, null,
			null, null, null, null);

	/**
	 * Lists that are not written are empty.
	 */
	public RevisionTerms {
		proposers = Lists.copyOf(proposers);
		substantial = Lists.copyOf(substantial);
	}

	/**
	 * One who may propose.
	 *
	 * @param title the title, as in the paper
	 * @param scope what may be proposed
	 */
	public record Proposer(String title, ProposalScope scope) {
	}

	/** What a proposer may propose. */
	public enum ProposalScope {

		/** The agreement as a whole. */
		AGREEMENT,
		/** Activities only. */
		ACTIVITIES

	}

	/** How often there is an ordinary revision. */
	public enum Cadence {

		/** Whenever one is needed. */
		ANY_TIME,
		/** Once in each agreement year. */
		ONCE_A_YEAR

	}

	/** When the fund is involved. */
	public enum FundInvolvement {

		/** Never. */
		NEVER,
		/** When a change is substantial. */
		WHEN_SUBSTANTIAL,
		/** At every change. */
		ALWAYS

	}

	/**
	 * The upload into the fund's portal (driftsstøtteportalen).
	 *
	 * @param by who uploads
	 * @param withinDays within how many days of the decision; absent: 30
	 */
	public record Upload(String by, @Nullable Integer withinDays) {
	}

	/**
	 * A recurring evaluation.
	 *
	 * @param everyYears every how many years at the least; 1 or more
	 */
	public record Evaluation(int everyYears) {
	}

}
