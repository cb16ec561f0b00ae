/**
 * The agreement on any day as known at any instant: the fold over both clocks.
 */
@NullMarked
package dk.aftalebog.model.timeline;

import org.jspecify.annotations.NullMarked;
