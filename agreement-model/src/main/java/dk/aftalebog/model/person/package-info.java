/**
 * Persons: what the directory says of them, and what binds it to the log without standing
 * there.
 */
@NullMarked
package dk.aftalebog.model.person;

import org.jspecify.annotations.NullMarked;
