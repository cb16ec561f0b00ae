/**
 * A plan changes: seats, areas, organisations, funding, titles, default terms.
 */
@NullMarked
package dk.aftalebog.agreement.changeplan;

import org.jspecify.annotations.NullMarked;
