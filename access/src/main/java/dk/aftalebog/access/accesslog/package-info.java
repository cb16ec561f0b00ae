/**
 * Who read or exported personal data, and when: apart from the log of events, for the
 * auditor.
 */
@NullMarked
package dk.aftalebog.access.accesslog;

import org.jspecify.annotations.NullMarked;
