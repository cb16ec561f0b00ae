/**
 * The cluster's own parts.
 */
@NullMarked
package dk.aftalebog.cluster;

import org.jspecify.annotations.NullMarked;
