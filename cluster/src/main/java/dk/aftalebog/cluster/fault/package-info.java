/**
 * Faults under load: processes killed, parts away, a topic lost, a database restored; and
 * after each the check that nothing is lost or doubled.
 */
@NullMarked
package dk.aftalebog.cluster.fault;

import org.jspecify.annotations.NullMarked;
