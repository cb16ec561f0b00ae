/**
 * A secretariat enters a person in the directory.
 */
@NullMarked
package dk.aftalebog.agreement.registerperson;

import org.jspecify.annotations.NullMarked;
