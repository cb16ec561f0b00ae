/**
 * A secretariat corrects what the directory says of a person.
 */
@NullMarked
package dk.aftalebog.agreement.correctperson;

import org.jspecify.annotations.NullMarked;
