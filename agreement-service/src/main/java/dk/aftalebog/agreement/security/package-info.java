/**
 * Who may do what, and who did it.
 */
@NullMarked
package dk.aftalebog.agreement.security;

import org.jspecify.annotations.NullMarked;
