/**
 * The directory of persons: names and contact details, outside the log.
 */
@NullMarked
package dk.aftalebog.agreement.persons;

import org.jspecify.annotations.NullMarked;
