package dk.aftalebog.reporting.history;

import java.util.List;

import dk.aftalebog.access.Role;
import dk.aftalebog.reporting.asof.Agreements;
import dk.aftalebog.reporting.pages.PlaceNames;
import dk.aftalebog.reporting.web.LedgerPage;
import dk.aftalebog.reporting.web.Moment;
import dk.aftalebog.reporting.web.Moments;
import dk.aftalebog.reporting.web.Parameters;
import dk.aftalebog.wording.Address;
import dk.aftalebog.wording.Places;
import dk.aftalebog.wording.Wording;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What happened to an agreement, and who did it. */
@LedgerPage
class HistoryPage {

	private static final int EVENTS = 100;

	private static final List<String> FILTERS = List.of("knownAt", "kind", "revision", "recordedFrom", "recordedTo",
			"role", "organisation");

	private final Moments moments;

	private final HistoryQueries queries;

	private final Agreements agreements;

	private final PlaceNames names;

	HistoryPage(Moments moments, HistoryQueries queries, Agreements agreements, PlaceNames names) {
		this.moments = moments;
		this.queries = queries;
		this.agreements = agreements;
		this.names = names;
	}

	@GetMapping("/agreements/{id}/history")
	String history(@PathVariable String id, @RequestParam MultiValueMap<String, String> sent,
			@ModelAttribute("say") Wording say, Model model) {
		Parameters parameters = Parameters.ofPage(sent, "knownAt", "kind", "revision", "recordedFrom", "recordedTo",
				"role", "organisation", "after");
		Filter filter = Filter.of(parameters);
		Moment moment = this.moments.settle(parameters);
		List<HistoryQueries.Entry> entries = this.queries.history(id, moment.knownAt(), filter,
				parameters.afterPosition(), EVENTS + 1);
		boolean more = entries.size() > EVENTS;
		List<HistoryQueries.Entry> page = more ? entries.subList(0, EVENTS) : entries;
		Address self = Address.ofAgreement(id).at("history");
		Address next = self;
		for (String name : FILTERS) {
			next = next.with(name, parameters.text(name));
		}
		model.addAttribute("moment", moment);
		Agreements.Known known = this.agreements.get(id);
		Places places = this.names.of(id, known.plan(), say, moment);
		model.addAttribute("projection", known.projection());
		model.addAttribute("commits", Commits.of(id, page, say, places));
		model.addAttribute("name", places.agreement());
		model.addAttribute("id", id);
		model.addAttribute("self", self.text());
		model.addAttribute("next", more ? next.with("after", page.getLast().logPosition()).text() : null);
		model.addAttribute("sent", sent.toSingleValueMap());
		model.addAttribute("kinds", Kind.values());
		model.addAttribute("roles", Role.values());
		model.addAttribute("back", Address.ofAgreement(id).with("knownAt", parameters.instant("knownAt")).text());
		return "reporting/history";
	}

}
