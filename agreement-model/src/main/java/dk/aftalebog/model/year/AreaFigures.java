package dk.aftalebog.model.year;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import dk.aftalebog.model.agreement.Cell;
import dk.aftalebog.model.agreement.Fraction;
import dk.aftalebog.model.agreement.Missing;
import dk.aftalebog.model.agreement.Scope;
import dk.aftalebog.model.agreement.Unit;
import org.jspecify.annotations.Nullable;

/** The figures of areas, on their way to a total. */
final class AreaFigures {

	private final Unit unit;

	private final List<Cell> areas;

	private final List<Cell> partsOnly;

	AreaFigures(Unit unit, List<Cell> cells) {
		this.unit = unit;
		List<Cell> ofAreas = cells.stream().filter((cell) -> cell.scope() instanceof Scope.Area).toList();
		this.areas = ofAreas.stream().filter((cell) -> cell.qualifier() == null).toList();
		List<Scope> whole = this.areas.stream().map(Cell::scope).toList();
		this.partsOnly = ofAreas.stream().filter((cell) -> !whole.contains(cell.scope())).toList();
	}

	/** A figure without a year is of none that is known, and so are others without. */
	boolean areOfOneYear(Years years) {
		return this.areas.stream()
			.filter((cell) -> cell.value() != null)
			.map((cell) -> Optional.ofNullable(cell.asOf()).map(years::of))
			.distinct()
			.count() <= 1;
	}

	Total total() {
		if (this.areas.isEmpty() && this.partsOnly.isEmpty()) {
			return new Total.Absent(Total.Why.NO_AREAS, List.of());
		}
		return switch (this.unit) {
			case COUNT, DKK, PERCENT -> whyNot().orElseGet(this::ofExisting);
			case INDEX_SCORE, YES_NO, TEXT -> new Total.Absent(Total.Why.DOES_NOT_ADD_UP, List.of());
		};
	}

	private Optional<Total> whyNot() {
		if (!this.partsOnly.isEmpty()) {
			return Optional.of(absent(Total.Why.PARTS_ONLY, this.partsOnly));
		}
		return Stream.of(Missing.SUPPRESSED, Missing.NOT_MEASURED, Missing.BLANK_IN_PAPER, Missing.AWAITED)
			.filter((missing) -> this.areas.stream().anyMatch((cell) -> cell.missing() == missing))
			.findFirst()
			.map((missing) -> absent(why(missing), those((cell) -> cell.missing() == missing)));
	}

	private static Total.Why why(Missing missing) {
		return switch (missing) {
			case SUPPRESSED -> Total.Why.SUPPRESSED;
			case NOT_MEASURED -> Total.Why.NOT_MEASURED;
			case BLANK_IN_PAPER -> Total.Why.BLANK_IN_PAPER;
			case AWAITED -> Total.Why.AWAITED;
			case CANNOT_EXIST -> Total.Why.CANNOT_EXIST;
		};
	}

	private Total ofExisting() {
		List<Cell> existing = those((cell) -> cell.missing() != Missing.CANNOT_EXIST);
		if (existing.isEmpty()) {
			return absent(Total.Why.CANNOT_EXIST, this.areas);
		}
		Sum sum = Sum.of(existing);
		if (!sum.complete()) {
			return new Total.Absent(Total.Why.DOES_NOT_ADD_UP, List.of());
		}
		return (this.unit == Unit.PERCENT) ? ofPercentages(existing) : new Total.Known(sum.number(), null);
	}

	private Total ofPercentages(List<Cell> existing) {
		return Counts.of(existing)
			.<Total>map((counts) -> new Total.Known(counts.percent(), fraction(counts)))
			.orElseGet(() -> absent(Total.Why.COUNTS_UNKNOWN,
					existing.stream().filter((cell) -> cell.fraction() == null).toList()));
	}

	/** Absent where the counts are beyond what a fraction holds. */
	private static @Nullable Fraction fraction(Counts counts) {
		return fits(counts.numerator()) && fits(counts.denominator())
				? new Fraction(counts.numerator().longValueExact(), counts.denominator().longValueExact()) : null;
	}

	private static boolean fits(BigInteger count) {
		return count.bitLength() < Long.SIZE;
	}

	Total absent(Total.Why why) {
		return absent(why, this.areas);
	}

	private static Total absent(Total.Why why, List<Cell> cells) {
		return new Total.Absent(why, cells.stream().map(Cell::key).toList());
	}

	private List<Cell> those(Predicate<Cell> which) {
		return this.areas.stream().filter(which).toList();
	}

}
