package dk.aftalebog.reporting.provenance;

import java.util.stream.Stream;

import dk.aftalebog.model.timeline.AsOf;
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

/** <i>Hvorfra?</i>: what put each value there, and what stood there before. */
@LedgerPage
class ProvenancePage {

	private final Moments moments;

	private final ProvenanceQueries queries;

	private final Versions versions;

	private final PlanTimelines plans;

	ProvenancePage(Moments moments, ProvenanceQueries queries, Versions versions, PlanTimelines plans) {
		this.moments = moments;
		this.queries = queries;
		this.versions = versions;
		this.plans = plans;
	}

	@GetMapping("/agreements/{id}/provenance")
	String provenance(@PathVariable String id, @RequestParam MultiValueMap<String, String> sent,
			@ModelAttribute("say") Wording say, Model model) {
		Parameters parameters = Parameters.ofPage(sent, "inForceOn", "knownAt", "path");
		Moment moment = this.moments.settle(parameters);
		ProvenanceAnswer answer = this.queries.provenance(id, moment, parameters.text("path"));
		model.addAttribute("answer", answer);
		model.addAttribute("names", new PathNames(say,
				this.plans.of(answer.plan(), moment.knownAt()).map((plan) -> plan.on(moment.inForceOn())).orElse(null),
				switch (this.versions.of(id, moment)) {
					case AsOf.InForce(var version) -> Stream.of(version.agreement());
					case AsOf.Ended ended -> Stream.of(ended.last().agreement());
					case AsOf.NotYetInForce notYet -> Stream.empty();
					case AsOf.Unknown() -> Stream.empty();
				}));
		model.addAttribute("back",
				Address.ofAgreement(id)
					.with("inForceOn", parameters.day("inForceOn"))
					.with("knownAt", parameters.instant("knownAt"))
					.text());
		return "reporting/provenance";
	}

}
