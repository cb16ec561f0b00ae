package dk.aftalebog.reporting.year;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.aftalebog.reporting.projection.Standstill;
import dk.aftalebog.reporting.web.AnswerFormat;
import dk.aftalebog.reporting.web.Moment;
import dk.aftalebog.reporting.year.YearQuestion.Asked;
import dk.aftalebog.reporting.year.YearQuestion.Opened;
import dk.aftalebog.reporting.year.YearQuestion.Reading;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What was restated, as an answer and as a file, for machines and for pages alike. */
@Component
class RestatementAnswers {

	private final YearQuestion question;

	RestatementAnswers(YearQuestion question) {
		this.question = question;
	}

	/**
	 * What was restated in one agreement.
	 *
	 * @param asOf the year's last day, the instant that is compared with now, and how far
	 * the projection has come, which is now
	 * @param year the year
	 * @param agreement the agreement's id
	 * @param projection why it stands still, if it does: there may be more
	 * @param restatements the figures that differ, in the order of the paper
	 */
	record One(Moment asOf, int year, String agreement, @Nullable Standstill projection,
			@JsonInclude List<Restatement> restatements) {
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
	record Many(Moment asOf, int year, @Nullable String plan, @JsonInclude List<Line> agreements,
			@Nullable String next) {
	}

	/**
	 * One agreement of a page.
	 *
	 * @param id its id
	 * @param knownSince when it was recorded, where it was not known then: all of it is
	 * new
	 * @param projection why it stands still, if it does: there may be more
	 * @param restatements the figures that differ
	 */
	record Line(String id, @Nullable Instant knownSince, @Nullable Standstill projection,
			@JsonInclude List<Restatement> restatements) {

		static Line of(Reading reading, Asked asked) {
			Book book = reading.book();
			Instant then = asked.moment().knownAt();
			boolean known = book.isKnownAt(then);
			return new Line(book.header().id(), known ? null : book.header().registeredAt(), reading.standstill(),
					known ? Restatement.of(book, asked.year(), then, now(asked)) : List.of());
		}

		boolean differs() {
			return this.knownSince != null || this.projection != null || !this.restatements.isEmpty();
		}

	}

	Reading read(String id, Asked asked) {
		return this.question.agreement(id, asked, now(asked));
	}

	One one(Asked asked, Reading reading) {
		Line line = Line.of(reading, asked);
		return new One(asked.moment(), asked.year(), line.id(), line.projection(), line.restatements());
	}

	Many many(@Nullable String plan, Asked asked, @Nullable String after, int limit) {
		Opened opened = open(plan, asked, after, limit);
		return new Many(asked.moment(), asked.year(), plan, lines(opened.readings().stream(), asked).toList(),
				opened.next());
	}

	private static Stream<Line> lines(Stream<Reading> readings, Asked asked) {
		return readings.map((reading) -> Line.of(reading, asked)).filter(Line::differs);
	}

	Opened open(@Nullable String plan, Asked asked, @Nullable String after, int limit) {
		return this.question.open(plan, asked, now(asked), (after != null) ? after : "", limit);
	}

	ResponseEntity<Resource> fileOfOne(String id, Asked asked, AnswerFormat format) {
		Reading reading = read(id, asked);
		return new SpooledTable(format, asked.moment()).of(name(id, asked),
				(rows) -> new RestatementRows(rows, asked).add(reading));
	}

	ResponseEntity<Resource> fileOfAll(@Nullable String plan, Asked asked, AnswerFormat format) {
		return new SpooledTable(format, asked.moment()).of(name(plan, asked),
				(rows) -> this.question.openAll(plan, asked, now(asked), "", new RestatementRows(rows, asked)::add));
	}

	/** A page of what the file of all holds. */
	ResponseEntity<Resource> fileOfPage(@Nullable String plan, Asked asked, @Nullable String after, int limit,
			AnswerFormat format) {
		Opened opened = open(plan, asked, after, limit);
		return new SpooledTable(format, asked.moment()).of(name(plan, asked),
				(rows) -> opened.readings().forEach(new RestatementRows(rows, asked)::add));
	}

	static String name(@Nullable String of, Asked asked) {
		return "%s-%d-omgjort".formatted((of != null) ? of : "alle", asked.year());
	}

	static Instant now(Asked asked) {
		return asked.moment().reachedAt();
	}

}
