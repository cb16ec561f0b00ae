/**
 * A secretariat registers a plan.
 */
@NullMarked
package dk.aftalebog.agreement.registerplan;

import org.jspecify.annotations.NullMarked;
