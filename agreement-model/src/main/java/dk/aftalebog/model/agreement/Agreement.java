package dk.aftalebog.model.agreement;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What an agreement (delaftale) says: one focus area's agreement under a plan, on one day
 * and as known at one instant.
 *
 * @param name the name of the effort
 * @param period from when to when it holds
 * @param predecessor the agreement of the years before
 * @param parties the parties, in the order of the paper, as all lists are
 * @param sections the narrative sections
 * @param goals the goals
 * @param indicators the indicators with their figures
 * @param activities the activities that have not been ended
 * @param endedActivities the activities that a revision has ended
 * @param resources the resources, of the agreement and of its activities
 * @param resourceTotal the resources' total as stated
 * @param budget the budget
 * @param revisionTerms who may revise it, and how
 */
public record Agreement(String name, Period period, @Nullable Predecessor predecessor, List<Party> parties,
		List<Section> sections, List<Goal> goals, List<Indicator> indicators, List<Activity> activities,
		List<EndedActivity> endedActivities, List<Resource> resources, @Nullable ResourceTotal resourceTotal,
		@Nullable Budget budget, RevisionTerms revisionTerms) {

	/**
	 * Lists that are not written are empty, terms that are not written are silent.
	 */
	public Agreement {
		parties = Lists.copyOf(parties);
		sections = Lists.copyOf(sections);
		goals = Lists.copyOf(goals);
		indicators = Lists.copyOf(indicators);
		activities = Lists.copyOf(activities);
		endedActivities = Lists.copyOf(endedActivities);
		resources = Lists.copyOf(resources);
		revisionTerms = (revisionTerms != null) ? revisionTerms : RevisionTerms.SILENT;
	}

	/**
	 * An agreement of which only the name and the period are known.
	 * @param name the name of the effort
	 * @param period from when to when it holds
	 * @return the agreement
	 */
	public static Agreement of(String name, Period period) {
		return new Agreement(name, period, null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
				List.of(), null, null, RevisionTerms.SILENT);
	}

}
