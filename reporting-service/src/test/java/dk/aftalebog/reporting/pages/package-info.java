/** Tests of what is derived. */
@NullMarked
package dk.aftalebog.reporting.pages;

import org.jspecify.annotations.NullMarked;
