package dk.aftalebog.reporting.year;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import dk.aftalebog.model.record.AgreementRecord;
import dk.aftalebog.model.year.AgreementYears;
import dk.aftalebog.reporting.projection.Standstill;
import dk.aftalebog.reporting.projection.Standstills;
import dk.aftalebog.reporting.web.CalendarYear;
import dk.aftalebog.reporting.web.Moment;
import dk.aftalebog.reporting.web.Moments;
import dk.aftalebog.reporting.web.NotFound;
import dk.aftalebog.reporting.web.Parameters;
import dk.aftalebog.reporting.web.Plans;
import dk.aftalebog.reporting.year.Book.Header;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which agreements' books a question about a year opens, and as known when. */
@Component
class YearQuestion {

	/** Books of so many agreements lie open at a time. */
	static final int BATCH = 100;

	private final Moments moments;

	private final YearQueries queries;

	private final Standstills standstills;

	YearQuestion(Moments moments, YearQueries queries, Standstills standstills) {
		this.moments = moments;
		this.queries = queries;
		this.standstills = standstills;
	}

	/**
	 * A year as known at an instant.
	 *
	 * @param year the year
	 * @param moment its last day, the instant, and how far the projection has come
	 */
	record Asked(int year, Moment moment) {

		/** What is overdue is told by the day on which it was known. */
		LocalDate today() {
			return AgreementRecord.day(this.moment.knownAt());
		}

	}

	/**
	 * A book, read as far as it was written.
	 *
	 * @param book the book
	 * @param years the agreement's years by what stands in it
	 * @param standstill why there may be more than stands in it
	 */
	record Reading(Book book, AgreementYears years, @Nullable Standstill standstill) {
	}

	/**
	 * Some books, and where to go on.
	 *
	 * @param readings the books of agreements that have the year
	 * @param next the id to go on after; absent where there are no more
	 */
	record Opened(List<Reading> readings, @Nullable String next) {
	}

	Asked ask(String year, Parameters parameters) {
		int number = CalendarYear.parse(year);
		Moment moment = this.moments.settle(parameters);
		return new Asked(number, new Moment(LocalDate.of(number, 12, 31), moment.knownAt(), moment.logPosition(),
				moment.reachedAt(), moment.checkpoint()));
	}

	/**
	 * Opens the book of one agreement, known at the instant, and with the year in it.
	 * @param written how far it is to be read
	 */
	Reading agreement(String id, Asked asked, Instant written) {
		Header header = this.queries.agreement(id)
			.filter((known) -> Plans.include(known.plan()))
			.orElseThrow(
					() -> NotFound.agreement(id, Plans.all() ? this.standstills.ofAgreement(id).orElse(null) : null));
		if (header.registeredAt().isAfter(asked.moment().knownAt())) {
			throw NotFound.notKnownThen(id, asked.moment().knownAt(), header.registeredAt());
		}
		Book book = this.queries.books(List.of(header), written).getFirst();
		Standstill standstill = standstill(book, written);
		if (!book.isKnownAt(written)) {
			throw NotFound.agreement(id, standstill);
		}
		AgreementYears years = book.knownAt(written);
		LocalDate today = AgreementRecord.day(written);
		if (!has(years, asked.year(), today)
				&& !has(book.knownAt(asked.moment().knownAt()), asked.year(), asked.today())) {
			throw NotFound.yearOutside(id, asked.year(), years.first(), years.last(today));
		}
		return new Reading(book, years, standstill);
	}

	private @Nullable Standstill standstill(Book book, Instant written) {
		Standstill standstill = book.standstillAt(written);
		return (standstill != null) ? standstill : this.standstills.ofStream(book.header().stream()).orElse(null);
	}

	/** The last whole year of an agreement, or the nearest that it has. */
	int lastWholeYear(String id, Moment now) {
		Header header = this.queries.agreement(id)
			.filter((known) -> Plans.include(known.plan()))
			.orElseThrow(() -> NotFound.agreement(id, null));
		AgreementYears years = this.queries.books(List.of(header), now.knownAt()).getFirst().knownAt(now.knownAt());
		LocalDate today = AgreementRecord.day(now.knownAt());
		return Math.clamp(today.getYear() - 1L, years.first(), Math.max(years.first(), years.last(today)));
	}

	void checkPlan(String id, Asked asked) {
		Instant registeredAt = this.queries.planRegisteredAt(id)
			.filter((known) -> Plans.include(id))
			.orElseThrow(() -> NotFound.plan(id, null));
		if (registeredAt.isAfter(asked.moment().knownAt())) {
			throw NotFound.planNotKnownThen(id, asked.moment().knownAt(), registeredAt);
		}
	}

	/**
	 * Opens a page of books, of one plan or of all. One that cannot be read to its end
	 * keeps none of the others from being read.
	 */
	Opened open(@Nullable String plan, Asked asked, Instant written, String after, int limit) {
		List<Header> headers = this.queries.agreements(plan, asked.year(), written, after, limit + 1);
		boolean more = headers.size() > limit;
		List<Header> page = more ? headers.subList(0, limit) : headers;
		return new Opened(page.isEmpty() ? List.of() : read(page, asked, written), more ? page.getLast().id() : null);
	}

	private List<Reading> read(List<Header> page, Asked asked, Instant written) {
		Map<String, Standstill> standing = this.standstills.all()
			.stream()
			.collect(Collectors.toMap(Standstill::stream, Function.identity()));
		return this.queries.books(page, written)
			.stream()
			.filter((book) -> book.isKnownAt(written))
			.map((book) -> new Reading(book, book.knownAt(written),
					Optional.ofNullable(book.standstillAt(written))
						.orElseGet(() -> standing.get(book.header().stream()))))
			.filter((reading) -> has(reading.years(), asked.year(), AgreementRecord.day(written)))
			.toList();
	}

	/** Opens book after book, a batch at a time, so that few lie open together. */
	void openAll(@Nullable String plan, Asked asked, Consumer<Reading> reader) {
		openAll(plan, asked, "", reader);
	}

	/** Opens the books that come after one. */
	void openAll(@Nullable String plan, Asked asked, @Nullable String after, Consumer<Reading> reader) {
		openAll(plan, asked, asked.moment().knownAt(), after, reader);
	}

	void openAll(@Nullable String plan, Asked asked, Instant written, @Nullable String after,
			Consumer<Reading> reader) {
		String next = after;
		while (next != null) {
			Opened opened = open(plan, asked, written, next, BATCH);
			opened.readings().forEach(reader);
			next = opened.next();
		}
	}

	private static boolean has(AgreementYears years, int year, LocalDate today) {
		return year >= years.first() && year <= years.last(today);
	}

}
