package dk.aftalebog.reporting.agreement;

import dk.aftalebog.model.plan.Plan;
import dk.aftalebog.reporting.asof.PlanTimelines;
import dk.aftalebog.reporting.web.Moment;
import dk.aftalebog.reporting.web.Parameters;
import dk.aftalebog.wording.Wording;
import org.springframework.stereotype.Component;

/** What readers see of an agreement, on a page and on paper alike. */
@Component
class AgreementViews {

	private final CurrentVersions versions;

	private final AgreementQueries queries;

	private final PlanTimelines plans;

	private final Contacts contacts;

	AgreementViews(CurrentVersions versions, AgreementQueries queries, PlanTimelines plans, Contacts contacts) {
		this.versions = versions;
		this.queries = queries;
		this.plans = plans;
		this.contacts = contacts;
	}

	/** Contact persons are named where {@code persons} asks for it. */
	AgreementView of(String id, Parameters parameters, Wording say) {
		Moment moment = this.versions.settle(id, parameters);
		AgreementAnswer answer = this.queries.agreement(id, moment);
		if (parameters.flag("persons")) {
			answer = this.contacts.addedTo(answer);
		}
		Plan plan = this.plans.of(answer.plan(), moment.knownAt())
			.map((known) -> known.on(moment.inForceOn()))
			.orElse(null);
		return new AgreementView(answer, plan, parameters.day("inForceOn"), parameters.instant("knownAt"), say);
	}

}
