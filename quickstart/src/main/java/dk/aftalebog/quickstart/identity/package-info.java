/**
 * A small OpenID Connect provider with the demonstration's users: what Keycloak is where
 * there is Docker, and what any provider is in production.
 */
@NullMarked
package dk.aftalebog.quickstart.identity;

import org.jspecify.annotations.NullMarked;
