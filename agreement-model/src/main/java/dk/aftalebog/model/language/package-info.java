/**
 * What is said to people, in English and Danish.
 */
@NullMarked
package dk.aftalebog.model.language;

import org.jspecify.annotations.NullMarked;
