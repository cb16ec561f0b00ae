/**
 * Faults, in short.
 */
@NullMarked
package dk.aftalebog.cluster.fault;

import org.jspecify.annotations.NullMarked;
