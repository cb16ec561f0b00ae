/**
 * The Merkle log over the ledger's log: it grows, it is signed, its checkpoints leave the
 * house, it is served, proved from and exported.
 */
@NullMarked
package dk.aftalebog.agreement.transparency;

import org.jspecify.annotations.NullMarked;
