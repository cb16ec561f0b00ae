/**
 * Someone asks what is due: for an agreement, a plan, a role.
 */
@NullMarked
package dk.aftalebog.agreement.listduties;

import org.jspecify.annotations.NullMarked;
