package dk.aftalebog.model.validity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import dk.aftalebog.model.agreement.Activity;
import dk.aftalebog.model.agreement.Agreement;
import dk.aftalebog.model.agreement.Amount;
import dk.aftalebog.model.agreement.Budget;
import dk.aftalebog.model.agreement.Party;
import dk.aftalebog.model.agreement.Period;
import dk.aftalebog.model.agreement.Resource;
import dk.aftalebog.model.language.Kind;
import dk.aftalebog.model.language.Words;
import dk.aftalebog.model.plan.Plan;
import org.jspecify.annotations.Nullable;

/**
 * What must be true of an agreement on every day of its timeline, whichever template it
 * comes from. A contradiction in a paper is no fault but a finding.
 */
public final class AgreementValidity {

	private final Problems problems = new Problems();

	private final Agreement agreement;

	private final Plan plan;

	private AgreementValidity(Agreement agreement, Plan plan) {
		this.agreement = agreement;
		this.plan = plan;
	}

	/**
	 * Finds every fault of an agreement.
	 * @param agreement the agreement
	 * @param plan its plan
	 * @return the faults, each with its pointer into the agreement's JSON; empty where
	 * there is none
	 */
	public static List<Problem> problems(Agreement agreement, Plan plan) {
		AgreementValidity validity = new AgreementValidity(agreement, plan);
		validity.check();
		return validity.problems.toList();
	}

	private void check() {
		period(this.agreement.period(), "/period");
		this.problems.keys(this.agreement.parties(), "/parties", Kind.PARTY);
		this.problems.unique(this.agreement.parties(), AgreementValidity::who, "/parties", Kind.PARTY);
		this.problems.keys(this.agreement.sections(), "/sections", Kind.SECTION);
		Set<String> goals = this.problems.keys(this.agreement.goals(), "/goals", Kind.GOAL);
		Set<String> activities = this.problems.keys(this.agreement.activities(), "/activities", Kind.ACTIVITY);
		this.agreement.endedActivities().forEach((ended) -> activities.add(ended.activity().key()));
		Set<String> indicators = this.problems.keys(this.agreement.indicators(), "/indicators", Kind.INDICATOR);
		IndicatorValidity indicatorValidity = new IndicatorValidity(this.problems, this.plan, goals, activities,
				indicators);
		for (int i = 0; i < this.agreement.indicators().size(); i++) {
			indicatorValidity.check(this.agreement.indicators().get(i), "/indicators/" + i);
		}
		for (int i = 0; i < this.agreement.activities().size(); i++) {
			activity(this.agreement.activities().get(i), indicators, "/activities/" + i);
		}
		resources(activities);
		if (this.agreement.budget() != null) {
			budget(this.agreement.budget());
		}
		predecessor(indicators);
	}

	private void period(Period period, String pointer) {
		if (period.isReversed()) {
			this.problems.add(pointer, Fault.PERIOD_REVERSED, String.valueOf(period.to()), period.from());
		}
	}

	private void activity(Activity activity, Set<String> indicators, String pointer) {
		Period own = activity.period();
		if (own != null) {
			period(own, pointer + "/period");
			if (!this.agreement.period().encloses(own)) {
				this.problems.add(pointer + "/period", Fault.ACTIVITY_OUTSIDE_PERIOD, words(own),
						words(this.agreement.period()));
			}
		}
		for (int i = 0; i < activity.areas().size(); i++) {
			String area = activity.areas().get(i);
			this.problems.reference(this.plan.area(area).isPresent(), pointer + "/areas/" + i, Kind.AREA, area);
		}
		this.problems.keys(activity.successCriteria(), pointer + "/successCriteria", Kind.SUCCESS_CRITERION);
		for (int i = 0; i < activity.successCriteria().size(); i++) {
			List<String> measuredBy = activity.successCriteria().get(i).indicators();
			for (int j = 0; j < measuredBy.size(); j++) {
				this.problems.reference(indicators.contains(measuredBy.get(j)),
						pointer + "/successCriteria/" + i + "/indicators/" + j, Kind.INDICATOR, measuredBy.get(j));
			}
		}
	}

	private void resources(Set<String> activities) {
		this.problems.keys(this.agreement.resources(), "/resources", Kind.RESOURCE);
		for (int i = 0; i < this.agreement.resources().size(); i++) {
			Resource resource = this.agreement.resources().get(i);
			String pointer = "/resources/" + i;
			if (resource.activity() != null) {
				this.problems.reference(activities.contains(resource.activity()), pointer + "/activity", Kind.ACTIVITY,
						resource.activity());
			}
			if (resource.period() != null) {
				period(resource.period(), pointer + "/period");
			}
			amounts(resource.amounts(), pointer + "/amounts");
		}
		if (this.agreement.resourceTotal() != null) {
			amounts(this.agreement.resourceTotal().amounts(), "/resourceTotal/amounts");
		}
	}

	private void amounts(List<Amount> amounts, String pointer) {
		for (int i = 0; i < amounts.size(); i++) {
			BigDecimal number = switch (amounts.get(i)) {
				case Amount.HoursPerWeek(BigDecimal hours, boolean approximate) -> hours;
				case Amount.HoursPerYear(BigDecimal hours, boolean approximate) -> hours;
				case Amount.ShareOfWhole(String whole, BigDecimal percent, boolean approximate) -> percent;
			};
			if (number.signum() <= 0) {
				this.problems.add(pointer + "/" + i, Fault.AMOUNT_NOT_POSITIVE, number);
			}
		}
	}

	private void budget(Budget budget) {
		for (int i = 0; i < budget.lines().size(); i++) {
			BigDecimal amount = budget.lines().get(i).amount();
			if (amount.signum() < 0) {
				this.problems.add("/budget/lines/" + i + "/amount", Fault.AMOUNT_NEGATIVE, amount);
			}
		}
	}

	private void predecessor(Set<String> indicators) {
		if (this.agreement.predecessor() != null) {
			this.agreement.predecessor()
				.indicators()
				.forEach((theirs, ours) -> this.problems.reference(indicators.contains(ours),
						"/predecessor/indicators/" + escaped(theirs), Kind.INDICATOR, ours));
		}
	}

	private static List<@Nullable Object> who(Party party) {
		return Arrays.asList(party.organisation(), party.units(), party.role(), party.contact());
	}

	private static String escaped(String name) {
		return name.replace("~", "~0").replace("/", "~1");
	}

	private static Words words(Period period) {
		LocalDate to = period.to();
		return Words.of("from %s to %s", "fra %s til %s", period.from(),
				(to != null) ? to : new Words("an open end", "en åben slutdato"));
	}

}
