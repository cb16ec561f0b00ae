/**
 * A revision is opened as a draft.
 */
@NullMarked
package dk.aftalebog.agreement.openrevision;

import org.jspecify.annotations.NullMarked;
