/**
 * What was decided or recorded late, and by how much.
 */
@NullMarked
package dk.aftalebog.reporting.lateknowledge;

import org.jspecify.annotations.NullMarked;
