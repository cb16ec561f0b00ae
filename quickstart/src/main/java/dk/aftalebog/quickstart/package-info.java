/**
 * Everything on one machine without Docker: a real PostgreSQL, a real Kafka broker, both
 * services and the sample agreements.
 */
@NullMarked
package dk.aftalebog.quickstart;

import org.jspecify.annotations.NullMarked;
