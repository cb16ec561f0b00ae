/**
 * Where one arrives after logging in.
 */
@NullMarked
package dk.aftalebog.reporting.startpage;

import org.jspecify.annotations.NullMarked;
