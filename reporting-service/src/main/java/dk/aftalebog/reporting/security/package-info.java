/**
 * Who may read.
 */
@NullMarked
package dk.aftalebog.reporting.security;

import org.jspecify.annotations.NullMarked;
