/**
 * A transparency log as RFC 6962 hashes it and C2SP serves it: the tree, its tiles,
 * proofs, signed checkpoints. It knows nothing of what the records say, of databases or
 * of HTTP.
 */
@NullMarked
package dk.aftalebog.log;

import org.jspecify.annotations.NullMarked;
