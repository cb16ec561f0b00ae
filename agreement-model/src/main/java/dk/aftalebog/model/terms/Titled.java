package dk.aftalebog.model.terms;

import org.jspecify.annotations.Nullable;

/**
 * One whom the terms name by title, as the papers do.
 *
 * @param title the title
 * @param role the role that the plan maps it to, as tokens name it; absent: the plan maps
 * it to none, and nobody can act under it
 */
public record Titled(String title, @Nullable String role) {

	/**
	 * Whether users of a role hold the title.
	 * @param role the role, as tokens name it
	 * @return true where the plan maps the title to it
	 */
	public boolean isHeldBy(String role) {
		return role.equals(this.role);
	}

}
