/**
 * What an agreement's events say, as far as one needs it to decide and to tell what is
 * due: its facts, its revisions on their way, its measurements, its evaluations.
 */
@NullMarked
package dk.aftalebog.model.record;

import org.jspecify.annotations.NullMarked;
