package dk.aftalebog.reporting.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import dk.aftalebog.reporting.agreement.TimelineQueries.Known;
import dk.aftalebog.reporting.agreement.TimelineQueries.Span;
import dk.aftalebog.reporting.web.Moment;
import org.jspecify.annotations.Nullable;

/** The points on both clocks that a reader can go to, near where the page stands. */
final class Clocks {

	/** As many fit on a line; the way on leads to the others. */
	private static final int SHOWN = 10;

	private final AgreementView view;

	private final List<Span> versions;

	private final List<Known> decisions;

	private final int version;

	private final int decision;

	Clocks(Moment moment, List<Span> versions, List<Known> decisions, AgreementView view) {
		this.view = view;
		this.versions = versions;
		this.decisions = decisions;
		this.version = last(versions.stream().map((span) -> !moment.inForceOn().isBefore(span.from())).toList());
		this.decision = last(decisions.stream().map((one) -> !one.recordedAt().isAfter(moment.knownAt())).toList());
	}

	private static int last(List<Boolean> reached) {
		return reached.lastIndexOf(true);
	}

	/**
	 * A point to go to.
	 *
	 * @param href its address
	 * @param current whether the page stands there
	 * @param day where it lies on the clock of what is in force
	 * @param known where it lies on the clock of what is known
	 */
	public record Point(String href, boolean current, @Nullable LocalDate day, @Nullable Known known) {
	}

	/** The days from which the agreement says something else. */
	public List<Point> days() {
		return around(this.versions, this.version).stream().map(this::day).toList();
	}

	/** The instants from which something else is known. */
	public List<Point> instants() {
		return around(this.decisions, this.decision).stream().map(this::instant).toList();
	}

	public @Nullable Point dayBefore() {
		return (this.version > 0) ? day(this.versions.get(this.version - 1)) : null;
	}

	public @Nullable Point dayAfter() {
		return (this.version + 1 < this.versions.size()) ? day(this.versions.get(this.version + 1)) : null;
	}

	public @Nullable Point instantBefore() {
		return (this.decision > 0) ? instant(this.decisions.get(this.decision - 1)) : null;
	}

	public @Nullable Point instantAfter() {
		return (this.decision + 1 < this.decisions.size()) ? instant(this.decisions.get(this.decision + 1)) : null;
	}

	/** What the last decision that is known here changed, on the day it took effect. */
	public @Nullable String lastChange() {
		if (this.decision < 1) {
			return null;
		}
		Known last = this.decisions.get(this.decision);
		return this.view.redline(last.inForceFrom(), last.recordedAt());
	}

	private Point day(Span span) {
		boolean current = this.version >= 0 && span.equals(this.versions.get(this.version));
		return new Point(this.view.onDay(span.from()), current, span.from(), null);
	}

	private Point instant(Known known) {
		boolean current = this.decision >= 0 && known.equals(this.decisions.get(this.decision));
		return new Point(this.view.asKnown(until(known)), current, null, known);
	}

	/** The last one is what is known now, and stays so. */
	private @Nullable Instant until(Known known) {
		return Objects.equals(known, this.decisions.getLast()) ? null : known.recordedAt();
	}

	private static <T> List<T> around(List<T> all, int at) {
		int from = Math.clamp(at - SHOWN / 2, 0, Math.max(0, all.size() - SHOWN));
		return all.subList(from, Math.min(all.size(), from + SHOWN));
	}

}
