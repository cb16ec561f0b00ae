package dk.aftalebog.reporting.year;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.aftalebog.reporting.web.AnswerFormat;
import dk.aftalebog.reporting.web.Moment;
import dk.aftalebog.reporting.year.YearQuestion.Asked;
import dk.aftalebog.reporting.year.YearQuestion.Opened;
import dk.aftalebog.reporting.year.YearQuestion.Reading;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What a year shows, as an answer and as a file, for machines and for pages alike. */
@Component
class YearAnswers {

	private final YearQuestion question;

	YearAnswers(YearQuestion question) {
		this.question = question;
	}

	/**
	 * The year of one agreement.
	 *
	 * @param asOf the year's last day, the instant, and how far the projection has come
	 * @param year the year
	 * @param agreement what it shows
	 */
	record One(Moment asOf, int year, AgreementYear agreement) {
	}

	/**
	 * The year of the agreements of a plan, or of all.
	 *
	 * @param asOf the year's last day, the instant, and how far the projection has come
	 * @param year the year
	 * @param plan the plan's id, where one was asked about
	 * @param allTogether what all of them say together, where the page holds them all or
	 * it was asked for
	 * @param agreements a page of those that have the year, in the order of their ids
	 * @param next what to send as {@code after} for the next page; absent on the last
	 */
	record Many(Moment asOf, int year, @Nullable String plan, @Nullable AllTogether allTogether,
			@JsonInclude List<AgreementYear> agreements, @Nullable String next) {
	}

	One one(String id, Asked asked) {
		return new One(asked.moment(), asked.year(), AgreementYear.of(read(id, asked), asked));
	}

	Reading read(String id, Asked asked) {
		return this.question.agreement(id, asked, asked.moment().knownAt());
	}

	/**
	 * All of them are counted where that is for nothing, or where somebody asks: it reads
	 * every one of them.
	 */
	Many many(@Nullable String plan, Asked asked, @Nullable String after, int limit, boolean counted) {
		Opened opened = open(plan, asked, after, limit);
		List<AgreementYear> page = opened.readings()
			.stream()
			.map((reading) -> AgreementYear.of(reading, asked))
			.toList();
		boolean first = after == null;
		return new Many(asked.moment(), asked.year(), plan,
				(first && (counted || opened.next() == null)) ? allTogether(page, plan, asked, opened.next()) : null,
				page, opened.next());
	}

	private AllTogether allTogether(List<AgreementYear> page, @Nullable String plan, Asked asked,
			@Nullable String next) {
		AllTogether.Tally tally = new AllTogether.Tally();
		page.forEach(tally::add);
		this.question.openAll(plan, asked, next, (reading) -> tally.add(reading, asked.year()));
		return tally.counted();
	}

	private Opened open(@Nullable String plan, Asked asked, @Nullable String after, int limit) {
		return this.question.open(plan, asked, asked.moment().knownAt(), (after != null) ? after : "", limit);
	}

	ResponseEntity<Resource> fileOfOne(String id, Asked asked, AnswerFormat format) {
		Reading reading = read(id, asked);
		return new SpooledTable(format, asked.moment()).of(id + "-" + asked.year(),
				(rows) -> new YearRows(rows, asked).add(reading));
	}

	ResponseEntity<Resource> fileOfAll(@Nullable String plan, Asked asked, AnswerFormat format) {
		return new SpooledTable(format, asked.moment()).of(name(plan, asked),
				(rows) -> this.question.openAll(plan, asked, "", new YearRows(rows, asked)::add));
	}

	/** A page of what the file of all holds. */
	ResponseEntity<Resource> fileOfPage(@Nullable String plan, Asked asked, @Nullable String after, int limit,
			AnswerFormat format) {
		Opened opened = open(plan, asked, after, limit);
		return new SpooledTable(format, asked.moment()).of(name(plan, asked),
				(rows) -> opened.readings().forEach(new YearRows(rows, asked)::add));
	}

	private static String name(@Nullable String plan, Asked asked) {
		return ((plan != null) ? plan : "alle") + "-" + asked.year();
	}

}
