/**
 * Where each value of an agreement comes from, and what stood there before.
 */
@NullMarked
package dk.aftalebog.reporting.provenance;

import org.jspecify.annotations.NullMarked;
