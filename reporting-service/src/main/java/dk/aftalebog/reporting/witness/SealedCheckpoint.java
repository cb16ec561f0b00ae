package dk.aftalebog.reporting.witness;

/**
 * A checkpoint of the log that this service has held against its own copy.
 *
 * @param size how many events it is of: the first so many
 * @param root the root of the tree over them, in base 64
 * @param note the signed note, to the letter: C2SP tlog-checkpoint
 */
public record SealedCheckpoint(long size, String root, String note) {
}
