/**
 * Somebody was erased: what vanished, where that is on the record, and who had been
 * handed the name before.
 */
@NullMarked
package dk.aftalebog.reporting.erasurereceipt;

import org.jspecify.annotations.NullMarked;
