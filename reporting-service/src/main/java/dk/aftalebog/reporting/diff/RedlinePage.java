package dk.aftalebog.reporting.diff;

import java.util.Objects;
import java.util.stream.Stream;

import dk.aftalebog.reporting.asof.PlanTimelines;
import dk.aftalebog.reporting.asof.Versions;
import dk.aftalebog.reporting.pages.Address;
import dk.aftalebog.reporting.pages.PathNames;
import dk.aftalebog.reporting.pages.Wording;
import dk.aftalebog.reporting.web.LedgerPage;
import dk.aftalebog.reporting.web.Moment;
import dk.aftalebog.reporting.web.Moments;
import dk.aftalebog.reporting.web.Parameters;
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

	private final Versions versions;

	private final PlanTimelines plans;

	RedlinePage(Moments moments, DiffQueries queries, Versions versions, PlanTimelines plans) {
		this.moments = moments;
		this.queries = queries;
		this.versions = versions;
		this.plans = plans;
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
		model.addAttribute("names",
				new PathNames(say,
						this.plans.of(answer.plan(), to.knownAt()).map((plan) -> plan.on(to.inForceOn())).orElse(null),
						Stream.of(from, to)
							.map((moment) -> DiffAnswer.compared(this.versions.of(id, moment)))
							.filter(Objects::nonNull)));
		model.addAttribute("fromKnownAt", parameters.instant("fromKnownAt"));
		model.addAttribute("toKnownAt", parameters.instant("toKnownAt"));
		model.addAttribute("back",
				Address.ofAgreement(id)
					.with("inForceOn", parameters.day("toInForceOn"))
					.with("knownAt", parameters.instant("toKnownAt"))
					.text());
		return "reporting/redline";
	}

}
