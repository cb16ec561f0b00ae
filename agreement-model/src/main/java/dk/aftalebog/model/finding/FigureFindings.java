package dk.aftalebog.model.finding;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

import dk.aftalebog.model.agreement.Cell;
import dk.aftalebog.model.agreement.Comparator;
import dk.aftalebog.model.agreement.Fraction;
import dk.aftalebog.model.agreement.Indicator;
import dk.aftalebog.model.agreement.Unit;
import dk.aftalebog.model.agreement.Value;
import org.jspecify.annotations.Nullable;

/** Contradictions in an indicator's figures. */
final class FigureFindings {

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	private final List<Finding> found = new ArrayList<>();

	private FigureFindings() {
	}

	static List<Finding> in(Indicator indicator, @Nullable Indicator whole, String pointer) {
		FigureFindings findings = new FigureFindings();
		for (int i = 0; i < indicator.baselines().size(); i++) {
			Cell cell = indicator.baselines().get(i);
			String place = pointer + "/baselines/" + i;
			findings.percentage(indicator, cell, place);
			if (whole != null) {
				whole.baselines()
					.stream()
					.filter((other) -> other.key().equals(cell.key()))
					.forEach((other) -> findings.part(indicator, cell, whole, other, place));
			}
		}
		for (int i = 0; i < indicator.comparators().size(); i++) {
			Comparator comparator = indicator.comparators().get(i);
			String place = pointer + "/comparators/" + i + "/cell";
			findings.percentage(indicator, comparator.cell(), place);
			if (whole != null) {
				whole.comparators()
					.stream()
					.filter((other) -> other.key().equals(comparator.key()))
					.forEach((other) -> findings.part(indicator, comparator.cell(), whole, other.cell(), place));
			}
		}
		return findings.found;
	}

	private void part(Indicator indicator, Cell part, Indicator whole, Cell all, String pointer) {
		if (part.value() instanceof Value.Quantity(BigDecimal few)
				&& all.value() instanceof Value.Quantity(BigDecimal many) && few.compareTo(many) > 0) {
			this.found.add(Finding.of(Finding.Kind.PART_EXCEEDS_WHOLE, pointer + "/value", indicator.name(), few,
					part.key(), whole.name(), many));
		}
	}

	private void percentage(Indicator indicator, Cell cell, String pointer) {
		if (indicator.unit() != Unit.PERCENT || !(cell.value() instanceof Value.Quantity(BigDecimal percent))) {
			return;
		}
		if (percent.signum() < 0 || percent.compareTo(HUNDRED) > 0) {
			this.found.add(Finding.of(Finding.Kind.PERCENTAGE_OUT_OF_RANGE, pointer + "/value", percent));
		}
		Fraction fraction = cell.fraction();
		if (fraction != null && fraction.denominator() > 0 && !gives(fraction, percent)) {
			this.found.add(Finding.of(Finding.Kind.PERCENTAGE_IS_NOT_FRACTION, pointer + "/fraction",
					fraction.numerator(), fraction.denominator(), percent));
		}
	}

	/** To the decimals that are written. */
	private static boolean gives(Fraction fraction, BigDecimal percent) {
		BigDecimal exact = HUNDRED.multiply(BigDecimal.valueOf(fraction.numerator()))
			.divide(BigDecimal.valueOf(fraction.denominator()), MathContext.DECIMAL64);
		return exact.setScale(percent.scale(), RoundingMode.HALF_UP).compareTo(percent) == 0;
	}

}
