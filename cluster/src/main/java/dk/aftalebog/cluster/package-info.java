/**
 * The ledger as it runs in production, on one machine without Docker: PostgreSQL, Kafka
 * and two instances of each service, every one a process of its own with the environment
 * that {@code docker-compose.yml} gives it.
 */
@NullMarked
package dk.aftalebog.cluster;

import org.jspecify.annotations.NullMarked;
