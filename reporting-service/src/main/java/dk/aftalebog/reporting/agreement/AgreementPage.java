package dk.aftalebog.reporting.agreement;

import java.util.List;

import dk.aftalebog.model.agreement.Agreement;
import dk.aftalebog.model.plan.Plan;
import dk.aftalebog.model.terms.TermsInForce;
import dk.aftalebog.reporting.asof.PlanTimelines;
import dk.aftalebog.reporting.asof.State;
import dk.aftalebog.reporting.pages.Address;
import dk.aftalebog.reporting.web.LedgerPage;
import dk.aftalebog.reporting.web.Moment;
import dk.aftalebog.reporting.web.Moments;
import dk.aftalebog.reporting.web.Parameters;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The book of agreements, and each agreement on any day as known at any instant. */
@LedgerPage
class AgreementPage {

	private static final int LINES = 50;

	private final Moments moments;

	private final AgreementQueries queries;

	private final TimelineQueries timeline;

	private final PlanTimelines plans;

	AgreementPage(Moments moments, AgreementQueries queries, TimelineQueries timeline, PlanTimelines plans) {
		this.moments = moments;
		this.queries = queries;
		this.timeline = timeline;
		this.plans = plans;
	}

	/**
	 * A line of the list.
	 *
	 * @param says what the line tells
	 * @param href the address of the agreement, of the same day and instant
	 */
	record Linked(AgreementQueries.Line says, String href) {
	}

	@GetMapping("/agreements")
	String agreements(@RequestParam MultiValueMap<String, String> sent, Model model) {
		Parameters parameters = Parameters.ofPage(sent, "inForceOn", "knownAt", "plan", "focusArea", "state", "party",
				"area", "q", "after");
		Filter filter = Filter.of(parameters);
		Moment moment = AgreementEndpoint.moment(this.moments, parameters);
		String after = parameters.text("after");
		List<AgreementQueries.Line> lines = this.queries.agreements(moment, filter, (after != null) ? after : "",
				LINES + 1);
		boolean more = lines.size() > LINES;
		List<AgreementQueries.Line> page = more ? lines.subList(0, LINES) : lines;
		model.addAttribute("moment", moment);
		model.addAttribute("lines",
				page.stream()
					.map((line) -> new Linked(line,
							Address.ofAgreement(line.id())
								.with("inForceOn", parameters.text("inForceOn"))
								.with("knownAt", parameters.text("knownAt"))
								.text()))
					.toList());
		model.addAttribute("sent", sent.toSingleValueMap());
		model.addAttribute("states", List.of(State.NOT_YET_IN_FORCE, State.IN_FORCE, State.ENDED));
		model.addAttribute("next", more ? next(parameters, page.getLast().id()) : null);
		return "reporting/agreements";
	}

	private static String next(Parameters parameters, String after) {
		Address address = Address.LIST;
		for (String name : List.of("inForceOn", "knownAt", "plan", "focusArea", "state", "party", "area", "q")) {
			address = address.with(name, parameters.text(name));
		}
		return address.with("after", after).text();
	}

	@GetMapping("/agreements/{id}")
	String agreement(@PathVariable String id, @RequestParam MultiValueMap<String, String> sent, Model model) {
		Parameters parameters = Parameters.ofPage(sent, "inForceOn", "knownAt");
		Moment moment = AgreementEndpoint.moment(this.moments, parameters);
		AgreementAnswer answer = this.queries.agreement(id, moment);
		Agreement says = answer.agreement();
		if (says == null && answer.lastVersion() != null) {
			says = answer.lastVersion().agreement();
		}
		Plan plan = this.plans.of(answer.plan(), moment.knownAt())
			.map((known) -> known.on(moment.inForceOn()))
			.orElse(null);
		model.addAttribute("view",
				new AgreementView(answer, says, plan, terms(says, plan), this.timeline.versions(id, moment.knownAt()),
						this.timeline.decisions(id), parameters.day("inForceOn"), parameters.instant("knownAt")));
		return "reporting/agreement";
	}

	private static @Nullable TermsInForce terms(@Nullable Agreement says, @Nullable Plan plan) {
		return (says != null && plan != null) ? TermsInForce.of(says.revisionTerms(), plan) : null;
	}

}
