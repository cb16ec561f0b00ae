/**
 * Someone looks at a plan, on any day.
 */
@NullMarked
package dk.aftalebog.agreement.viewplan;

import org.jspecify.annotations.NullMarked;
