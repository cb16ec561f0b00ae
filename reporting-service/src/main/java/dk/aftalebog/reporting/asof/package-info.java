/**
 * What is known of agreements and plans at a moment: what several questions begin with.
 */
@NullMarked
package dk.aftalebog.reporting.asof;

import org.jspecify.annotations.NullMarked;
