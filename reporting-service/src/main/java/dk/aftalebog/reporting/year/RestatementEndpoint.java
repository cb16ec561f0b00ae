package dk.aftalebog.reporting.year;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.aftalebog.reporting.web.Moment;
import dk.aftalebog.reporting.web.Parameters;
import dk.aftalebog.reporting.web.ReadsOneState;
import dk.aftalebog.reporting.year.YearQuestion.Asked;
import dk.aftalebog.reporting.year.YearQuestion.Opened;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@ReadsOneState
class RestatementEndpoint {

	private static final int USUAL = 20;

	private static final int MOST = 100;

	private final YearQuestion question;

	RestatementEndpoint(YearQuestion question) {
		this.question = question;
	}

	/**
	 * What was restated in one agreement.
	 *
	 * @param asOf the year's last day, the instant that is compared with now, and how far
	 * the projection has come, which is now
	 * @param year the year
	 * @param agreement the agreement's id
	 * @param restatements the figures that differ, in the order of the paper
	 */
	record Answer(Moment asOf, int year, String agreement, @JsonInclude List<Restatement> restatements) {
	}

	/**
	 * What was restated in the agreements of a plan, or of all.
	 *
	 * @param asOf as for one agreement
	 * @param year the year
	 * @param plan the plan's id, where one was asked about
	 * @param agreements a page of those that have the year now, in the order of their
	 * ids, without those where nothing differs
	 * @param next what to send as {@code after} for the next page; absent on the last
	 */
	record Page(Moment asOf, int year, @Nullable String plan, @JsonInclude List<Line> agreements,
			@Nullable String next) {
	}

	/**
	 * One agreement of a page.
	 *
	 * @param id its id
	 * @param knownSince when it was recorded, where it was not known then: all of it is
	 * new
	 * @param restatements the figures that differ
	 */
	record Line(String id, @Nullable Instant knownSince, @JsonInclude List<Restatement> restatements) {
	}

	@GetMapping("/api/agreements/{id}/years/{year}/restatements")
	Answer agreement(@PathVariable String id, @PathVariable String year,
			@RequestParam MultiValueMap<String, String> sent) {
		Parameters parameters = Parameters.of(sent, "knownAt");
		Asked asked = ask(year, parameters);
		Instant now = asked.moment().reachedAt();
		Book book = this.question.agreement(id, asked, now).book();
		return new Answer(asked.moment(), asked.year(), id,
				Restatement.of(book, asked.year(), asked.moment().knownAt(), now));
	}

	@GetMapping("/api/plans/{id}/years/{year}/restatements")
	Page plan(@PathVariable String id, @PathVariable String year, @RequestParam MultiValueMap<String, String> sent) {
		Parameters parameters = Parameters.of(sent, "knownAt", "after", "limit");
		Asked asked = ask(year, parameters);
		this.question.checkPlan(id, asked);
		return page(id, asked, parameters);
	}

	@GetMapping("/api/years/{year}/restatements")
	Page everything(@PathVariable String year, @RequestParam MultiValueMap<String, String> sent) {
		Parameters parameters = Parameters.of(sent, "knownAt", "after", "limit");
		return page(null, ask(year, parameters), parameters);
	}

	private Asked ask(String year, Parameters parameters) {
		parameters.required("knownAt", "2023-07-01T12:00:00Z");
		return this.question.ask(year, parameters);
	}

	private Page page(@Nullable String plan, Asked asked, Parameters parameters) {
		String after = parameters.text("after");
		Instant then = asked.moment().knownAt();
		Instant now = asked.moment().reachedAt();
		Opened opened = this.question.open(plan, asked, now, (after != null) ? after : "",
				parameters.limit(USUAL, MOST));
		List<Line> lines = new ArrayList<>();
		for (YearQuestion.Reading reading : opened.readings()) {
			Book book = reading.book();
			if (!book.isKnownAt(then)) {
				lines.add(new Line(book.header().id(), book.header().registeredAt(), List.of()));
				continue;
			}
			List<Restatement> restatements = Restatement.of(book, asked.year(), then, now);
			if (!restatements.isEmpty()) {
				lines.add(new Line(book.header().id(), null, restatements));
			}
		}
		return new Page(asked.moment(), asked.year(), plan, lines, opened.next());
	}

}
