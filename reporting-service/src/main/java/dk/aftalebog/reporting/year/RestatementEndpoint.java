package dk.aftalebog.reporting.year;

import dk.aftalebog.reporting.web.AnswerFormat;
import dk.aftalebog.reporting.web.Parameters;
import dk.aftalebog.reporting.web.ReadsOneState;
import dk.aftalebog.reporting.year.YearQuestion.Asked;
import org.jspecify.annotations.Nullable;
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
class RestatementEndpoint {

	private static final int USUAL = 20;

	static final int MOST = 100;

	private final YearQuestion question;

	private final RestatementAnswers answers;

	RestatementEndpoint(YearQuestion question, RestatementAnswers answers) {
		this.question = question;
		this.answers = answers;
	}

	@GetMapping("/api/agreements/{id}/years/{year}/restatements")
	ResponseEntity<?> agreement(@PathVariable String id, @PathVariable String year,
			@RequestParam MultiValueMap<String, String> sent,
			@RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept) {
		Parameters parameters = Parameters.of(sent, "knownAt", "format");
		AnswerFormat format = AnswerFormat.of(parameters, accept);
		Asked asked = ask(year, parameters);
		return switch (format) {
			case JSON -> ResponseEntity.ok(this.answers.one(asked, this.answers.read(id, asked)));
			case CSV, XLSX -> this.answers.fileOfOne(id, asked, format);
		};
	}

	@GetMapping("/api/plans/{id}/years/{year}/restatements")
	ResponseEntity<?> plan(@PathVariable String id, @PathVariable String year,
			@RequestParam MultiValueMap<String, String> sent,
			@RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept) {
		Parameters parameters = Parameters.of(sent, "knownAt", "after", "limit", "format");
		AnswerFormat format = AnswerFormat.of(parameters, accept);
		Asked asked = ask(year, parameters);
		this.question.checkPlan(id, asked);
		return answer(id, asked, parameters, format);
	}

	@GetMapping("/api/years/{year}/restatements")
	ResponseEntity<?> everything(@PathVariable String year, @RequestParam MultiValueMap<String, String> sent,
			@RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept) {
		Parameters parameters = Parameters.of(sent, "knownAt", "after", "limit", "format");
		AnswerFormat format = AnswerFormat.of(parameters, accept);
		return answer(null, ask(year, parameters), parameters, format);
	}

	private Asked ask(String year, Parameters parameters) {
		parameters.required("knownAt", "2023-07-01T12:00:00Z");
		return this.question.ask(year, parameters);
	}

	/** A spreadsheet holds all of it, unless a page is asked for. */
	private ResponseEntity<?> answer(@Nullable String plan, Asked asked, Parameters parameters, AnswerFormat format) {
		int limit = parameters.limit(USUAL, MOST);
		String after = parameters.text("after");
		boolean paged = after != null || parameters.text("limit") != null;
		return switch (format) {
			case JSON -> ResponseEntity.ok(this.answers.many(plan, asked, after, limit));
			case CSV, XLSX -> paged ? this.answers.fileOfPage(plan, asked, after, limit, format)
					: this.answers.fileOfAll(plan, asked, format);
		};
	}

}
