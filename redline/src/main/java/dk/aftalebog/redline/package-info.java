/**
 * The redline of a text: what was taken out, what was put in, to the word.
 */
@NullMarked
package dk.aftalebog.redline;

import org.jspecify.annotations.NullMarked;
