/**
 * The directory of persons, as the write side last told it; in memory alone, so that
 * nothing of it is left in a backup.
 */
@NullMarked
package dk.aftalebog.reporting.persons;

import org.jspecify.annotations.NullMarked;
