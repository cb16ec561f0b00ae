/**
 * What the log's copy says, in the shape that questions ask for.
 */
@NullMarked
package dk.aftalebog.reporting.projection;

import org.jspecify.annotations.NullMarked;
