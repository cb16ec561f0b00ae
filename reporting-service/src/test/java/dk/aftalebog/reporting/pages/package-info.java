/** Tests of the words on pages. */
@NullMarked
package dk.aftalebog.reporting.pages;

import org.jspecify.annotations.NullMarked;
