/**
 * The record of an agreement and of a plan as the write side needs it to decide.
 */
@NullMarked
package dk.aftalebog.agreement.record;

import org.jspecify.annotations.NullMarked;
