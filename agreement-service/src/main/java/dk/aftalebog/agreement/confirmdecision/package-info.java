/**
 * A seated member confirms a decision that the secretariat recorded from the minutes.
 */
@NullMarked
package dk.aftalebog.agreement.confirmdecision;

import org.jspecify.annotations.NullMarked;
