/**
 * The changes that can be made to an agreement, and how each one is applied.
 */
@NullMarked
package dk.aftalebog.model.change;

import org.jspecify.annotations.NullMarked;
