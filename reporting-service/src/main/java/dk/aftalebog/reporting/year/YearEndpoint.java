package dk.aftalebog.reporting.year;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.aftalebog.reporting.web.AnswerFormat;
import dk.aftalebog.reporting.web.Moment;
import dk.aftalebog.reporting.web.Parameters;
import dk.aftalebog.reporting.web.ReadsOneState;
import dk.aftalebog.reporting.year.YearQuestion.Asked;
import dk.aftalebog.reporting.year.YearQuestion.Opened;
import dk.aftalebog.reporting.year.YearQuestion.Reading;
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
class YearEndpoint {

	private static final int USUAL = 20;

	private static final int MOST = 200;

	private final YearQuestion question;

	YearEndpoint(YearQuestion question) {
		this.question = question;
	}

	/**
	 * The year of one agreement.
	 *
	 * @param asOf the year's last day, the instant, and how far the projection has come
	 * @param year the year
	 * @param agreement what it shows
	 */
	record Answer(Moment asOf, int year, AgreementYear agreement) {
	}

	/**
	 * The year of the agreements of a plan, or of all.
	 *
	 * @param asOf the year's last day, the instant, and how far the projection has come
	 * @param year the year
	 * @param plan the plan's id, where one was asked about
	 * @param agreements a page of those that have the year, in the order of their ids
	 * @param next what to send as {@code after} for the next page; absent on the last
	 */
	record Page(Moment asOf, int year, @Nullable String plan, @JsonInclude List<AgreementYear> agreements,
			@Nullable String next) {
	}

	@GetMapping("/api/agreements/{id}/years/{year}")
	ResponseEntity<?> agreement(@PathVariable String id, @PathVariable String year,
			@RequestParam MultiValueMap<String, String> sent,
			@RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept) {
		Parameters parameters = Parameters.of(sent, "knownAt", "format");
		AnswerFormat format = AnswerFormat.of(parameters, accept);
		Asked asked = this.question.ask(year, parameters);
		Reading reading = this.question.agreement(id, asked, asked.moment().knownAt());
		return switch (format) {
			case JSON -> ResponseEntity
				.ok(new Answer(asked.moment(), asked.year(), this.question.answer(List.of(reading), asked).getFirst()));
			case CSV -> SpooledCsv.of(id + "-" + year, (csv) -> new YearCsv(csv, asked).add(reading));
		};
	}

	@GetMapping("/api/plans/{id}/years/{year}")
	ResponseEntity<?> plan(@PathVariable String id, @PathVariable String year,
			@RequestParam MultiValueMap<String, String> sent,
			@RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept) {
		Parameters parameters = Parameters.of(sent, "knownAt", "after", "limit", "format");
		AnswerFormat format = AnswerFormat.of(parameters, accept);
		Asked asked = this.question.ask(year, parameters);
		this.question.checkPlan(id, asked);
		return answer(id, asked, parameters, format);
	}

	@GetMapping("/api/years/{year}")
	ResponseEntity<?> everything(@PathVariable String year, @RequestParam MultiValueMap<String, String> sent,
			@RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept) {
		Parameters parameters = Parameters.of(sent, "knownAt", "after", "limit", "format");
		AnswerFormat format = AnswerFormat.of(parameters, accept);
		return answer(null, this.question.ask(year, parameters), parameters, format);
	}

	/** A spreadsheet holds all of it, unless a page is asked for. */
	private ResponseEntity<?> answer(@Nullable String plan, Asked asked, Parameters parameters, AnswerFormat format) {
		int limit = parameters.limit(USUAL, MOST);
		String after = parameters.text("after");
		boolean paged = format == AnswerFormat.JSON || after != null || parameters.text("limit") != null;
		if (!paged) {
			return SpooledCsv.of(name(plan, asked),
					(csv) -> this.question.openAll(plan, asked, new YearCsv(csv, asked)::add));
		}
		Opened opened = this.question.open(plan, asked, asked.moment().knownAt(), (after != null) ? after : "", limit);
		return switch (format) {
			case JSON -> ResponseEntity.ok(new Page(asked.moment(), asked.year(), plan,
					this.question.answer(opened.readings(), asked), opened.next()));
			case CSV ->
				SpooledCsv.of(name(plan, asked), (csv) -> opened.readings().forEach(new YearCsv(csv, asked)::add));
		};
	}

	private static String name(@Nullable String plan, Asked asked) {
		return ((plan != null) ? plan : "alle") + "-" + asked.year();
	}

}
