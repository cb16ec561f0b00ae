package dk.aftalebog.reporting.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

import dk.aftalebog.model.record.AgreementRecord;
import dk.aftalebog.wording.Wording;
import org.jspecify.annotations.Nullable;

/**
 * What an agreement said, over both clocks, and what changed it: enough to tell whether a
 * paper of it still says what holds.
 *
 * @param rectangles what it said on which days, as known when
 * @param changes what changed it, in the order in which it was recorded
 */
record WhatItSaid(List<Rectangle> rectangles, List<Change> changes) {

	/**
	 * Days on which the agreement says the same, as known from one instant to another.
	 *
	 * @param from the first day
	 * @param until the first day after; absent: there is none
	 * @param knownFrom the first instant
	 * @param knownUntil the first instant after; absent: there is none
	 * @param says what it says, as a fingerprint
	 */
	record Rectangle(LocalDate from, @Nullable LocalDate until, Instant knownFrom, @Nullable Instant knownUntil,
			String says) {

		boolean isKnownAt(Instant instant) {
			return !instant.isBefore(this.knownFrom) && (this.knownUntil == null || instant.isBefore(this.knownUntil));
		}

		boolean holds(LocalDate day, Instant instant) {
			return isKnownAt(instant) && !day.isBefore(this.from) && (this.until == null || day.isBefore(this.until));
		}

	}

	/**
	 * What was recorded at once and holds from a day.
	 *
	 * @param recordedAt when it was recorded
	 * @param revision its revision, 0 for the registration; absent: a value that was
	 * awaited was filled
	 * @param inForceFrom from when it holds
	 * @param decidedOn the date of the meeting that decided it; absent: none did
	 * @param minutes the reference of that meeting's minutes
	 */
	record Change(Instant recordedAt, @Nullable Integer revision, LocalDate inForceFrom, @Nullable LocalDate decidedOn,
			@Nullable String minutes) {
	}

	/**
	 * Whether a paper still says what holds.
	 *
	 * @param state how it stands
	 * @param holdsFrom from when it will, where it does not yet
	 * @param since since when something else holds, where it does
	 * @param changedBy what made that hold
	 */
	record Standing(State state, @Nullable LocalDate holdsFrom, @Nullable Instant since, List<Change> changedBy) {
	}

	/** How a paper stands. */
	enum State {

		/** It says what holds. */
		CURRENT,
		/** It says what will hold from a day to come, as far as is known. */
		COMING,
		/** Something else holds now. */
		OUTDATED

	}

	/**
	 * Tells how a paper stands.
	 * @param day the day that it is of
	 * @param known the instant as known at which it was written
	 * @param today today
	 * @param now how much is known now
	 */
	Standing standing(LocalDate day, Instant known, LocalDate today, Instant now) {
		LocalDate of = first(known).filter((first) -> first.isAfter(day)).orElse(day);
		String paper = says(of, known);
		TreeMap<Instant, List<Change>> steps = new TreeMap<>();
		for (Change change : this.changes) {
			Instant at = takesEffect(change, of, known);
			boolean happened = !change.recordedAt().isAfter(now) && !change.inForceFrom().isAfter(later(today, of));
			boolean afterwards = change.recordedAt().isAfter(known) || change.inForceFrom().isAfter(of);
			if (happened && afterwards) {
				steps.computeIfAbsent(at, (first) -> new ArrayList<>()).add(change);
			}
		}
		Instant since = null;
		List<Change> changedBy = new ArrayList<>();
		String before = paper;
		for (Instant at : steps.keySet()) {
			String after = says(later(AgreementRecord.day(at), of), at);
			if (Objects.equals(after, paper)) {
				since = null;
				changedBy.clear();
			}
			else if (!Objects.equals(after, before)) {
				since = (since != null) ? since : at;
				changedBy.addAll(Objects.requireNonNull(steps.get(at)));
			}
			before = after;
		}
		if (!changedBy.isEmpty()) {
			return new Standing(State.OUTDATED, null, since, List.copyOf(changedBy));
		}
		return of.isAfter(today) ? new Standing(State.COMING, of, null, List.of())
				: new Standing(State.CURRENT, null, null, List.of());
	}

	/**
	 * What is recorded early waits for its day; what is decided for days past holds when
	 * it is known.
	 */
	private static Instant takesEffect(Change change, LocalDate of, Instant known) {
		Instant recorded = later(change.recordedAt(), known);
		return change.inForceFrom().isAfter(of) ? later(recorded, start(change.inForceFrom())) : recorded;
	}

	private @Nullable String says(LocalDate day, Instant known) {
		return this.rectangles.stream()
			.filter((rectangle) -> rectangle.holds(day, known))
			.map(Rectangle::says)
			.findFirst()
			.orElse(null);
	}

	private Optional<LocalDate> first(Instant known) {
		return this.rectangles.stream()
			.filter((rectangle) -> rectangle.isKnownAt(known))
			.map(Rectangle::from)
			.min(Comparator.naturalOrder());
	}

	private static <T extends Comparable<? super T>> T later(T one, T other) {
		return (one.compareTo(other) >= 0) ? one : other;
	}

	static Instant start(LocalDate day) {
		return day.atStartOfDay(Wording.ZONE).toInstant();
	}

	/** The last instant of a day. */
	static Instant end(LocalDate day) {
		return start(day.plusDays(1)).minus(1, ChronoUnit.MICROS);
	}

}
