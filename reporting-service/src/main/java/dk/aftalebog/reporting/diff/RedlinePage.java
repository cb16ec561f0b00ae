package dk.aftalebog.reporting.diff;

import java.util.List;

import dk.aftalebog.model.diff.Difference;
import dk.aftalebog.reporting.pages.PlaceNames;
import dk.aftalebog.reporting.web.LedgerPage;
import dk.aftalebog.reporting.web.Moment;
import dk.aftalebog.reporting.web.Moments;
import dk.aftalebog.reporting.web.Parameters;
import dk.aftalebog.wording.Address;
import dk.aftalebog.wording.Places;
import dk.aftalebog.wording.Redline;
import dk.aftalebog.wording.Wording;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What changed between two points, to the word. */
@LedgerPage
class RedlinePage {

	private final Moments moments;

	private final DiffQueries queries;

	private final PlaceNames names;

	RedlinePage(Moments moments, DiffQueries queries, PlaceNames names) {
		this.moments = moments;
		this.queries = queries;
		this.names = names;
	}

	@GetMapping("/agreements/{id}/redline")
	String redline(@PathVariable String id, @RequestParam MultiValueMap<String, String> sent,
			@ModelAttribute("say") Wording say, Model model) {
		Parameters parameters = Parameters.ofPage(sent, "fromInForceOn", "fromKnownAt", "toInForceOn", "toKnownAt");
		Moment from = this.moments.settle(parameters, "fromInForceOn", "fromKnownAt");
		Moment to = this.moments.settle(parameters, "toInForceOn", "toKnownAt");
		DiffEndpoint.checkOrder(from, to);
		DiffAnswer answer = this.queries.diff(id, from, to);
		model.addAttribute("answer", answer);
		Places places = this.names.of(id, answer.plan(), say, from, to);
		model.addAttribute("name", places.agreement());
		model.addAttribute("elements", Redline.of(differences(answer), places));
		model.addAttribute("fromKnownAt", parameters.instant("fromKnownAt"));
		model.addAttribute("toKnownAt", parameters.instant("toKnownAt"));
		model.addAttribute("back",
				Address.ofAgreement(id)
					.with("inForceOn", parameters.day("toInForceOn"))
					.with("knownAt", parameters.instant("toKnownAt"))
					.text());
		return "reporting/redline";
	}

	private static List<Difference> differences(DiffAnswer answer) {
		return answer.differences()
			.stream()
			.map((one) -> new Difference(one.path(), one.before(), one.after()))
			.toList();
	}

}
