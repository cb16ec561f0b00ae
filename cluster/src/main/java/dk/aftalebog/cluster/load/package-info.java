/**
 * Clients that write to the ledger and remember what was acknowledged, and the check that
 * all of it is where it must be.
 */
@NullMarked
package dk.aftalebog.cluster.load;

import org.jspecify.annotations.NullMarked;
