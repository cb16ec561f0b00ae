/**
 * Tests of the reporting service over real parts: PostgreSQL and Kafka run in the tests'
 * own processes.
 */
@NullMarked
package dk.aftalebog.reporting;

import org.jspecify.annotations.NullMarked;
