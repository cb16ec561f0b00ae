/**
 * Tokens for the tests of both services.
 */
@NullMarked
package dk.aftalebog.access;

import org.jspecify.annotations.NullMarked;
