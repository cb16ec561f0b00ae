/**
 * The write side: commands, revision governance, event store and publication. A package
 * per thing a user does, infrastructure beside it.
 */
@NullMarked
package dk.aftalebog.agreement;

import org.jspecify.annotations.NullMarked;
