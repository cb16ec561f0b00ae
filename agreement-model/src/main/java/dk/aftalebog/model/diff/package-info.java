/**
 * What differs between two agreements, value by value, each at a path that stays the same
 * while others come and go.
 */
@NullMarked
package dk.aftalebog.model.diff;

import org.jspecify.annotations.NullMarked;
