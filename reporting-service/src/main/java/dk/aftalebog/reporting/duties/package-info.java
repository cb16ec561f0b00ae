/**
 * What is due by an agreement's terms and figures, and the contradictions beside it.
 */
@NullMarked
package dk.aftalebog.reporting.duties;

import org.jspecify.annotations.NullMarked;
