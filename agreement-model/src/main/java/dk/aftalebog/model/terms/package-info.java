/**
 * The terms of revision as they hold: what an agreement leaves silent its plan's default
 * fills, shown as assumed.
 */
@NullMarked
package dk.aftalebog.model.terms;

import org.jspecify.annotations.NullMarked;
