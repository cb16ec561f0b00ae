/**
 * Evidence of what an agreement said, or of one of its values: a file that is checked
 * without this service, by the log's key alone.
 */
@NullMarked
package dk.aftalebog.reporting.evidence;

import org.jspecify.annotations.NullMarked;
