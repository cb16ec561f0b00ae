/**
 * The rules of revision: what a revision must be, and what it may make of an agreement.
 */
@NullMarked
package dk.aftalebog.agreement.governance;

import org.jspecify.annotations.NullMarked;
