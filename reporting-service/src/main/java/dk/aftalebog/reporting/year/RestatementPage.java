package dk.aftalebog.reporting.year;

import java.util.ArrayList;
import java.util.List;

import dk.aftalebog.reporting.pages.PlaceNames;
import dk.aftalebog.reporting.web.AnswerFormat;
import dk.aftalebog.reporting.web.LedgerPage;
import dk.aftalebog.reporting.web.Parameters;
import dk.aftalebog.reporting.year.YearQuestion.Asked;
import dk.aftalebog.reporting.year.YearQuestion.Opened;
import dk.aftalebog.reporting.year.YearQuestion.Reading;
import dk.aftalebog.wording.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Which figures of a year are others now than they were known to be, and why. */
@LedgerPage
class RestatementPage {

	private static final int LINES = 50;

	private static final String FORMAT = "format";

	private final YearQuestion question;

	private final RestatementAnswers answers;

	private final PlaceNames names;

	RestatementPage(YearQuestion question, RestatementAnswers answers, PlaceNames names) {
		this.question = question;
		this.answers = answers;
		this.names = names;
	}

	@GetMapping("/agreements/{id}/years/{year}/restatements")
	String agreement(@PathVariable String id, @PathVariable String year,
			@RequestParam MultiValueMap<String, String> sent, @ModelAttribute("say") Wording say, Model model) {
		Parameters parameters = Parameters.ofPage(sent, "knownAt");
		Asked asked = this.question.ask(year, parameters);
		Reading reading = this.answers.read(id, asked);
		return page(reading.years().name(asked.year()),
				YearAddress.ofAgreement(id, asked.year(), parameters.instant("knownAt")), asked,
				new Opened(List.of(reading), null), say, model);
	}

	@GetMapping("/plans/{id}/years/{year}/restatements")
	String plan(@PathVariable String id, @PathVariable String year, @RequestParam MultiValueMap<String, String> sent,
			@ModelAttribute("say") Wording say, Model model) {
		Parameters parameters = Parameters.ofPage(sent, "knownAt", "after");
		Asked asked = this.question.ask(year, parameters);
		this.question.checkPlan(id, asked);
		return many(id, this.names.plans(asked.moment()).getOrDefault(id, id), asked, parameters, say, model);
	}

	@GetMapping("/years/{year}/restatements")
	String everything(@PathVariable String year, @RequestParam MultiValueMap<String, String> sent,
			@ModelAttribute("say") Wording say, Model model) {
		Parameters parameters = Parameters.ofPage(sent, "knownAt", "after");
		return many(null, say.message("year.everything"), this.question.ask(year, parameters), parameters, say, model);
	}

	private String many(@Nullable String plan, String name, Asked asked, Parameters parameters, Wording say,
			Model model) {
		return page(name, YearAddress.ofPlan(plan, asked.year(), parameters.instant("knownAt")), asked,
				this.answers.open(plan, asked, parameters.text("after"), LINES), say, model);
	}

	private String page(String name, YearAddress address, Asked asked, Opened opened, Wording say, Model model) {
		List<RestatementView> views = new ArrayList<>();
		if (address.knownAt() != null) {
			for (Reading reading : opened.readings()) {
				RestatementView view = RestatementView.of(reading, asked, this.names.of(reading.book().header().id(),
						reading.book().header().plan(), say, asked.moment()), say);
				if (opened.readings().size() == 1 || view.differs()) {
					views.add(view);
				}
			}
		}
		model.addAttribute("name", name);
		model.addAttribute("address", address);
		model.addAttribute("moment", asked.moment());
		model.addAttribute("views", views);
		model.addAttribute("next", opened.next());
		return "reporting/year-restatements";
	}

	@GetMapping(path = "/agreements/{id}/years/{year}/restatements", params = FORMAT)
	ResponseEntity<?> agreementFile(@PathVariable String id, @PathVariable String year,
			@RequestParam MultiValueMap<String, String> sent) {
		Parameters parameters = Parameters.ofPage(sent, "knownAt", FORMAT);
		Asked asked = ask(year, parameters);
		AnswerFormat format = PageFile.of(parameters);
		return switch (format) {
			case CSV, XLSX -> this.answers.fileOfOne(id, asked, format);
			case JSON -> PageFile.json(RestatementAnswers.name(id, asked),
					this.answers.one(asked, this.answers.read(id, asked)));
		};
	}

	@GetMapping(path = "/plans/{id}/years/{year}/restatements", params = FORMAT)
	ResponseEntity<?> planFile(@PathVariable String id, @PathVariable String year,
			@RequestParam MultiValueMap<String, String> sent) {
		Parameters parameters = Parameters.ofPage(sent, "knownAt", FORMAT);
		Asked asked = ask(year, parameters);
		this.question.checkPlan(id, asked);
		return file(id, asked, parameters);
	}

	@GetMapping(path = "/years/{year}/restatements", params = FORMAT)
	ResponseEntity<?> everythingFile(@PathVariable String year, @RequestParam MultiValueMap<String, String> sent) {
		Parameters parameters = Parameters.ofPage(sent, "knownAt", FORMAT);
		return file(null, ask(year, parameters), parameters);
	}

	private Asked ask(String year, Parameters parameters) {
		parameters.required("knownAt", "2023-07-01T12:00:00Z");
		return this.question.ask(year, parameters);
	}

	private ResponseEntity<?> file(@Nullable String plan, Asked asked, Parameters parameters) {
		AnswerFormat format = PageFile.of(parameters);
		return switch (format) {
			case CSV, XLSX -> this.answers.fileOfAll(plan, asked, format);
			case JSON -> PageFile.json(RestatementAnswers.name(plan, asked),
					this.answers.many(plan, asked, null, RestatementEndpoint.MOST));
		};
	}

}
