package dk.aftalebog.model.year;

import java.math.BigDecimal;

/** On which side of a number a figure should be. */
enum Bound {

	AT_LEAST, AT_MOST;

	boolean holds(BigDecimal figure, BigDecimal required) {
		return switch (this) {
			case AT_LEAST -> figure.compareTo(required) >= 0;
			case AT_MOST -> figure.compareTo(required) <= 0;
		};
	}

}
