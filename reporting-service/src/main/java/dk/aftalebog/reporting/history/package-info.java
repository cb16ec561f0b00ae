/**
 * What happened to an agreement, and who did it.
 */
@NullMarked
package dk.aftalebog.reporting.history;

import org.jspecify.annotations.NullMarked;
