/**
 * What must be true of an agreement; each fault with the place where it stands.
 */
@NullMarked
package dk.aftalebog.model.validity;

import org.jspecify.annotations.NullMarked;
