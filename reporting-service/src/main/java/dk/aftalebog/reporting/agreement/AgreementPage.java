package dk.aftalebog.reporting.agreement;

import dk.aftalebog.reporting.web.LedgerPage;
import dk.aftalebog.reporting.web.Moment;
import dk.aftalebog.reporting.web.Parameters;
import dk.aftalebog.wording.Wording;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** An agreement in the order of its paper, on any day as known at any instant. */
@LedgerPage
class AgreementPage {

	private final AgreementViews views;

	private final TimelineQueries timeline;

	private final Uploads uploads;

	AgreementPage(AgreementViews views, TimelineQueries timeline, Uploads uploads) {
		this.views = views;
		this.timeline = timeline;
		this.uploads = uploads;
	}

	@GetMapping("/agreements/{id}")
	String agreement(@PathVariable String id, @RequestParam MultiValueMap<String, String> sent,
			@ModelAttribute("say") Wording say, Model model) {
		AgreementView view = this.views.of(id, Parameters.ofPage(sent, "inForceOn", "knownAt", "persons"), say);
		Moment moment = view.answer().asOf();
		model.addAttribute("view", view);
		model.addAttribute("clocks",
				new Clocks(moment, this.timeline.versions(id, moment.knownAt()), this.timeline.decisions(id), view));
		model.addAttribute("terms", view.terms());
		boolean now = view.inForceOn() == null && view.knownAt() == null;
		if (now) {
			this.uploads.last(id, moment).ifPresent((upload) -> model.addAttribute("upload", upload));
		}
		return "reporting/agreement";
	}

}
