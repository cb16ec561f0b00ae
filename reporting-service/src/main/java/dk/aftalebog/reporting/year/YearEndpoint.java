package dk.aftalebog.reporting.year;

import java.util.Locale;

import dk.aftalebog.reporting.web.AnswerFormat;
import dk.aftalebog.reporting.web.Parameters;
import dk.aftalebog.reporting.web.ReadsOneState;
import dk.aftalebog.reporting.year.YearQuestion.Asked;
import dk.aftalebog.wording.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@ReadsOneState
class YearEndpoint {

	private static final int USUAL = 20;

	static final int MOST = 200;

	/** The parameter that asks to have all agreements counted. */
	static final String ALL_TOGETHER = "allTogether";

	private final YearQuestion question;

	private final YearAnswers answers;

	private final YearPapers papers;

	private final Wording danish;

	YearEndpoint(YearQuestion question, YearAnswers answers, YearPapers papers, MessageSource messages) {
		this.question = question;
		this.answers = answers;
		this.papers = papers;
		this.danish = new Wording(messages, Locale.of("da"));
	}

	@GetMapping("/api/agreements/{id}/years/{year}")
	ResponseEntity<?> agreement(@PathVariable String id, @PathVariable String year,
			@RequestParam MultiValueMap<String, String> sent,
			@RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept) {
		Parameters parameters = Parameters.of(sent, "knownAt", "format");
		if (AnswerFormat.isPaper(parameters, accept)) {
			return this.papers.ofOne(id, this.question.ask(year, parameters), parameters, this.danish);
		}
		AnswerFormat format = AnswerFormat.of(parameters, accept);
		Asked asked = this.question.ask(year, parameters);
		return switch (format) {
			case JSON -> ResponseEntity.ok(this.answers.one(id, asked));
			case CSV, XLSX -> this.answers.fileOfOne(id, asked, format);
		};
	}

	@GetMapping("/api/plans/{id}/years/{year}")
	ResponseEntity<?> plan(@PathVariable String id, @PathVariable String year,
			@RequestParam MultiValueMap<String, String> sent,
			@RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept) {
		Parameters parameters = Parameters.of(sent, "knownAt", "after", "limit", "format", ALL_TOGETHER);
		Asked asked = this.question.ask(year, parameters);
		this.question.checkPlan(id, asked);
		return answer(id, asked, parameters, accept);
	}

	@GetMapping("/api/years/{year}")
	ResponseEntity<?> everything(@PathVariable String year, @RequestParam MultiValueMap<String, String> sent,
			@RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept) {
		Parameters parameters = Parameters.of(sent, "knownAt", "after", "limit", "format", ALL_TOGETHER);
		return answer(null, this.question.ask(year, parameters), parameters, accept);
	}

	/** A file holds all of it, unless a page is asked for. */
	private ResponseEntity<?> answer(@Nullable String plan, Asked asked, Parameters parameters,
			@Nullable String accept) {
		int limit = parameters.limit(USUAL, MOST);
		String after = parameters.text("after");
		boolean paged = after != null || parameters.text("limit") != null;
		if (AnswerFormat.isPaper(parameters, accept)) {
			return paged ? this.papers.ofPage(plan, asked, after, limit, this.danish)
					: this.papers.ofAll(plan, asked, this.danish);
		}
		AnswerFormat format = AnswerFormat.of(parameters, accept);
		return switch (format) {
			case JSON -> ResponseEntity.ok(this.answers.many(plan, asked, after, limit, parameters.flag(ALL_TOGETHER)));
			case CSV, XLSX -> paged ? this.answers.fileOfPage(plan, asked, after, limit, format)
					: this.answers.fileOfAll(plan, asked, format);
		};
	}

}
