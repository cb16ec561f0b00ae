/**
 * An auditor holds the directory of persons against what the record commits to.
 */
@NullMarked
package dk.aftalebog.agreement.checkdirectory;

import org.jspecify.annotations.NullMarked;
