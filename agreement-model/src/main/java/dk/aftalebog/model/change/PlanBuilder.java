package dk.aftalebog.model.change;

import java.util.List;
import java.util.function.Function;

import dk.aftalebog.model.agreement.Budget;
import dk.aftalebog.model.agreement.Period;
import dk.aftalebog.model.agreement.RevisionTerms;
import dk.aftalebog.model.language.Kind;
import dk.aftalebog.model.plan.Plan;
import org.jspecify.annotations.Nullable;

/** A plan while changes are applied to it, one after the other. */
public final class PlanBuilder {

	private final Plan registered;

	private String name;

	private Period period;

	private final Elements<String, String> organisations;

	private final Elements<String, Plan.HousingArea> areas;

	private List<Plan.Residents> residents;

	private List<String> overallGoals;

	private final Elements<String, Plan.Seat> board;

	private @Nullable Integer quorum;

	private @Nullable Budget funding;

	private final Elements<String, Plan.Title> titles;

	private RevisionTerms defaultTerms;

	/**
	 * Begins with the plan as registered.
	 * @param plan the plan
	 */
	public PlanBuilder(Plan plan) {
		this.registered = plan;
		this.name = plan.name();
		this.period = plan.period();
		this.organisations = new Elements<>(Kind.ORGANISATION, Function.identity(), plan.organisations());
		this.areas = new Elements<>(Kind.AREA, Plan.HousingArea::key, plan.areas());
		this.residents = plan.residents();
		this.overallGoals = plan.overallGoals();
		this.board = new Elements<>(Kind.SEAT, Plan.Seat::key, plan.board());
		this.quorum = plan.quorum();
		this.funding = plan.funding();
		this.titles = new Elements<>(Kind.TITLE, Plan.Title::title, plan.titles());
		this.defaultTerms = plan.defaultTerms();
	}

	/**
	 * Applies one change.
	 * @param change the change
	 * @return this
	 * @throws ChangeDoesNotApply where it names something that is not there, or adds
	 * something that is
	 */
	public PlanBuilder apply(PlanChange change) {
		switch (change) {
			case PlanChange.PlanRenamed(String renamed) -> this.name = renamed;
			case PlanChange.PlanPeriodChanged(Period changed) -> this.period = changed;
			case PlanChange.OrganisationAdded(String organisation) -> this.organisations.add(organisation);
			case PlanChange.OrganisationRemoved(String organisation) -> this.organisations.remove(organisation);
			case PlanChange.AreaAdded(Plan.HousingArea area) -> this.areas.add(area);
			case PlanChange.AreaChanged(Plan.HousingArea area) -> this.areas.replace(area);
			case PlanChange.ResidentsSet(List<Plan.Residents> set) -> this.residents = set;
			case PlanChange.OverallGoalsSet(List<String> set) -> this.overallGoals = set;
			case PlanChange.SeatAdded(Plan.Seat seat) -> this.board.add(seat);
			case PlanChange.SeatChanged(Plan.Seat seat) -> this.board.replace(seat);
			case PlanChange.QuorumSet set -> this.quorum = set.quorum();
			case PlanChange.FundingSet set -> this.funding = set.funding();
			case PlanChange.TitleMapped(Plan.Title title) -> this.titles.set(title);
			case PlanChange.TitleUnmapped(String title) -> this.titles.remove(title);
			case PlanChange.DefaultTermsSet(RevisionTerms terms) -> this.defaultTerms = terms;
		}
		return this;
	}

	/**
	 * Returns the plan as the changes so far have made it.
	 * @return the plan
	 */
	public Plan build() {
		return new Plan(this.registered.id(), this.name, this.registered.municipality(), this.period,
				this.organisations.toList(), this.areas.toList(), this.residents, this.overallGoals,
				this.board.toList(), this.quorum, this.funding, this.titles.toList(), this.defaultTerms);
	}

}
