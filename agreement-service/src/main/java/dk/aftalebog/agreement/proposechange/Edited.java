package dk.aftalebog.agreement.proposechange;

import java.util.ArrayList;
import java.util.List;

import dk.aftalebog.model.agreement.Activity;
import dk.aftalebog.model.agreement.Agreement;
import dk.aftalebog.model.agreement.Budget;
import dk.aftalebog.model.agreement.Goal;
import dk.aftalebog.model.agreement.Indicator;
import dk.aftalebog.model.agreement.Keyed;
import dk.aftalebog.model.agreement.Party;
import dk.aftalebog.model.agreement.Period;
import dk.aftalebog.model.agreement.Resource;
import dk.aftalebog.model.agreement.ResourceTotal;
import dk.aftalebog.model.agreement.RevisionTerms;
import dk.aftalebog.model.agreement.Section;
import org.jspecify.annotations.Nullable;

/** An agreement of which one part is to be another. */
final class Edited {

	private String name;

	private Period period;

	private List<Party> parties;

	private List<Section> sections;

	private List<Goal> goals;

	private List<Indicator> indicators;

	private List<Activity> activities;

	private List<Resource> resources;

	private @Nullable ResourceTotal resourceTotal;

	private @Nullable Budget budget;

	private RevisionTerms revisionTerms;

	private final Agreement says;

	private Edited(Agreement says) {
		this.says = says;
		this.name = says.name();
		this.period = says.period();
		this.parties = says.parties();
		this.sections = says.sections();
		this.goals = says.goals();
		this.indicators = says.indicators();
		this.activities = says.activities();
		this.resources = says.resources();
		this.resourceTotal = says.resourceTotal();
		this.budget = says.budget();
		this.revisionTerms = says.revisionTerms();
	}

	static Edited of(Agreement says) {
		return new Edited(says);
	}

	/**
	 * The list with an element in the place of the one with its key, or behind the last.
	 */
	static <T extends Keyed> List<T> put(List<T> elements, T element) {
		List<T> put = new ArrayList<>(elements);
		for (int i = 0; i < put.size(); i++) {
			if (put.get(i).key().equals(element.key())) {
				put.set(i, element);
				return put;
			}
		}
		put.add(element);
		return put;
	}

	static <T extends Keyed> List<T> without(List<T> elements, String key) {
		return elements.stream().filter((element) -> !element.key().equals(key)).toList();
	}

	Edited name(String name) {
		this.name = name;
		return this;
	}

	Edited period(Period period) {
		this.period = period;
		return this;
	}

	Edited parties(List<Party> parties) {
		this.parties = parties;
		return this;
	}

	Edited sections(List<Section> sections) {
		this.sections = sections;
		return this;
	}

	Edited goals(List<Goal> goals) {
		this.goals = goals;
		return this;
	}

	Edited indicators(List<Indicator> indicators) {
		this.indicators = indicators;
		return this;
	}

	Edited activities(List<Activity> activities) {
		this.activities = activities;
		return this;
	}

	Edited resources(List<Resource> resources) {
		this.resources = resources;
		return this;
	}

	Edited resourceTotal(@Nullable ResourceTotal total) {
		this.resourceTotal = total;
		return this;
	}

	Edited budget(Budget budget) {
		this.budget = budget;
		return this;
	}

	Edited revisionTerms(RevisionTerms terms) {
		this.revisionTerms = terms;
		return this;
	}

	Agreement agreement() {
		return new Agreement(this.name, this.period, this.says.predecessor(), this.parties, this.sections, this.goals,
				this.indicators, this.activities, this.says.endedActivities(), this.resources, this.resourceTotal,
				this.budget, this.revisionTerms);
	}

}
