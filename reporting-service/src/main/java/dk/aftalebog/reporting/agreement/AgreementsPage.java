package dk.aftalebog.reporting.agreement;

import java.util.List;
import java.util.Map;

import dk.aftalebog.reporting.asof.State;
import dk.aftalebog.reporting.pages.PlaceNames;
import dk.aftalebog.reporting.web.LedgerPage;
import dk.aftalebog.reporting.web.Moment;
import dk.aftalebog.reporting.web.Parameters;
import dk.aftalebog.wording.Address;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The book of agreements, with search, on any day as known at any instant. */
@LedgerPage
class AgreementsPage {

	private static final int LINES = 50;

	private final CurrentVersions versions;

	private final AgreementQueries queries;

	private final PlaceNames names;

	AgreementsPage(CurrentVersions versions, AgreementQueries queries, PlaceNames names) {
		this.versions = versions;
		this.queries = queries;
		this.names = names;
	}

	/**
	 * A line of the list.
	 *
	 * @param says what the line tells
	 * @param plan the name of its plan
	 * @param href the address of the agreement, of the same day and instant
	 */
	record Linked(AgreementQueries.Line says, String plan, String href) {
	}

	@GetMapping("/agreements")
	String agreements(@RequestParam MultiValueMap<String, String> sent, Model model) {
		Parameters parameters = Parameters.ofPage(sent, "inForceOn", "knownAt", "plan", "focusArea", "state", "party",
				"area", "q", "after");
		Filter filter = Filter.of(parameters);
		Moment moment = this.versions.settleOfAll(parameters);
		String after = parameters.text("after");
		List<AgreementQueries.Line> lines = this.queries.agreements(moment, filter, (after != null) ? after : "",
				LINES + 1);
		boolean more = lines.size() > LINES;
		List<AgreementQueries.Line> page = more ? lines.subList(0, LINES) : lines;
		Map<String, String> plans = this.names.plans(moment);
		model.addAttribute("moment", moment);
		model.addAttribute("lines",
				page.stream()
					.map((line) -> new Linked(line, plans.getOrDefault(line.plan(), line.plan()),
							Address.ofAgreement(line.id())
								.with("inForceOn", parameters.text("inForceOn"))
								.with("knownAt", parameters.text("knownAt"))
								.text()))
					.toList());
		model.addAttribute("sent", sent.toSingleValueMap());
		model.addAttribute("plans", plans);
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

}
