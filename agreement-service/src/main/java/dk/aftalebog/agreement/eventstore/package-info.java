/**
 * The event store in PostgreSQL: events appended with their hash chain, read back through
 * our own type names.
 */
@NullMarked
package dk.aftalebog.agreement.eventstore;

import org.jspecify.annotations.NullMarked;
