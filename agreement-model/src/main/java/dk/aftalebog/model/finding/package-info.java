/**
 * Contradictions that stand as they are and are pointed out.
 */
@NullMarked
package dk.aftalebog.model.finding;

import org.jspecify.annotations.NullMarked;
