/**
 * What approval of a revision would do, found without doing it.
 */
@NullMarked
package dk.aftalebog.agreement.preview;

import org.jspecify.annotations.NullMarked;
