/**
 * How fast the path from command to report is, as a ratio to the bare PostgreSQL or Kafka
 * doing the same work in the same run.
 */
@NullMarked
package dk.aftalebog.cluster.benchmark;

import org.jspecify.annotations.NullMarked;
