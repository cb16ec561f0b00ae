package dk.aftalebog.model.terms;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

import dk.aftalebog.model.agreement.RevisionTerms.Cadence;
import dk.aftalebog.model.agreement.RevisionTerms.Evaluation;
import dk.aftalebog.model.agreement.RevisionTerms.FundInvolvement;
import dk.aftalebog.model.agreement.RevisionTerms.ProposalScope;
import dk.aftalebog.model.agreement.RevisionTerms;
import dk.aftalebog.model.plan.Plan;
import dk.aftalebog.model.terms.Term.Source;
import org.jspecify.annotations.Nullable;

/**
 * The terms of revision that hold for an agreement on a day.
 *
 * @param proposers who may propose, and for which scope
 * @param cadence how often there is an ordinary revision
 * @param urgentAllowed whether an urgent revision may come at any time
 * @param decider who decides
 * @param substantial the kinds of change that count as substantial
 * @param fundInvolvement when the fund is involved
 * @param evidence what a decision is recorded in
 * @param upload who uploads the revised agreement; absent: nobody has to
 * @param agreementEvaluation how often the agreement is evaluated; absent: no terms ask
 * for it
 * @param activityEvaluation how often each activity is evaluated; absent: no terms ask
 * for it
 */
public record TermsInForce(Term<List<Proposer>> proposers, Term<Cadence> cadence, Term<Boolean> urgentAllowed,
		Term<Titled> decider, Term<List<String>> substantial, Term<FundInvolvement> fundInvolvement,
		Term<String> evidence, @Nullable Term<Upload> upload, @Nullable Term<Evaluation> agreementEvaluation,
		@Nullable Term<Evaluation> activityEvaluation) {

	/** Within how many days of the decision is uploaded where the terms name none. */
	public static final int UPLOAD_WITHIN_DAYS = 30;

	/**
	 * What holds where agreement and plan are both silent: the secretariat proposes when
	 * it sees fit, the board decides and writes it in its minutes.
	 */
	private static final RevisionTerms LEDGER = new RevisionTerms(
			List.of(new RevisionTerms.Proposer("sekretariatet", ProposalScope.AGREEMENT)), Cadence.ANY_TIME, true,
			"bestyrelsen", List.of(), FundInvolvement.NEVER, "bestyrelsens referat", null, null, null, null);

	/** The ledger's own titles mean these roles, whatever a plan maps. */
	private static final List<Plan.Title> LEDGER_TITLES = List.of(new Plan.Title("sekretariatet", "secretariat"),
			new Plan.Title("bestyrelsen", "board-member"));

	/**
	 * One who may propose.
	 *
	 * @param who the title and its role
	 * @param scope what may be proposed
	 */
	public record Proposer(Titled who, ProposalScope scope) {
	}

	/**
	 * The upload into the fund's portal (driftsstøtteportalen).
	 *
	 * @param by who uploads
	 * @param withinDays within how many days of the decision
	 */
	public record Upload(Titled by, int withinDays) {
	}

	/**
	 * Fills what an agreement's terms leave silent.
	 * @param terms the agreement's own terms
	 * @param plan the plan, with its default terms and its map of titles to roles
	 * @return the terms as they hold
	 */
	public static TermsInForce of(RevisionTerms terms, Plan plan) {
		Filling filling = new Filling(terms, plan.defaultTerms());
		return new TermsInForce(
				filling.list(RevisionTerms::proposers,
						(proposer) -> new Proposer(titled(proposer.title(), plan), proposer.scope())),
				filling.required(RevisionTerms::cadence, Function.identity()),
				filling.required(RevisionTerms::urgentAllowed, Function.identity()),
				filling.required(RevisionTerms::decider, (title) -> titled(title, plan)),
				filling.list(RevisionTerms::substantial, Function.identity()),
				filling.required(RevisionTerms::fundInvolvement, Function.identity()),
				filling.required(RevisionTerms::evidence, Function.identity()),
				filling.optional(RevisionTerms::upload, (upload) -> upload(upload, plan)),
				filling.optional(RevisionTerms::agreementEvaluation, Function.identity()),
				filling.optional(RevisionTerms::activityEvaluation, Function.identity()));
	}

	private static Upload upload(RevisionTerms.Upload upload, Plan plan) {
		Integer days = upload.withinDays();
		return new Upload(titled(upload.by(), plan), (days != null) ? days : UPLOAD_WITHIN_DAYS);
	}

	private static Titled titled(String title, Plan plan) {
		return new Titled(title, plan.role(title).or(() -> role(title, LEDGER_TITLES)).orElse(null));
	}

	private static Optional<String> role(String title, List<Plan.Title> titles) {
		return titles.stream()
			.filter((known) -> known.title().equalsIgnoreCase(title.strip()))
			.map(Plan.Title::role)
			.findFirst();
	}

	/** Takes a term from where it is first said: the agreement, the plan, the ledger. */
	private record Filling(RevisionTerms agreement, RevisionTerms plan) {

		<T, R> @Nullable Term<R> optional(Function<RevisionTerms, @Nullable T> term, Function<T, R> said) {
			T own = term.apply(this.agreement);
			if (own != null) {
				return new Term<>(said.apply(own), Source.AGREEMENT);
			}
			T assumed = term.apply(this.plan);
			return (assumed != null) ? new Term<>(said.apply(assumed), Source.PLAN) : null;
		}

		<T, R> Term<R> required(Function<RevisionTerms, @Nullable T> term, Function<T, R> said) {
			Term<R> found = optional(term, said);
			if (found != null) {
				return found;
			}
			T last = term.apply(LEDGER);
			if (last == null) {
				throw new IllegalStateException("The ledger's own terms are complete");
			}
			return new Term<>(said.apply(last), Source.LEDGER);
		}

		<T, R> Term<List<R>> list(Function<RevisionTerms, List<T>> term, Function<T, R> said) {
			Predicate<RevisionTerms> silent = (terms) -> term.apply(terms).isEmpty();
			Source source = !silent.test(this.agreement) ? Source.AGREEMENT
					: !silent.test(this.plan) ? Source.PLAN : Source.LEDGER;
			RevisionTerms from = switch (source) {
				case AGREEMENT -> this.agreement;
				case PLAN -> this.plan;
				case LEDGER -> LEDGER;
			};
			return new Term<>(term.apply(from).stream().map(said).toList(), source);
		}

	}

}
