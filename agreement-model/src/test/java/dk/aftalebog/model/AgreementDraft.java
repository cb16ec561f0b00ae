package dk.aftalebog.model;

import java.util.List;
import java.util.stream.Stream;

import dk.aftalebog.model.agreement.Activity;
import dk.aftalebog.model.agreement.Agreement;
import dk.aftalebog.model.agreement.Budget;
import dk.aftalebog.model.agreement.EndedActivity;
import dk.aftalebog.model.agreement.Goal;
import dk.aftalebog.model.agreement.Indicator;
import dk.aftalebog.model.agreement.Party;
import dk.aftalebog.model.agreement.Period;
import dk.aftalebog.model.agreement.Predecessor;
import dk.aftalebog.model.agreement.Resource;
import dk.aftalebog.model.agreement.ResourceTotal;
import dk.aftalebog.model.agreement.RevisionTerms;
import dk.aftalebog.model.agreement.Section;
import org.jspecify.annotations.Nullable;

/** An agreement of which a test names only what it is about, sound or not. */
public final class AgreementDraft {

	private Period period = Example.FOUR_YEARS;

	private @Nullable Predecessor predecessor;

	private List<Party> parties = List.of();

	private List<Section> sections = List.of();

	private List<Goal> goals = List.of();

	private List<Indicator> indicators = List.of();

	private List<Activity> activities = List.of();

	private List<EndedActivity> endedActivities = List.of();

	private List<Resource> resources = List.of();

	private @Nullable ResourceTotal resourceTotal;

	private @Nullable Budget budget;

	private AgreementDraft() {
	}

	public static AgreementDraft agreement() {
		return new AgreementDraft();
	}

	public AgreementDraft runs(Period period) {
		this.period = period;
		return this;
	}

	public AgreementDraft goesOnFrom(Predecessor predecessor) {
		this.predecessor = predecessor;
		return this;
	}

	public AgreementDraft parties(Party... parties) {
		this.parties = List.of(parties);
		return this;
	}

	public AgreementDraft sections(Section... sections) {
		this.sections = List.of(sections);
		return this;
	}

	public AgreementDraft goals(Goal... goals) {
		this.goals = List.of(goals);
		return this;
	}

	public AgreementDraft indicators(IndicatorDraft... indicators) {
		this.indicators = Stream.of(indicators).map(IndicatorDraft::build).toList();
		return this;
	}

	public AgreementDraft activities(Activity... activities) {
		this.activities = List.of(activities);
		return this;
	}

	public AgreementDraft ended(EndedActivity... activities) {
		this.endedActivities = List.of(activities);
		return this;
	}

	public AgreementDraft resources(Resource... resources) {
		this.resources = List.of(resources);
		return this;
	}

	public AgreementDraft resourceTotal(ResourceTotal total) {
		this.resourceTotal = total;
		return this;
	}

	public AgreementDraft budget(Budget budget) {
		this.budget = budget;
		return this;
	}

	public Agreement build() {
		return new Agreement("Aftalen", this.period, this.predecessor, this.parties, this.sections, this.goals,
				this.indicators, this.activities, this.endedActivities, this.resources, this.resourceTotal, this.budget,
				RevisionTerms.SILENT);
	}

}
