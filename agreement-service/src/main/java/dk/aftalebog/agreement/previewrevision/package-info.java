/**
 * Someone asks what approval of a revision would do, before it is decided.
 */
@NullMarked
package dk.aftalebog.agreement.previewrevision;

import org.jspecify.annotations.NullMarked;
