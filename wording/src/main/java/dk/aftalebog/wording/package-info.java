/**
 * How an agreement is told to a reader: words, names instead of keys, numbers and days,
 * redlines, in Danish or English.
 */
@NullMarked
package dk.aftalebog.wording;

import org.jspecify.annotations.NullMarked;
