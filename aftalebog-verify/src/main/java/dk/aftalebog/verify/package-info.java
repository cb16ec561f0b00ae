/**
 * Tells whether the record is complete and unaltered, from an export and a key alone, or
 * names the first event that is not.
 */
@NullMarked
package dk.aftalebog.verify;

import org.jspecify.annotations.NullMarked;
