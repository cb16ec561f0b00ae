/**
 * The read side: it rebuilds agreements from the log and answers questions about them. A
 * package per question, infrastructure beside it.
 */
@NullMarked
package dk.aftalebog.reporting;

import org.jspecify.annotations.NullMarked;
