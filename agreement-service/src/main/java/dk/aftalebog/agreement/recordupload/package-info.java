/**
 * A housing organisation put the revised agreement into the fund's portal.
 */
@NullMarked
package dk.aftalebog.agreement.recordupload;

import org.jspecify.annotations.NullMarked;
