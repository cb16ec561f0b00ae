/** Tests of how an agreement is told. */
@NullMarked
package dk.aftalebog.wording;

import org.jspecify.annotations.NullMarked;
