package dk.aftalebog.reporting.year;

import java.util.Objects;

import dk.aftalebog.reporting.pages.PlaceNames;
import dk.aftalebog.reporting.web.AnswerFormat;
import dk.aftalebog.reporting.web.LedgerPage;
import dk.aftalebog.reporting.web.Moment;
import dk.aftalebog.reporting.web.Moments;
import dk.aftalebog.reporting.web.Parameters;
import dk.aftalebog.reporting.year.YearQuestion.Asked;
import dk.aftalebog.reporting.year.YearQuestion.Reading;
import dk.aftalebog.wording.Places;
import dk.aftalebog.wording.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A year of an agreement, of a plan's agreements, of all: as a page and as its files. */
@LedgerPage
class YearPage {

	private static final int LINES = 50;

	private static final String FORMAT = "format";

	private final YearQuestion question;

	private final YearAnswers answers;

	private final YearPapers papers;

	private final Moments moments;

	private final PlaceNames names;

	YearPage(YearQuestion question, YearAnswers answers, YearPapers papers, Moments moments, PlaceNames names) {
		this.question = question;
		this.answers = answers;
		this.papers = papers;
		this.moments = moments;
		this.names = names;
	}

	/** The years begin with the last whole one. */
	@GetMapping("/agreements/{id}/years")
	String agreement(@PathVariable String id, @RequestParam MultiValueMap<String, String> sent) {
		Moment now = this.moments.settle(Parameters.ofPage(sent));
		return "redirect:" + YearAddress.ofAgreement(id, this.question.lastWholeYear(id, now), null).self();
	}

	@GetMapping("/years")
	String everything(@RequestParam MultiValueMap<String, String> sent) {
		Moment now = this.moments.settle(Parameters.ofPage(sent));
		return "redirect:" + YearAddress.ofPlan(null, now.inForceOn().getYear() - 1, null).self();
	}

	@GetMapping("/agreements/{id}/years/{year}")
	String agreement(@PathVariable String id, @PathVariable String year,
			@RequestParam MultiValueMap<String, String> sent, @ModelAttribute("say") Wording say, Model model) {
		Parameters parameters = Parameters.ofPage(sent, "knownAt");
		Asked asked = this.question.ask(year, parameters);
		Reading reading = this.answers.read(id, asked);
		Places places = this.names.of(id, reading.book().header().plan(), say, asked.moment());
		model.addAttribute("view", AgreementYearView.of(reading, asked,
				YearAddress.ofAgreement(id, asked.year(), parameters.instant("knownAt")), places, say));
		model.addAttribute("places", places);
		model.addAttribute("planName", planName(reading.book().header().plan(), asked));
		return "reporting/year";
	}

	@GetMapping(path = "/agreements/{id}/years/{year}", params = FORMAT)
	ResponseEntity<?> agreementFile(@PathVariable String id, @PathVariable String year,
			@RequestParam MultiValueMap<String, String> sent, @ModelAttribute("say") Wording say) {
		Parameters parameters = Parameters.ofPage(sent, "knownAt", FORMAT);
		Asked asked = this.question.ask(year, parameters);
		if (AnswerFormat.isPaper(parameters, null)) {
			return this.papers.ofOne(id, asked, parameters, say);
		}
		AnswerFormat format = PageFile.of(parameters);
		return switch (format) {
			case CSV, XLSX -> this.answers.fileOfOne(id, asked, format);
			case JSON -> PageFile.json(id + "-" + asked.year(), this.answers.one(id, asked));
		};
	}

	@GetMapping("/plans/{id}/years/{year}")
	String plan(@PathVariable String id, @PathVariable String year, @RequestParam MultiValueMap<String, String> sent,
			Model model) {
		Parameters parameters = Parameters.ofPage(sent, "knownAt", "after", YearEndpoint.ALL_TOGETHER);
		Asked asked = this.question.ask(year, parameters);
		this.question.checkPlan(id, asked);
		return many(id, asked, parameters, model);
	}

	@GetMapping("/years/{year}")
	String everything(@PathVariable String year, @RequestParam MultiValueMap<String, String> sent, Model model) {
		Parameters parameters = Parameters.ofPage(sent, "knownAt", "after", YearEndpoint.ALL_TOGETHER);
		return many(null, this.question.ask(year, parameters), parameters, model);
	}

	private String many(@Nullable String plan, Asked asked, Parameters parameters, Model model) {
		YearAnswers.Many answer = this.answers.many(plan, asked, parameters.text("after"), LINES,
				parameters.flag(YearEndpoint.ALL_TOGETHER));
		model.addAttribute("answer", answer);
		model.addAttribute("address", YearAddress.ofPlan(plan, asked.year(), parameters.instant("knownAt")));
		model.addAttribute("lines",
				answer.agreements()
					.stream()
					.map((one) -> new Line(one,
							YearAddress.ofAgreement(one.id(), asked.year(), parameters.instant("knownAt")).here()))
					.toList());
		model.addAttribute("plans", this.names.plans(asked.moment()));
		return "reporting/years";
	}

	/**
	 * A line of the list.
	 *
	 * @param year what the agreement's year shows
	 * @param href where it is
	 */
	record Line(AgreementYear year, String href) {
	}

	@GetMapping(path = "/plans/{id}/years/{year}", params = FORMAT)
	ResponseEntity<?> planFile(@PathVariable String id, @PathVariable String year,
			@RequestParam MultiValueMap<String, String> sent, @ModelAttribute("say") Wording say) {
		Parameters parameters = Parameters.ofPage(sent, "knownAt", FORMAT);
		Asked asked = this.question.ask(year, parameters);
		this.question.checkPlan(id, asked);
		return file(id, asked, parameters, say);
	}

	@GetMapping(path = "/years/{year}", params = FORMAT)
	ResponseEntity<?> everythingFile(@PathVariable String year, @RequestParam MultiValueMap<String, String> sent,
			@ModelAttribute("say") Wording say) {
		Parameters parameters = Parameters.ofPage(sent, "knownAt", FORMAT);
		return file(null, this.question.ask(year, parameters), parameters, say);
	}

	private ResponseEntity<?> file(@Nullable String plan, Asked asked, Parameters parameters, Wording say) {
		if (AnswerFormat.isPaper(parameters, null)) {
			return this.papers.ofAll(plan, asked, say);
		}
		AnswerFormat format = PageFile.of(parameters);
		return switch (format) {
			case CSV, XLSX -> this.answers.fileOfAll(plan, asked, format);
			case JSON -> PageFile.json(Objects.requireNonNullElse(plan, "alle") + "-" + asked.year(),
					this.answers.many(plan, asked, null, YearEndpoint.MOST, true));
		};
	}

	private String planName(String plan, Asked asked) {
		return this.names.plans(asked.moment()).getOrDefault(plan, plan);
	}

}
