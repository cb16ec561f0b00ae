package dk.aftalebog.model.agreement;

import org.jspecify.annotations.Nullable;

/**
 * One figure, or the reason why there is none. Exactly one of {@code value} and
 * {@code missing} is there.
 *
 * @param scope what the figure is about
 * @param qualifier a part of that, such as one landlord's share of an area
 * @param value the value, in the unit of its indicator
 * @param asOf the year or date of the value
 * @param missing why there is no value
 * @param expectedBy when an awaited value, or the update of a value, is expected
 * @param fraction the counts behind a percentage
 * @param seriesBreak why the series breaks here: a new definition, an area redrawn
 * @param asPrinted the area's name as the paper spells it here
 * @param note what the paper says beside the figure
 */
public record Cell(Scope scope, @Nullable String qualifier, @Nullable Value value, @Nullable PaperDate asOf,
		@Nullable Missing missing, @Nullable PaperDate expectedBy, @Nullable Fraction fraction,
		@Nullable String seriesBreak, @Nullable String asPrinted, @Nullable String note) {

	/**
	 * A scope that is not written means the indicator as such.
	 */
	public Cell {
		scope = (scope != null) ? scope : new Scope.Unscoped();
	}

	/**
	 * A cell with a value and nothing beside it.
	 * @param scope what the figure is about
	 * @param value the value
	 * @param asOf its year or date
	 * @return the cell
	 */
	public static Cell of(Scope scope, Value value, @Nullable PaperDate asOf) {
		return new Cell(scope, null, value, asOf, null, null, null, null, null, null);
	}

	/**
	 * A cell without a value.
	 * @param scope what the figure is about
	 * @param missing why there is none
	 * @param expectedBy when it is expected
	 * @return the cell
	 */
	public static Cell missing(Scope scope, Missing missing, @Nullable PaperDate expectedBy) {
		return new Cell(scope, null, null, null, missing, expectedBy, null, null, null, null);
	}

	/**
	 * Returns what tells this cell apart from the indicator's others.
	 * @return the key
	 */
	public CellKey key() {
		return new CellKey(this.scope, this.qualifier);
	}

}
