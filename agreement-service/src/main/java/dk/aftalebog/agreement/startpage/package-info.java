/**
 * Where one arrives after logging in.
 */
@NullMarked
package dk.aftalebog.agreement.startpage;

import org.jspecify.annotations.NullMarked;
