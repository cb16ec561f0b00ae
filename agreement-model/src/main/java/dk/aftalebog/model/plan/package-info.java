/**
 * The master plan (helhedsplan) that agreements are annexes to.
 */
@NullMarked
package dk.aftalebog.model.plan;

import org.jspecify.annotations.NullMarked;
