/**
 * Who comes in: verified by OpenID Connect, with a bearer token or a session of a page,
 * the same way in both services. What a role may do there, each service says itself.
 */
@NullMarked
package dk.aftalebog.access;

import org.jspecify.annotations.NullMarked;
