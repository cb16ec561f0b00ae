/**
 * What is due by the terms of revision and by the figures that an agreement awaits:
 * derived from what is on the record, never stored.
 */
@NullMarked
package dk.aftalebog.model.duty;

import org.jspecify.annotations.NullMarked;
