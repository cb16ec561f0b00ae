package dk.aftalebog.reporting.agreement;

import dk.aftalebog.model.agreement.Agreement;
import dk.aftalebog.model.plan.Plan;
import dk.aftalebog.model.terms.TermsInForce;
import dk.aftalebog.reporting.asof.PlanTimelines;
import dk.aftalebog.reporting.web.LedgerPage;
import dk.aftalebog.reporting.web.Moment;
import dk.aftalebog.reporting.web.Moments;
import dk.aftalebog.reporting.web.Parameters;
import dk.aftalebog.wording.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** An agreement in the order of its paper, on any day as known at any instant. */
@LedgerPage
class AgreementPage {

	private final Moments moments;

	private final AgreementQueries queries;

	private final TimelineQueries timeline;

	private final PlanTimelines plans;

	private final Contacts contacts;

	AgreementPage(Moments moments, AgreementQueries queries, TimelineQueries timeline, PlanTimelines plans,
			Contacts contacts) {
		this.moments = moments;
		this.queries = queries;
		this.timeline = timeline;
		this.plans = plans;
		this.contacts = contacts;
	}

	@GetMapping("/agreements/{id}")
	String agreement(@PathVariable String id, @RequestParam MultiValueMap<String, String> sent,
			@ModelAttribute("say") Wording say, Model model) {
		Parameters parameters = Parameters.ofPage(sent, "inForceOn", "knownAt", "persons");
		Moment moment = AgreementEndpoint.moment(this.moments, parameters);
		AgreementAnswer answer = this.queries.agreement(id, moment);
		if (parameters.flag("persons")) {
			answer = this.contacts.addedTo(answer);
		}
		Plan plan = this.plans.of(answer.plan(), moment.knownAt())
			.map((known) -> known.on(moment.inForceOn()))
			.orElse(null);
		AgreementView view = new AgreementView(answer, plan, parameters.day("inForceOn"), parameters.instant("knownAt"),
				say);
		model.addAttribute("view", view);
		model.addAttribute("clocks",
				new Clocks(moment, this.timeline.versions(id, moment.knownAt()), this.timeline.decisions(id), view));
		model.addAttribute("terms", terms(view.says(), plan));
		return "reporting/agreement";
	}

	private static @Nullable TermsInForce terms(@Nullable Agreement says, @Nullable Plan plan) {
		return (says != null && plan != null) ? TermsInForce.of(says.revisionTerms(), plan) : null;
	}

}
