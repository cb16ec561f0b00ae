package dk.aftalebog.model.agreement;

import org.jspecify.annotations.Nullable;

/**
 * What tells the cells of one indicator apart.
 *
 * @param scope what the figure is about
 * @param qualifier a part of that, such as one landlord's share of an area
 */
public record CellKey(Scope scope, @Nullable String qualifier) {

	@Override
	public String toString() {
		return (this.qualifier != null) ? this.scope + "/" + this.qualifier : this.scope.toString();
	}

}
