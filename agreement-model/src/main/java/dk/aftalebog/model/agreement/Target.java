package dk.aftalebog.model.agreement;

import org.jspecify.annotations.Nullable;

/**
 * What is to be reached (mål, succeskriterium), for the whole indicator or for one of its
 * cells.
 *
 * @param scope the scope it holds for; not written: the indicator as such
 * @param qualifier a part of that
 * @param rule what it asks for
 * @param text how the paper puts it, in our words
 */
public record Target(Scope scope, @Nullable String qualifier, TargetRule rule, @Nullable String text) {

	/**
	 * A scope that is not written means the indicator as such.
	 */
	public Target {
		scope = (scope != null) ? scope : new Scope.Unscoped();
	}

	/**
	 * Returns what tells this target apart from the indicator's others.
	 * @return the key
	 */
	public CellKey cellKey() {
		return new CellKey(this.scope, this.qualifier);
	}

}
