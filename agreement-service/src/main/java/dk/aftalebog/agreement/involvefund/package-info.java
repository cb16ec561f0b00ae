/**
 * The fund (Landsbyggefonden) was involved in a revision.
 */
@NullMarked
package dk.aftalebog.agreement.involvefund;

import org.jspecify.annotations.NullMarked;
