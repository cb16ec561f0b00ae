/**
 * The yearly evaluation is recorded.
 */
@NullMarked
package dk.aftalebog.agreement.recordevaluation;

import org.jspecify.annotations.NullMarked;
