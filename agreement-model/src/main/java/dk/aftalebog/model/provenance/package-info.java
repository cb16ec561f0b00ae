/**
 * Where each value of an agreement comes from, and what stood there before.
 */
@NullMarked
package dk.aftalebog.model.provenance;

import org.jspecify.annotations.NullMarked;
