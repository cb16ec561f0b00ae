/**
 * How far the projection has come, and what stands in its way.
 */
@NullMarked
package dk.aftalebog.reporting.progress;

import org.jspecify.annotations.NullMarked;
