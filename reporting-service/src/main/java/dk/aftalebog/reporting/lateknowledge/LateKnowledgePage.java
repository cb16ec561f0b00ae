package dk.aftalebog.reporting.lateknowledge;

import java.util.List;

import dk.aftalebog.reporting.lateknowledge.LateKnowledgeEndpoint.Place;
import dk.aftalebog.reporting.pages.PlaceNames;
import dk.aftalebog.reporting.web.LedgerPage;
import dk.aftalebog.reporting.web.Moment;
import dk.aftalebog.reporting.web.Moments;
import dk.aftalebog.reporting.web.Parameters;
import dk.aftalebog.wording.Address;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What was decided or recorded late, worst first. */
@LedgerPage
class LateKnowledgePage {

	private static final int CHANGES = 50;

	private final Moments moments;

	private final LateKnowledgeQueries queries;

	private final PlaceNames names;

	LateKnowledgePage(Moments moments, LateKnowledgeQueries queries, PlaceNames names) {
		this.moments = moments;
		this.queries = queries;
		this.names = names;
	}

	@GetMapping("/late-knowledge")
	String lateKnowledge(@RequestParam MultiValueMap<String, String> sent, Model model) {
		Parameters parameters = Parameters.ofPage(sent, "knownAt", "plan", "agreement", "kind", "after");
		Place after = Place.of(parameters.text("after"));
		Kind kind = parameters.choice("kind", Kind.class);
		Moment moment = this.moments.settle(parameters);
		LateKnowledgeQueries.Filter filter = new LateKnowledgeQueries.Filter(moment.knownAt(), parameters.text("plan"),
				parameters.text("agreement"), kind);
		List<LateKnowledgeQueries.Change> changes = this.queries.changes(filter, after, CHANGES + 1);
		boolean more = changes.size() > CHANGES;
		List<LateKnowledgeQueries.Change> page = more ? changes.subList(0, CHANGES) : changes;
		Address next = new Address("/late-knowledge");
		for (String name : List.of("knownAt", "plan", "agreement", "kind")) {
			next = next.with(name, parameters.text(name));
		}
		model.addAttribute("moment", moment);
		model.addAttribute("split", this.queries.split(filter));
		model.addAttribute("changes", page);
		model.addAttribute("names", this.names
			.agreements(page.stream().map(LateKnowledgeQueries.Change::agreement).toList(), moment.knownAt()));
		model.addAttribute("kind", kind);
		model.addAttribute("next",
				more ? next.with("after", "%d.%d".formatted(page.getLast().days(), page.getLast().logPosition())).text()
						: null);
		return "reporting/late-knowledge";
	}

}
