/**
 * An administrator erases a person from the directory; the record stays whole.
 */
@NullMarked
package dk.aftalebog.agreement.eraseperson;

import org.jspecify.annotations.NullMarked;
