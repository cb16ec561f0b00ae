/** Tests of what is derived. */
@NullMarked
package dk.aftalebog.reporting.projection;

import org.jspecify.annotations.NullMarked;
